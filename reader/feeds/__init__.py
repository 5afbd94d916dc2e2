"""Feeds: fetch them politely, read them whatever their state, and say what is new in them."""

from reader.feeds.parse import parse_feed
from reader.feeds.request import Accept
from reader.feeds.web import Web

__all__ = ["Accept", "Web", "parse_feed"]
