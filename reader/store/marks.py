"""What the user did with entries. Each function returns the ids that really changed, which is what undo needs."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from reader.model import EntryId
from reader.store.times import seconds
from reader.store.transaction import writing

_CHUNK: Final = 500


def mark_read(connection: sqlite3.Connection, ids: Sequence[int], value: bool, now: datetime) -> tuple[EntryId, ...]:
    return _mark(connection, "read", ids, value, now)


def mark_starred(connection: sqlite3.Connection, ids: Sequence[int], value: bool, now: datetime) -> tuple[EntryId, ...]:
    return _mark(connection, "starred", ids, value, now)


def mark_saved(connection: sqlite3.Connection, ids: Sequence[int], value: bool, now: datetime) -> tuple[EntryId, ...]:
    return _mark(connection, "saved", ids, value, now)


def _mark(
    connection: sqlite3.Connection, column: str, ids: Sequence[int], value: bool, now: datetime
) -> tuple[EntryId, ...]:
    changed: list[EntryId] = []
    with writing(connection):
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            changed += _mark_chunk(connection, column, list(chunk), seconds(now) if value else None)
    return tuple(changed)


def _mark_chunk(connection: sqlite3.Connection, column: str, ids: list[int], stamp: int | None) -> list[EntryId]:
    places = ",".join("?" * len(ids))
    unmarked = "IS NULL" if stamp is not None else "IS NOT NULL"
    seen = ", edited = 0" if column == "read" and stamp is not None else ""
    rows = connection.execute(
        f"UPDATE marks SET {column} = ?{seen} WHERE entry_id IN ({places}) AND {column} {unmarked} RETURNING entry_id",
        (stamp, *ids),
    )
    return [EntryId(entry_id) for (entry_id,) in rows.fetchall()]
