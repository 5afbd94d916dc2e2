"""What was learned of the user's interests, and from which entries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reader.model import EntryId
from reader.store.blobs import decoded
from reader.store.times import seconds
from reader.store.transaction import reading, writing

_CHUNK: Final = 500

Counted = tuple[float, float, int]  # taken, shown, when that was counted in seconds since 1970


@dataclass(frozen=True, slots=True)
class Lesson:
    """What an entry taught, and when."""

    entry_id: EntryId
    act: str
    learned: int  # seconds since 1970


@dataclass(frozen=True, slots=True)
class Marked:
    """What the user did with an entry, as far as its marks tell."""

    entry_id: EntryId
    listed: int  # seconds since 1970
    read: int | None
    kept: bool  # starred or saved
    at_once: int  # how many entries were read in the same second


def tastes(connection: sqlite3.Connection, among: Sequence[str] | None = None) -> dict[str, Counted]:
    """By feature; of these alone where they are named."""
    select = "SELECT feature, taken, shown, changed FROM tastes"
    with reading(connection):
        if among is None:
            rows = connection.execute(select).fetchall()
        else:
            chunks = [tuple(among[at : at + _CHUNK]) for at in range(0, len(among), _CHUNK)]
            rows = [
                row
                for chunk in chunks
                for row in connection.execute(f"{select} WHERE feature IN ({','.join('?' * len(chunk))})", chunk)
            ]
    return {feature: (taken, shown, changed) for feature, taken, shown, changed in rows}


def keep_tastes(connection: sqlite3.Connection, changed: Mapping[str, Counted]) -> None:
    with writing(connection):
        connection.executemany(
            "INSERT OR REPLACE INTO tastes (feature, taken, shown, changed) VALUES (?, ?, ?, ?)",
            [(feature, *counted) for feature, counted in changed.items()],
        )


def replace_tastes(connection: sqlite3.Connection, every: Mapping[str, Counted]) -> None:
    """Forget all tastes but these."""
    with writing(connection):
        connection.execute("DELETE FROM tastes")
        keep_tastes(connection, every)


def forget_faint_tastes(connection: sqlite3.Connection, most: int) -> None:
    """Keep the features that were shown most lately and most often."""
    with writing(connection):
        connection.execute(
            "DELETE FROM tastes WHERE feature NOT IN (SELECT feature FROM tastes ORDER BY changed / 604800 DESC, "
            "shown DESC LIMIT ?)",
            (most,),
        )


def lessons(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, Lesson]:
    found: dict[int, Lesson] = {}
    with reading(connection):
        for start in range(0, len(ids), _CHUNK):
            chunk = tuple(ids[start : start + _CHUNK])
            select = f"SELECT entry_id, act, learned FROM lessons WHERE entry_id IN ({','.join('?' * len(chunk))})"
            found.update((row[0], Lesson(*row)) for row in connection.execute(select, chunk))
    return found


def keep_lesson(connection: sqlite3.Connection, entry_id: int, act: str, now: datetime) -> None:
    """An entry teaches one thing: the last."""
    with writing(connection):
        connection.execute(
            "INSERT OR REPLACE INTO lessons SELECT id, ?, ? FROM entries WHERE id = ?", (act, seconds(now), entry_id)
        )


def forget_lesson(connection: sqlite3.Connection, entry_id: int) -> None:
    with writing(connection):
        connection.execute("DELETE FROM lessons WHERE entry_id = ?", (entry_id,))


def untaught(
    connection: sqlite3.Connection, since: datetime, left: tuple[datetime, datetime], limit: int
) -> tuple[Marked, ...]:
    """The newest that taught nothing yet: read or kept ones listed since then, unread ones listed between `left`."""
    with reading(connection):
        rows = connection.execute(_UNTAUGHT, (seconds(since), *map(seconds, left), limit)).fetchall()
    return tuple(Marked(EntryId(row[0]), row[1], row[2], bool(row[3]), row[4]) for row in rows)


_UNTAUGHT: Final = """
    SELECT marks.entry_id, marks.listed, read, starred IS NOT NULL OR saved IS NOT NULL,
        CASE WHEN read IS NULL THEN 0 ELSE
            (SELECT count(*) FROM (SELECT 1 FROM marks AS other
                WHERE other.feed_id = marks.feed_id AND other.read = marks.read LIMIT 9)) END
    FROM marks JOIN stories ON stories.entry_id = marks.entry_id
    WHERE marks.listed >= ? AND muted IS NULL
        AND (read IS NOT NULL OR starred IS NOT NULL OR saved IS NOT NULL
            OR marks.listed BETWEEN ? AND ?)
        AND marks.entry_id NOT IN (SELECT entry_id FROM lessons)
    ORDER BY marks.listed DESC, marks.entry_id DESC LIMIT ?"""


def was_reading(connection: sqlite3.Connection, start: int, end: int) -> bool:
    """Was an entry listed in this time read?"""
    with reading(connection):
        row = connection.execute(
            "SELECT 1 FROM marks WHERE listed BETWEEN ? AND ? AND muted IS NULL AND read IS NOT NULL LIMIT 1",
            (start, end),
        ).fetchone()
    return row is not None


def authors_of(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    with reading(connection):
        for start in range(0, len(ids), _CHUNK):
            chunk = tuple(ids[start : start + _CHUNK])
            select = f"SELECT id, authors FROM entries WHERE id IN ({','.join('?' * len(chunk))})"
            rows = connection.execute(f"{select} AND authors != '[]'", chunk)
            found.update((entry_id, decoded(authors, tuple[str, ...]) or ()) for entry_id, authors in rows)
    return found


def forget_everything_learned(connection: sqlite3.Connection, now: datetime) -> None:
    """Begin anew: what was done so far teaches nothing any more."""
    with writing(connection):
        connection.execute("DELETE FROM tastes")
        connection.execute("INSERT OR REPLACE INTO lessons SELECT entry_id, 'forgotten', ? FROM marks", (seconds(now),))


def names_of(connection: sqlite3.Connection, keys: Iterable[str]) -> dict[str, str]:
    """What these entities and feeds ("feed:12") are called."""
    names: dict[str, str] = {}
    with reading(connection):
        for key in keys:
            if key.startswith("feed:"):
                row = connection.execute(_FEED_NAME, (key.removeprefix("feed:"),)).fetchone()
            else:
                row = connection.execute("SELECT name FROM entities WHERE key = ?", (key,)).fetchone()
            if row:
                names[key] = row[0]
    return names


_FEED_NAME: Final = "SELECT coalesce(nullif(title, ''), nullif(feed_title, ''), url) FROM feeds WHERE id = ?"
