"""Readings as documents for people and programs."""
