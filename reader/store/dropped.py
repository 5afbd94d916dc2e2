"""Entries that retention removed: while their feed still has them, they do not return as new."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from reader.model import guid_digest
from reader.store.times import seconds

_REMEMBERED: Final = 400 * 24 * 3600  # seconds since a feed had it last
_NOTED: Final = 30 * 24 * 3600  # how old a note may be before it is written anew


def dropped_among(
    connection: sqlite3.Connection,
    feed_id: int,
    guids: Sequence[str],
    now: datetime,
    passed: frozenset[bytes] = frozenset(),
) -> set[str]:
    """Those of a feed's guids that were dropped; inside the refresh, which notes that the feed still has them.

    `passed` has digests of more guids that it has.
    """
    seen = dict(connection.execute("SELECT guid, seen FROM dropped WHERE feed_id = ?", (feed_id,)).fetchall())
    if not seen:
        return set()
    found = {guid: guid_digest(guid) for guid in guids if guid_digest(guid) in seen}
    present = {*found.values(), *(passed & seen.keys())}
    stale = [(seconds(now), feed_id, digest) for digest in present if seen[digest] < seconds(now) - _NOTED]
    connection.executemany("UPDATE dropped SET seen = ? WHERE feed_id = ? AND guid = ?", stale)
    return set(found)


def remember_dropped(connection: sqlite3.Connection, entries: Iterable[tuple[int, str]], now: datetime) -> None:
    """Feeds' ids and guids; inside the transaction that drops them."""
    rows = ((feed_id, guid_digest(guid), seconds(now)) for feed_id, guid in entries)
    connection.executemany("INSERT OR REPLACE INTO dropped (feed_id, guid, seen) VALUES (?, ?, ?)", rows)


def forget_long_dropped(connection: sqlite3.Connection, now: datetime) -> None:
    """What no feed has had for more than a year can hardly come back."""
    connection.execute("DELETE FROM dropped WHERE seen < ?", (seconds(now) - _REMEMBERED,))
