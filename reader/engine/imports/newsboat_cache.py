"""newsboat's cache.db: feeds, their entries, and which were read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from reader.engine.imports.links import moment
from reader.feeds import Outline, normalise_address, told_address
from reader.feeds.build import build_entry
from reader.feeds.links import resolve
from reader.feeds.raw import RawEntry
from reader.model import Entry
from reader.text import clean_line

SQLITE: Final = b"SQLite format 3\0"
FEEDS: Final = 10_000
ENTRIES: Final = 20_000  # of one feed, the newest
_STEPS: Final = 2_000_000_000  # of SQLite's machine, in all: a file made to harm does not hang the program
_KIND: Final = "SELECT type FROM sqlite_master WHERE name = ? AND sql NOT LIKE 'create virtual %'"
_COLUMNS: Final = {
    "rss_feed": {"rssurl", "url", "title"},
    "rss_item": {"guid", "title", "author", "url", "feedurl", "pubdate", "content", "unread"},
}


@dataclass(frozen=True, slots=True)
class CachedFeed:
    outline: Outline
    entries: tuple[Entry, ...]
    read: frozenset[str]  # guids


def read_newsboat_cache(body: bytes) -> tuple[CachedFeed, ...] | None:
    """None for anything else, and for a cache too damaged to be read."""
    if not body.startswith(SQLITE):
        return None
    body = body[:18] + b"\1\1" + body[20:]  # a copy in memory has no log beside it, whatever its header says
    with closing(sqlite3.connect(":memory:")) as cache:
        try:
            cache.deserialize(body)
            _be_wary(cache)
            return tuple(_feeds(cache)) if _is_cache(cache) else None
        except (sqlite3.Error, OverflowError, UnicodeError):
            return None


def _be_wary(cache: sqlite3.Connection) -> None:
    cache.execute("PRAGMA trusted_schema = OFF")
    cache.execute("PRAGMA query_only = ON")
    cache.text_factory = lambda raw: raw.decode("utf-8", "replace")
    left = [_STEPS // 100_000]

    def spend() -> int:
        left[0] -= 1
        return left[0] < 0

    cache.set_progress_handler(spend, 100_000)


def _is_cache(cache: sqlite3.Connection) -> bool:
    """The tables are tables, with the columns that are asked for."""
    for table, columns in _COLUMNS.items():
        kinds = cache.execute(_KIND, (table,)).fetchall()
        named = {row[1].lower() for row in cache.execute(f"PRAGMA table_info({table})")}
        if kinds != [("table",)] or not columns <= named:
            return False
    return True


def _feeds(cache: sqlite3.Connection) -> Iterator[CachedFeed]:
    rows = cache.execute("SELECT rssurl, url, title FROM rss_feed ORDER BY rowid LIMIT ?", (FEEDS,)).fetchall()
    for said, site, title in rows:
        raw = _text(said)
        url = normalise_address(raw) if raw.lower().startswith(("http://", "https://")) else ""
        name = clean_line(_text(title))
        if url:
            yield _feed(cache, raw, Outline(name, url, site_url=resolve("", _text(site))))
        elif not raw.startswith("query:"):
            told = clean_line(told_address(raw), 100)
            yield CachedFeed(Outline(name or told, "", refused=f"not a web address: {told}"), (), frozenset())


def _feed(cache: sqlite3.Connection, raw_url: str, outline: Outline) -> CachedFeed:
    rows = cache.execute(
        "SELECT guid, title, author, url, pubDate, content, unread FROM rss_item WHERE feedurl = ? "
        "ORDER BY pubDate DESC LIMIT ?",
        (raw_url, ENTRIES),
    )
    entries: dict[str, Entry] = {}
    read: set[str] = set()
    for *said, unread in rows:
        entry = _entry(said, outline.url)
        entries.setdefault(entry.guid, entry)
        if not unread:
            read.add(entry.guid)
    return CachedFeed(outline, tuple(entries.values()), frozenset(read))


def _entry(said: list[Any], feed_url: str) -> Entry:
    """Cleaned as if the feed itself had said it."""
    guid, title, author, url, published, content = said
    when = moment(published)
    raw = RawEntry(
        guid=_text(guid),
        title=_text(title),
        link=_text(url),
        authors=[_text(author)],
        content=_text(content),
        published=when.isoformat() if when else "",
    )
    return build_entry(raw, feed_url, datetime.now(UTC))


def _text(said: Any) -> str:
    return said if isinstance(said, str) else ""
