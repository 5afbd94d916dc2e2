"""New entries, written by kinds of rows: a refresh of many feeds is the busiest hour of the library."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime

from reader.model import Entry, EntryId
from reader.store.blobs import encoded
from reader.store.dropped import dropped_among
from reader.store.index import index_titles
from reader.store.packing import packed
from reader.store.times import seconds


def add_entries(
    connection: sqlite3.Connection, feed_id: int, entries: Sequence[Entry], hashes: Mapping[str, str], now: datetime
) -> list[EntryId]:
    """The ids of those that are new, inside the refresh's transaction; what retention dropped does not return."""
    dropped = dropped_among(connection, feed_id, [entry.guid for entry in entries], now)
    wanted = [entry for entry in entries if entry.guid not in dropped]
    added = [(_add(connection, feed_id, entry, hashes[entry.guid]), entry) for entry in wanted]
    new = [(entry_id, entry) for entry_id, entry in added if entry_id is not None]
    connection.executemany(
        "INSERT INTO contents (entry_id, excerpt, content, enclosures) VALUES (?, ?, ?, ?)",
        [(entry_id, packed(e.excerpt_html), packed(e.content_html), encoded(e.enclosures)) for entry_id, e in new],
    )
    first_seen = seconds(now)
    connection.executemany(
        "INSERT INTO marks (entry_id, feed_id, listed, first_seen) VALUES (?, ?, ?, ?)",
        [(entry_id, feed_id, seconds(listed_at(e, now)), first_seen) for entry_id, e in new],
    )
    index_titles(connection, [(entry_id, e.title) for entry_id, e in new])
    connection.executemany("INSERT INTO waiting (entry_id) VALUES (?)", [(entry_id,) for entry_id, _ in new])
    return [entry_id for entry_id, _ in new]


def listed_at(entry: Entry, now: datetime) -> datetime:
    """Where an entry stands in lists: its publisher's date, unless that lies in the future or is missing."""
    return min(entry.published or entry.updated or now, now)


def _add(connection: sqlite3.Connection, feed_id: int, entry: Entry, digest: str) -> EntryId | None:
    """None where another process has stored it since it was looked up."""
    added = connection.execute(
        "INSERT INTO entries (feed_id, guid, title, url, authors, published, updated, content_hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (
            feed_id, entry.guid, entry.title, entry.url, encoded(entry.authors),
            seconds(entry.published), seconds(entry.updated), digest,
        ),
    )  # fmt: skip
    return EntryId(added.lastrowid or 0) if added.rowcount else None
