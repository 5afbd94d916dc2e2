"""Articles as they were understood, and where reading stopped in them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from reader.model import Place, Reading
from reader.store.blobs import decoded, encoded
from reader.store.packing import packed, unpacked
from reader.store.times import moment, seconds
from reader.store.transaction import reading as consulting
from reader.store.transaction import writing
from reader.store.understanding import index_reading


@dataclass(frozen=True, slots=True)
class StoredReading:
    reading: Reading
    version: int  # of the understanding that made it
    made: datetime


def store_reading(connection: sqlite3.Connection, entry_id: int, reading: Reading, version: int, now: datetime) -> None:
    """Keep a reading, and let search and names know it; nothing is stored for an entry that is gone."""
    with writing(connection):
        connection.execute(
            "INSERT OR REPLACE INTO readings (entry_id, reading, version, made) SELECT id, ?, ?, ? FROM entries "
            "WHERE id = ?",
            (packed(encoded(reading)), version, seconds(now), entry_id),
        )
        index_reading(connection, entry_id, reading)
        connection.execute("DELETE FROM waiting WHERE entry_id = ?", (entry_id,))


def load_reading(connection: sqlite3.Connection, entry_id: int) -> StoredReading | None:
    """None also where what is stored can no longer be read: the article is then made again."""
    with consulting(connection):
        row = connection.execute(
            "SELECT reading, version, made FROM readings WHERE entry_id = ?", (entry_id,)
        ).fetchone()
    reading = decoded(unpacked(row[0]) or None, Reading) if row else None
    return StoredReading(reading, row[1], moment(row[2])) if reading else None


def keep_place(connection: sqlite3.Connection, entry_id: int, place: Place) -> None:
    """Remember where reading stopped: the place's beginning."""
    with writing(connection):
        connection.execute(
            "INSERT OR REPLACE INTO positions (entry_id, block, start) SELECT id, ?, ? FROM entries WHERE id = ?",
            (place.block, place.start, entry_id),
        )


def place_of(connection: sqlite3.Connection, entry_id: int) -> Place | None:
    with consulting(connection):
        row = connection.execute("SELECT block, start FROM positions WHERE entry_id = ?", (entry_id,)).fetchone()
    return Place(row[0], row[1], row[1]) if row else None
