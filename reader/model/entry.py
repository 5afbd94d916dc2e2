"""Entries as publishers wrote them, one by one and as a whole document."""

from __future__ import annotations

from datetime import datetime

from reader.model.feed import Feed
from reader.model.noun import Noun


class Enclosure(Noun, frozen=True):
    url: str
    mime_type: str = ""
    length: int | None = None  # bytes


class Entry(Noun, frozen=True):
    """One entry as its feed gave it; identified by (feed_url, guid)."""

    feed_url: str
    guid: str  # raw, never resolved against the feed's address
    title: str
    url: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    excerpt_html: str = ""
    content_html: str = ""
    enclosures: tuple[Enclosure, ...] = ()


class ParsedFeed(Noun, frozen=True):
    """A whole feed document."""

    feed: Feed
    entries: tuple[Entry, ...]
    pause_minutes: int = 0  # how long the feed asks to be left alone (ttl, sy:updatePeriod); 0 says nothing
    quiet_hours: tuple[int, ...] = ()  # of the day in UTC, in which it asks not to be fetched (skipHours)
    quiet_days: tuple[int, ...] = ()  # of the week, Monday is 0 (skipDays)
    newest: datetime | None = None  # the date of its newest entry, read or passed by
    passed: frozenset[bytes] = frozenset()  # digests of the guids of entries that stand here as in the last document
    familiar: bytes = b""  # what tells such entries in the next document
