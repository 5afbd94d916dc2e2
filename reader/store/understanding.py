"""What waits to be understood, and what understanding an entry leaves for search and for names."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from reader.model import EntryId, Reading
from reader.store.blobs import encoded
from reader.store.index import index_words, words_of
from reader.store.mutes import mute_new
from reader.store.naming import index_mentions
from reader.store.transaction import reading as consulting
from reader.store.transaction import writing

_VERSION: Final = "understood version"


def waiting_entries(connection: sqlite3.Connection, limit: int) -> tuple[EntryId, ...]:
    """The newest of the entries that wait."""
    with consulting(connection):
        rows = connection.execute("SELECT entry_id FROM waiting ORDER BY entry_id DESC LIMIT ?", (limit,)).fetchall()
    return tuple(EntryId(entry_id) for (entry_id,) in rows)


def count_waiting(connection: sqlite3.Connection) -> int:
    with consulting(connection):
        return int(connection.execute("SELECT count(*) FROM waiting").fetchone()[0])


def wait_for_version(connection: sqlite3.Connection, version: int) -> bool:
    """Let everything wait where another understanding than this one was the last to read it."""
    wanted = encoded(version)
    with consulting(connection):
        row = connection.execute("SELECT value FROM desk WHERE key = ?", (_VERSION,)).fetchone()
    if row == (wanted,):
        return False
    with writing(connection):
        if row is not None:  # else the library is new, and all that is in it waits already
            connection.execute("INSERT OR IGNORE INTO waiting SELECT entry_id FROM marks")
        connection.execute("INSERT OR REPLACE INTO desk (key, value) VALUES (?, ?)", (_VERSION, wanted))
    return True


def store_understanding(
    connection: sqlite3.Connection, understood: Sequence[tuple[EntryId, Reading | None]], now: datetime | None = None
) -> None:
    """Index what was understood of these entries; they wait no longer, also those that cannot be understood (None).

    The commit need not wait for the disk: what a power cut takes is understood again.
    """
    with writing(connection, durable=False):
        for entry_id, reading in understood:
            if reading is not None:
                index_reading(connection, entry_id, reading)
            connection.execute("DELETE FROM waiting WHERE entry_id = ?", (entry_id,))
        mute_new(connection, [entry_id for entry_id, _ in understood], now)


def index_reading(connection: sqlite3.Connection, entry_id: int, reading: Reading) -> None:
    """Inside a transaction."""
    index_words(connection, entry_id, words_of(reading))
    index_mentions(connection, entry_id, reading)
