"""Single entries."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Final

import msgspec

from reader.model import Enclosure, Entry, EntryId
from reader.store.schema import PAGES_URL
from reader.store.times import moment, seconds
from reader.store.transaction import writing

_SELECT: Final = """
    SELECT feeds.url, guid, entries.title, entries.url, authors, published, updated, excerpt, content, enclosures
    FROM entries JOIN feeds ON feeds.id = feed_id LEFT JOIN contents ON entry_id = entries.id
    WHERE entries.id = ?"""


def entry(connection: sqlite3.Connection, entry_id: int) -> Entry | None:
    row = connection.execute(_SELECT, (entry_id,)).fetchone()
    if row is None:
        return None
    feed_url, guid, title, url, authors, published, updated, excerpt, content, enclosures = row
    return Entry(
        feed_url, guid, title, url,
        authors=msgspec.json.decode(authors, type=tuple[str, ...]),
        published=moment(published), updated=moment(updated),
        excerpt_html=excerpt or "", content_html=content or "",
        enclosures=msgspec.json.decode(enclosures or "[]", type=tuple[Enclosure, ...]),
    )  # fmt: skip


def entry_id_for_url(connection: sqlite3.Connection, url: str) -> EntryId | None:
    """The newest entry with this address."""
    row = connection.execute("SELECT max(id) FROM entries WHERE url = ? AND url != ''", (url,)).fetchone()
    return None if row[0] is None else EntryId(row[0])


def add_page(connection: sqlite3.Connection, url: str, title: str, now: datetime) -> EntryId:
    """An entry for a page that no feed named; the same address again is the same entry."""
    with writing(connection):
        (pages,) = connection.execute("SELECT id FROM feeds WHERE url = ?", (PAGES_URL,)).fetchone()
        connection.execute(
            "INSERT INTO entries (feed_id, guid, title, url, content_hash) VALUES (?, ?, ?, ?, '') "
            "ON CONFLICT (feed_id, guid) DO UPDATE SET title = excluded.title",
            (pages, url, title, url),
        )
        found = connection.execute("SELECT id FROM entries WHERE feed_id = ? AND guid = ?", (pages, url))
        entry_id = EntryId(found.fetchone()[0])
        connection.execute(
            "INSERT OR IGNORE INTO marks (entry_id, feed_id, listed, first_seen) VALUES (?, ?, ?, ?)",
            (entry_id, pages, seconds(now), seconds(now)),
        )
    return entry_id
