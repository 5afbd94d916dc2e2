"""Readings as documents: for people, for programs, for e-readers. The same readings make the same bytes."""
