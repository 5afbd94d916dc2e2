"""Feeds: fetch them politely, read them whatever their state, and say what is new in them.

The network itself is in `reader.feeds.web`: it is slow to import, and a worker that reads feeds has no use for it. Of
the rest, too, each process imports but what it asks for: one that refreshes reads no OPML, a worker has no schedule.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.feeds.address import normalise_address, told_address
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
    "told_address",
    "unannounced",
    "without_credentials",
    "write_opml",
]

_HOMES = {
    "address": "normalise_address told_address",
    "discover": "Found FoundFeed find_feeds",
    "likely": "known_addresses likely_addresses unannounced",
    "links": "same_server",
    "merge": "entry_hash merge",
    "opml": "OpmlProblem Outline read_opml",
    "opml_write": "write_opml",
    "parse": "parse_feed",
    "request": "Accept is_header without_credentials",
    "schedule": "is_due may_fetch next_state",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = _HOME_OF[name]
    module = import_module(f"{__name__}.{home}")
    found = {each: getattr(module, each) for each in _HOMES[home].split()}
    globals().update(found)  # all of them: `merge` is called as its module is
    return found[name]
