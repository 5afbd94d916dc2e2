"""Single entries."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Final

from reader.model import Enclosure, Entry, EntryId
from reader.store.blobs import decoded
from reader.store.index import forget_words, index_title, index_words, unpacked_words
from reader.store.packing import unpacked
from reader.store.pages import PAGES_URL, pages_feed
from reader.store.times import moment, seconds
from reader.store.transaction import reading, writing

_SELECT: Final = """
    SELECT feeds.url, guid, entries.title, entries.url, authors, published, updated, excerpt, content, enclosures
    FROM entries JOIN feeds ON feeds.id = feed_id LEFT JOIN contents ON entry_id = entries.id
    WHERE entries.id = ?"""


def entry(connection: sqlite3.Connection, entry_id: int) -> Entry | None:
    """What the publisher said; `feed_url` is empty where no subscription has the entry."""
    with reading(connection):
        row = connection.execute(_SELECT, (entry_id,)).fetchone()
    if row is None:
        return None
    feed_url, guid, title, url, authors, published, updated, excerpt, content, enclosures = row
    return Entry(
        feed_url if feed_url != PAGES_URL else "", guid, title, url,
        authors=decoded(authors, tuple[str, ...]) or (),
        published=moment(published), updated=moment(updated),
        excerpt_html=unpacked(excerpt), content_html=unpacked(content),
        enclosures=decoded(enclosures, tuple[Enclosure, ...]) or (),
    )  # fmt: skip


def entry_id_for_url(connection: sqlite3.Connection, url: str) -> EntryId | None:
    """The newest entry with this address."""
    with reading(connection):
        row = connection.execute("SELECT max(id) FROM entries WHERE url = ? AND url != ''", (url,)).fetchone()
    return None if row[0] is None else EntryId(row[0])


def add_page(connection: sqlite3.Connection, url: str, title: str, now: datetime) -> EntryId:
    """An entry for a page that no feed named; the same address again is the same entry, under its newest title."""
    with writing(connection):
        pages = pages_feed(connection)
        found = connection.execute("SELECT id FROM entries WHERE feed_id = ? AND guid = ?", (pages, url)).fetchone()
        if found is None:
            return _add_page(connection, pages, url, title, now)
        entry_id = EntryId(found[0])
        if title:
            rename_entry(connection, entry_id, title)
    return entry_id


def rename_entry(connection: sqlite3.Connection, entry_id: int, title: str) -> None:
    """Inside a transaction; search follows."""
    words = connection.execute("SELECT text FROM texts WHERE entry_id = ?", (entry_id,)).fetchone()
    forget_words(connection, entry_id)
    connection.execute("UPDATE entries SET title = ? WHERE id = ?", (title, entry_id))
    index_title(connection, entry_id, title)
    if words:
        index_words(connection, entry_id, unpacked_words(words[0]))


def _add_page(connection: sqlite3.Connection, pages: int, url: str, title: str, now: datetime) -> EntryId:
    added = connection.execute(
        "INSERT INTO entries (feed_id, guid, title, url, content_hash) VALUES (?, ?, ?, ?, '')",
        (pages, url, title, url),
    )
    entry_id = EntryId(added.lastrowid or 0)
    connection.execute(
        "INSERT INTO marks (entry_id, feed_id, listed, first_seen) VALUES (?, ?, ?, ?)",
        (entry_id, pages, seconds(now), seconds(now)),
    )
    index_title(connection, entry_id, title)
    return entry_id
