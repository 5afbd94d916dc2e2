"""Entries that retention removed: while their feed still has them, they do not return as new."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from reader.store.times import seconds

_REMEMBERED: Final = 400 * 24 * 3600  # seconds since a feed had it last
_NOTED: Final = 30 * 24 * 3600  # how old a note may be before it is written anew


def was_dropped(connection: sqlite3.Connection, feed_id: int, guid: str, now: datetime) -> bool:
    """Inside the refresh's transaction, which notes that the feed still has it."""
    mark = _mark_of(guid)
    row = connection.execute("SELECT seen FROM dropped WHERE feed_id = ? AND guid = ?", (feed_id, mark)).fetchone()
    if row is not None and row[0] < seconds(now) - _NOTED:
        connection.execute("UPDATE dropped SET seen = ? WHERE feed_id = ? AND guid = ?", (seconds(now), feed_id, mark))
    return row is not None


def remember_dropped(connection: sqlite3.Connection, entries: Iterable[tuple[int, str]], now: datetime) -> None:
    """Feeds' ids and guids; inside the transaction that drops them."""
    rows = ((feed_id, _mark_of(guid), seconds(now)) for feed_id, guid in entries)
    connection.executemany("INSERT OR REPLACE INTO dropped (feed_id, guid, seen) VALUES (?, ?, ?)", rows)


def forget_long_dropped(connection: sqlite3.Connection, now: datetime) -> None:
    """What no feed has had for more than a year can hardly come back."""
    connection.execute("DELETE FROM dropped WHERE seen < ?", (seconds(now) - _REMEMBERED,))


def _mark_of(guid: str) -> bytes:
    return hashlib.blake2b(guid.encode(), digest_size=8).digest()
