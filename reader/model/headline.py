"""What this reader knows of entries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.model.delivery import Parcel
from reader.model.feed import Feed
from reader.model.ids import EntryId, FeedId
from reader.model.noun import Noun


@dataclass(frozen=True, slots=True)
class KnownEntry(Noun):
    """What is stored of an entry, as far as merging needs it."""

    id: EntryId
    guid: str
    content_hash: str
    url: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Changes(Noun):
    """What one refresh changes in the library; written in one transaction."""

    feed: Feed
    added: tuple[Parcel, ...] = ()
    updated: tuple[tuple[EntryId, Parcel], ...] = ()
    renewed: tuple[tuple[EntryId, str], ...] = ()  # entries that go by another guid from now on
    passed: frozenset[bytes] = frozenset()  # digests of the guids of entries that the feed still has, unchanged
    familiar: bytes = b""  # what tells unchanged entries in the feed's next document


@dataclass(frozen=True, slots=True)
class Headline(Noun):
    """One row of a list: an entry with its reading state."""

    id: EntryId
    feed_id: FeedId
    feed_name: str
    title: str
    url: str
    published: datetime  # the publisher's date where believable, else when it was first seen
    read: bool = False
    starred: bool = False
    saved: bool = False
    edited: bool = False  # the publisher changed it after it was read


@dataclass(frozen=True, slots=True)
class Counts(Noun):
    """Entries in one view."""

    total: int = 0
    unread: int = 0
