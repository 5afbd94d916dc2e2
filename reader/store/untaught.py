"""Entries that the user did something with, or left, and that taught nothing yet, or less than they do now."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reader.model import EntryId
from reader.store.times import seconds
from reader.store.transaction import reading


@dataclass(frozen=True, slots=True)
class Marked:
    """What the user did with an entry, as far as its marks tell."""

    entry_id: EntryId
    listed: int  # seconds since 1970
    read: int | None
    kept: bool  # starred or saved
    at_once: int  # how many entries of its feed were read in the same second


def untaught(
    connection: sqlite3.Connection, listed: datetime, done: int, left: tuple[datetime, datetime], limit: int
) -> tuple[Marked, ...]:
    """The newest: read or kept after `done` and listed since then, or unread and listed between `left`."""
    with reading(connection):
        rows = connection.execute(_UNTAUGHT, (seconds(listed), done, *map(seconds, left), limit)).fetchall()
    return tuple(Marked(EntryId(row[0]), row[1], row[2], bool(row[3]), row[4]) for row in rows)


_UNTAUGHT: Final = """
    SELECT marks.entry_id, marks.listed, read, starred IS NOT NULL OR saved IS NOT NULL,
        CASE WHEN read IS NULL THEN 0 ELSE
            (SELECT count(*) FROM (SELECT 1 FROM marks AS other
                WHERE other.feed_id = marks.feed_id AND other.read = marks.read LIMIT 9)) END
    FROM marks JOIN stories ON stories.entry_id = marks.entry_id
    WHERE marks.listed >= ? AND muted IS NULL
        AND (max(coalesce(read, 0), coalesce(starred, 0), coalesce(saved, 0)) > ?
            OR (read IS NULL AND marks.listed BETWEEN ? AND ?))
        AND NOT EXISTS (SELECT 1 FROM lessons WHERE lessons.entry_id = marks.entry_id
            AND (act IN ('kept', 'more', 'less') OR max(coalesce(starred, 0), coalesce(saved, 0)) <= learned))
    ORDER BY marks.listed DESC, marks.entry_id DESC LIMIT ?"""


def was_reading(connection: sqlite3.Connection, start: int, end: int) -> bool:
    """Was an entry listed in this time read?"""
    with reading(connection):
        row = connection.execute(
            "SELECT 1 FROM marks WHERE listed BETWEEN ? AND ? AND muted IS NULL AND read IS NOT NULL LIMIT 1",
            (start, end),
        ).fetchone()
    return row is not None
