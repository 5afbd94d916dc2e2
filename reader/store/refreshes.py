"""What a refresh writes: entries, their marks and the feed's validators, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from datetime import datetime

from reader.model import Changes, EntryId, FetchState, KnownEntry, Parcel
from reader.store.arrivals import add_entries
from reader.store.blobs import encoded
from reader.store.familiar import keep_familiar
from reader.store.index import forget_words, index_folded_titles
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
            named = f"{select} AND guid IN (SELECT value FROM json_each(?))"
            rows = connection.execute(named, (feed_id, encoded(among))).fetchall()
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
    connection: sqlite3.Connection, feed_id: int, changes: Changes, state: FetchState, now: datetime
) -> tuple[EntryId, ...]:
    """The ids of the entries that are new, newest last.

    Nothing is written for a feed that was removed while it was fetched.
    """
    with writing(connection):
        if not _set_feed(connection, feed_id, changes, state):
            return ()
        for entry_id, guid in changes.renewed:
            connection.execute("UPDATE OR IGNORE entries SET guid = ? WHERE id = ?", (guid, entry_id))
        new = add_entries(connection, feed_id, changes.added, now, changes.passed)
        for entry_id, parcel in changes.updated:
            _update(connection, entry_id, parcel)
        keep_familiar(connection, feed_id, changes.familiar)
        _mute(connection, new, now)
    return tuple(new)


def _mute(connection: sqlite3.Connection, new: Sequence[EntryId], now: datetime) -> None:
    if connection.execute("SELECT 1 FROM mutes").fetchone():
        from reader.store.mutes import mute_new  # queries are slow to import, and most libraries mute nothing

        mute_new(connection, new, now)


def save_state(connection: sqlite3.Connection, feed_id: int, state: FetchState) -> None:
    with writing(connection):
        connection.execute("UPDATE feeds SET state = ? WHERE id = ?", (encoded(state), feed_id))


def move_feed(connection: sqlite3.Connection, feed_id: int, url: str) -> bool:
    """Store a feed's new address; False where another subscription has it already."""
    with writing(connection):
        moved = connection.execute("UPDATE OR IGNORE feeds SET url = ? WHERE id = ?", (url, feed_id))
    return moved.rowcount > 0


def _set_feed(connection: sqlite3.Connection, feed_id: int, changes: Changes, state: FetchState) -> bool:
    feed = changes.feed
    written = connection.execute(
        "UPDATE feeds SET feed_title = ?, site_url = ?, language = ?, state = ? WHERE id = ?",
        (feed.title, feed.site_url, feed.language, encoded(state), feed_id),
    )
    return written.rowcount > 0


def _update(connection: sqlite3.Connection, entry_id: EntryId, parcel: Parcel) -> None:
    """The publisher's new words; marks stay, a read entry is noted as edited, a saved reading is not thrown away."""
    forget_words(connection, entry_id)
    connection.execute(  # an entry that came with another library's state had no text to be edited
        "UPDATE marks SET edited = 1 WHERE entry_id = ? AND read IS NOT NULL "
        "AND (SELECT content_hash FROM entries WHERE id = entry_id) != ''",
        (entry_id,),
    )
    connection.execute(
        "UPDATE entries SET title = ?, url = ?, authors = ?, published = ?, updated = ?, content_hash = ? WHERE id = ?",
        (
            parcel.title, parcel.url, parcel.authors, parcel.published, parcel.updated, parcel.digest,
            entry_id,
        ),
    )  # fmt: skip
    connection.execute(
        "UPDATE contents SET excerpt = ?, content = ?, enclosures = ? WHERE entry_id = ?",
        (parcel.excerpt, parcel.content, parcel.enclosures, entry_id),
    )
    connection.execute(
        "DELETE FROM readings WHERE entry_id = ? AND entry_id NOT IN "
        "(SELECT entry_id FROM marks WHERE saved IS NOT NULL AND entry_id = ?)",
        (entry_id, entry_id),
    )
    index_folded_titles(connection, [(entry_id, parcel.words)])
    connection.execute("INSERT OR IGNORE INTO waiting (entry_id) VALUES (?)", (entry_id,))
