"""What a list shows, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model import EntityKind


class Order(StrEnum):
    """What stands first in a list; of equals, the newest."""

    NEWEST = "newest"
    OLDEST = "oldest"
    UNREAD = "unread"
    FEED = "feed"  # by the feeds' names
    SHORTEST = "shortest"  # by the time to read them
    LONGEST = "longest"


@dataclass(frozen=True, slots=True)
class About:
    """Somebody or something that an entry names."""

    name: str  # as it was typed; a key is a name too
    kind: EntityKind | None = None
    keys: tuple[str, ...] = ()  # what the name stands for, where the engine knows it


@dataclass(frozen=True, slots=True)
class Query:
    """Which entries; a field that is None or empty asks for nothing."""

    unread: bool | None = None
    starred: bool | None = None
    saved: bool | None = None
    measured: bool | None = None  # whether it is known how long they are; no word asks for it
    muted: bool = False  # the entries that are hidden, and no others
    feed_id: int | None = None
    feed: str = ""  # a part of the feed's name or address
    folder: str = ""
    without_feeds: tuple[str, ...] = ()
    without_folders: tuple[str, ...] = ()
    about: tuple[About, ...] = ()  # all of them
    not_about: tuple[About, ...] = ()
    after: datetime | None = None
    before: datetime | None = None
    words: tuple[tuple[str, ...], ...] = ()  # of each group one: a word or a phrase of title, text, bullets or names
    without: tuple[str, ...] = ()
    order: Order = Order.NEWEST  # of these first


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """What cannot be understood, and where: text[start:end]."""

    message: str
    start: int
    end: int
