"""Articles as they were understood, and where reading stopped in them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

import msgspec

from reader.model import Place, Reading
from reader.store.times import moment, seconds
from reader.store.transaction import writing


@dataclass(frozen=True, slots=True)
class StoredReading:
    reading: Reading
    version: int  # of the understanding that made it
    made: datetime


def store_reading(connection: sqlite3.Connection, entry_id: int, reading: Reading, version: int, now: datetime) -> None:
    with writing(connection):
        connection.execute(
            "INSERT OR REPLACE INTO readings (entry_id, reading, version, made) VALUES (?, ?, ?, ?)",
            (entry_id, msgspec.json.encode(reading).decode(), version, seconds(now)),
        )


def load_reading(connection: sqlite3.Connection, entry_id: int) -> StoredReading | None:
    """None also where what is stored can no longer be read: the article is then made again."""
    row = connection.execute("SELECT reading, version, made FROM readings WHERE entry_id = ?", (entry_id,)).fetchone()
    if row is None:
        return None
    try:
        reading = msgspec.json.decode(row[0], type=Reading)
    except (msgspec.ValidationError, msgspec.DecodeError):
        return None
    return StoredReading(reading, row[1], moment(row[2]))


def keep_place(connection: sqlite3.Connection, entry_id: int, place: Place) -> None:
    """Remember where reading stopped."""
    with writing(connection):
        connection.execute(
            "INSERT OR REPLACE INTO positions (entry_id, block, start) SELECT id, ?, ? FROM entries WHERE id = ?",
            (place.block, place.start, entry_id),
        )


def place_of(connection: sqlite3.Connection, entry_id: int) -> Place | None:
    row = connection.execute("SELECT block, start FROM positions WHERE entry_id = ?", (entry_id,)).fetchone()
    return None if row is None else Place(row[0], row[1], row[1])
