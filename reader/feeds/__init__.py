"""Feeds: fetch them politely, read them whatever their state, and say what is new in them.

The network itself is in `reader.feeds.web`: it is slow to import, and a worker that reads feeds has no use for it.
"""

from reader.feeds.address import normalise_address
from reader.feeds.discover import Found, FoundFeed, find_feeds
from reader.feeds.likely import known_addresses, likely_addresses, unannounced
from reader.feeds.links import same_server
from reader.feeds.merge import entry_hash, merge
from reader.feeds.opml import OpmlProblem, Outline, read_opml
from reader.feeds.opml_write import write_opml
from reader.feeds.parse import parse_feed
from reader.feeds.request import Accept, is_header, without_credentials
from reader.feeds.schedule import is_due, may_fetch, next_state

__all__ = [
    "Accept",
    "Found",
    "FoundFeed",
    "OpmlProblem",
    "Outline",
    "entry_hash",
    "find_feeds",
    "is_due",
    "is_header",
    "known_addresses",
    "likely_addresses",
    "may_fetch",
    "merge",
    "next_state",
    "normalise_address",
    "parse_feed",
    "read_opml",
    "same_server",
    "unannounced",
    "without_credentials",
    "write_opml",
]
