"""The nouns of the program: plain, frozen, picklable, and free of I/O.

Every text in them has passed `reader.text`; every datetime is aware and UTC; every URL is http(s) or empty. A noun is
built when it is first asked for: Python takes most of a millisecond for each.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.model.article import UNSPOKEN, Article, Block, BlockKind, Mark, Origin, Span
    from reader.model.changes import Changes, KnownEntry
    from reader.model.delivery import Delivery, Parcel
    from reader.model.entry import Enclosure, Entry, ParsedFeed
    from reader.model.feed import Feed
    from reader.model.fetching import Fetched, FetchFailed, FetchResult, NotModified, Trouble
    from reader.model.headline import Counts, Headline
    from reader.model.ids import EntryId, FeedId, guid_digest
    from reader.model.kinds import EntityKind
    from reader.model.mention import Entity, Mention, Place
    from reader.model.noun import Noun
    from reader.model.reading import Bullet, BulletSource, Reading, Summary
    from reader.model.subscription import FetchState, Secrets, Subscription, Wishes
    from reader.model.validators import Validators

__all__ = [
    "UNSPOKEN",
    "Article",
    "Block",
    "BlockKind",
    "Bullet",
    "BulletSource",
    "Changes",
    "Counts",
    "Delivery",
    "Enclosure",
    "Entity",
    "EntityKind",
    "Entry",
    "EntryId",
    "Feed",
    "FeedId",
    "FetchFailed",
    "FetchResult",
    "FetchState",
    "Fetched",
    "Headline",
    "KnownEntry",
    "Mark",
    "Mention",
    "NotModified",
    "Noun",
    "Origin",
    "Parcel",
    "ParsedFeed",
    "Place",
    "Reading",
    "Secrets",
    "Span",
    "Subscription",
    "Summary",
    "Trouble",
    "Validators",
    "Wishes",
    "guid_digest",
]

_HOMES = {
    "noun": "Noun",
    "ids": "FeedId EntryId guid_digest",
    "feed": "Feed",
    "entry": "Enclosure Entry ParsedFeed",
    "delivery": "Parcel Delivery",
    "validators": "Validators",
    "fetching": "Fetched NotModified Trouble FetchFailed FetchResult",
    "subscription": "FetchState Wishes Secrets Subscription",
    "headline": "Headline Counts",
    "changes": "KnownEntry Changes",
    "article": "Mark Span BlockKind UNSPOKEN Block Origin Article",
    "kinds": "EntityKind",
    "mention": "Place Entity Mention",
    "reading": "BulletSource Bullet Summary Reading",
}
_HOME_OF = {noun: home for home, nouns in _HOMES.items() for noun in nouns.split()}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    noun = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = noun
    return noun
