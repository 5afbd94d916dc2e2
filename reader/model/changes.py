"""What a refresh knows, and what it changes."""

from __future__ import annotations

from reader.model.delivery import Parcel
from reader.model.feed import Feed
from reader.model.ids import EntryId
from reader.model.noun import Noun


class KnownEntry(Noun, frozen=True):
    """What is stored of an entry, as far as merging needs it."""

    id: EntryId
    guid: str
    content_hash: str
    url: str = ""
    title: str = ""


class Changes(Noun, frozen=True):
    """What one refresh changes in the library; written in one transaction."""

    feed: Feed
    added: tuple[Parcel, ...] = ()
    updated: tuple[tuple[EntryId, Parcel], ...] = ()
    renewed: tuple[tuple[EntryId, str], ...] = ()  # entries that go by another guid from now on
    passed: frozenset[bytes] = frozenset()  # digests of the guids of entries that the feed still has, unchanged
    familiar: bytes = b""  # what tells unchanged entries in the feed's next document
