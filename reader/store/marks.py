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
    """Reading an entry also takes note of its publisher's changes: it is no longer `edited`."""
    return _mark(connection, "read", ids, value, now)


def mark_starred(connection: sqlite3.Connection, ids: Sequence[int], value: bool, now: datetime) -> tuple[EntryId, ...]:
    return _mark(connection, "starred", ids, value, now)


def mark_saved(connection: sqlite3.Connection, ids: Sequence[int], value: bool, now: datetime) -> tuple[EntryId, ...]:
    return _mark(connection, "saved", ids, value, now)


def _mark(
    connection: sqlite3.Connection, column: str, ids: Sequence[int], value: bool, now: datetime
) -> tuple[EntryId, ...]:
    stamp = seconds(now) if value else None
    changed: list[EntryId] = []
    with writing(connection):
        for start in range(0, len(ids), _CHUNK):
            changed += _mark_chunk(connection, column, ids[start : start + _CHUNK], stamp)
    return tuple(changed)


def _mark_chunk(connection: sqlite3.Connection, column: str, ids: Sequence[int], stamp: int | None) -> list[EntryId]:
    """Two statements, not one with RETURNING: the SQLite of some systems is older than that (3.35)."""
    unmarked = "IS NULL" if stamp is not None else "IS NOT NULL"
    among = f"entry_id IN ({','.join('?' * len(ids))})"
    rows = connection.execute(f"SELECT entry_id FROM marks WHERE {among} AND {column} {unmarked}", tuple(ids))
    changed = [EntryId(entry_id) for (entry_id,) in rows.fetchall()]
    connection.execute(f"UPDATE marks SET {column} = ? WHERE {among} AND {column} {unmarked}", (stamp, *ids))
    if column == "read" and stamp is not None:
        connection.execute(f"UPDATE marks SET edited = 0 WHERE {among} AND edited", tuple(ids))
    return changed
