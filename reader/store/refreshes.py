"""What a refresh writes: entries, their marks and the feed's validators, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from datetime import datetime

from reader.model import Changes, Entry, EntryId, FetchState, KnownEntry
from reader.store.blobs import encoded, packed
from reader.store.dropped import was_dropped
from reader.store.index import forget_words, index_title
from reader.store.mutes import mute_new
from reader.store.times import seconds
from reader.store.transaction import reading, writing


def known_entries(
    connection: sqlite3.Connection, feed_id: int, among: Collection[str] | None = None
) -> dict[str, KnownEntry]:
    """By guid; of these guids alone where they are named: a feed has a few, the library may have years of it."""
    select = "SELECT id, guid, content_hash FROM entries WHERE feed_id = ?"
    with reading(connection):
        if among is None:
            rows = connection.execute(select, (feed_id,)).fetchall()
        else:
            rows = [row for guid in among for row in connection.execute(f"{select} AND guid = ?", (feed_id, guid))]
    return {guid: KnownEntry(EntryId(entry_id), guid, digest) for entry_id, guid, digest in rows}


def known_elsewhere(connection: sqlite3.Connection, feed_id: int, urls: Collection[str]) -> list[KnownEntry]:
    """The feed's entries with these addresses, by http or https."""
    select = (
        "SELECT id, guid, content_hash, url, title FROM entries "
        "WHERE feed_id = ? AND url != '' AND url IN ('http://' || ?, 'https://' || ?)"
    )
    bare = {url.partition("://")[2] for url in urls}
    with reading(connection):
        rows = [row for url in bare for row in connection.execute(select, (feed_id, url, url))]
    return [KnownEntry(EntryId(row[0]), *row[1:]) for row in rows]


def apply_changes(
    connection: sqlite3.Connection,
    feed_id: int,
    changes: Changes,
    hashes: Mapping[str, str],
    state: FetchState,
    now: datetime,
) -> tuple[EntryId, ...]:
    """The ids of the entries that are new, newest last. `hashes` has an entry's hash by its guid.

    Nothing is written for a feed that was removed while it was fetched.
    """
    with writing(connection):
        if not _set_feed(connection, feed_id, changes, state):
            return ()
        for entry_id, guid in changes.renewed:
            connection.execute("UPDATE OR IGNORE entries SET guid = ? WHERE id = ?", (guid, entry_id))
        new = [_add(connection, feed_id, entry, hashes[entry.guid], now) for entry in newest_last(changes.added, now)]
        for entry_id, entry in changes.updated:
            _update(connection, entry_id, entry, hashes[entry.guid])
        mute_new(connection, [entry_id for entry_id in new if entry_id is not None], now)
    return tuple(entry_id for entry_id in new if entry_id is not None)


def save_state(connection: sqlite3.Connection, feed_id: int, state: FetchState) -> None:
    with writing(connection):
        connection.execute("UPDATE feeds SET state = ? WHERE id = ?", (encoded(state), feed_id))


def move_feed(connection: sqlite3.Connection, feed_id: int, url: str) -> bool:
    """Store a feed's new address; False where another subscription has it already."""
    with writing(connection):
        moved = connection.execute("UPDATE OR IGNORE feeds SET url = ? WHERE id = ?", (url, feed_id))
    return moved.rowcount > 0


def listed_at(entry: Entry, now: datetime) -> datetime:
    """Where an entry stands in lists: its publisher's date, unless that lies in the future or is missing."""
    return min(entry.published or entry.updated or now, now)


def newest_last(entries: tuple[Entry, ...], now: datetime) -> list[Entry]:
    """By date; feeds give the newest first, so of equal dates what stands above is the newer."""
    oldest_first = entries[::-1]
    return sorted(oldest_first, key=lambda entry: listed_at(entry, now))


def _set_feed(connection: sqlite3.Connection, feed_id: int, changes: Changes, state: FetchState) -> bool:
    feed = changes.feed
    written = connection.execute(
        "UPDATE feeds SET feed_title = ?, site_url = ?, language = ?, state = ? WHERE id = ?",
        (feed.title, feed.site_url, feed.language, encoded(state), feed_id),
    )
    return written.rowcount > 0


def _add(connection: sqlite3.Connection, feed_id: int, entry: Entry, digest: str, now: datetime) -> EntryId | None:
    """The new entry's id; None where it was dropped before, or another process has just stored it."""
    if was_dropped(connection, feed_id, entry.guid, now):
        return None
    added = connection.execute(
        "INSERT INTO entries (feed_id, guid, title, url, authors, published, updated, content_hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (
            feed_id, entry.guid, entry.title, entry.url, encoded(entry.authors),
            seconds(entry.published), seconds(entry.updated), digest,
        ),
    )  # fmt: skip
    if not added.rowcount:
        return None
    entry_id = added.lastrowid or 0
    connection.execute(
        "INSERT INTO contents (entry_id, excerpt, content, enclosures) VALUES (?, ?, ?, ?)",
        (entry_id, packed(entry.excerpt_html), packed(entry.content_html), encoded(entry.enclosures)),
    )
    connection.execute(
        "INSERT INTO marks (entry_id, feed_id, listed, first_seen) VALUES (?, ?, ?, ?)",
        (entry_id, feed_id, seconds(listed_at(entry, now)), seconds(now)),
    )
    index_title(connection, entry_id, entry.title)
    connection.execute("INSERT INTO waiting (entry_id) VALUES (?)", (entry_id,))
    return EntryId(entry_id)


def _update(connection: sqlite3.Connection, entry_id: EntryId, entry: Entry, digest: str) -> None:
    """The publisher's new words; marks stay, a read entry is noted as edited, a saved reading is not thrown away."""
    forget_words(connection, entry_id)
    connection.execute(
        "UPDATE entries SET title = ?, url = ?, authors = ?, published = ?, updated = ?, content_hash = ? WHERE id = ?",
        (
            entry.title, entry.url, encoded(entry.authors), seconds(entry.published), seconds(entry.updated), digest,
            entry_id,
        ),
    )  # fmt: skip
    connection.execute(
        "UPDATE contents SET excerpt = ?, content = ?, enclosures = ? WHERE entry_id = ?",
        (packed(entry.excerpt_html), packed(entry.content_html), encoded(entry.enclosures), entry_id),
    )
    connection.execute("UPDATE marks SET edited = 1 WHERE entry_id = ? AND read IS NOT NULL", (entry_id,))
    connection.execute(
        "DELETE FROM readings WHERE entry_id = ? AND entry_id NOT IN "
        "(SELECT entry_id FROM marks WHERE saved IS NOT NULL AND entry_id = ?)",
        (entry_id, entry_id),
    )
    index_title(connection, entry_id, entry.title)
    connection.execute("INSERT OR IGNORE INTO waiting (entry_id) VALUES (?)", (entry_id,))
