"""What was learned of the user's interests, and from which entries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reader.model import EntryId
from reader.store.blobs import decoded
from reader.store.desk import recall, remember
from reader.store.times import seconds
from reader.store.transaction import reading, writing

_CHUNK: Final = 500

Counted = tuple[float, float, int, float]  # taken, shown, when that was counted in seconds since 1970, liked


@dataclass(frozen=True, slots=True)
class Lesson:
    """What an entry taught, and when."""

    entry_id: EntryId
    act: str
    learned: int  # seconds since 1970


def tastes(connection: sqlite3.Connection, among: Sequence[str] | None = None) -> dict[str, Counted]:
    """By feature; of these alone where they are named."""
    select = "SELECT feature, taken, shown, changed, liked FROM tastes"
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
    return {feature: (taken, shown, changed, liked) for feature, taken, shown, changed, liked in rows}


def keep_tastes(connection: sqlite3.Connection, changed: Mapping[str, Counted]) -> None:
    with writing(connection):
        connection.executemany(
            "INSERT OR REPLACE INTO tastes (feature, taken, shown, changed, liked) VALUES (?, ?, ?, ?, ?)",
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
            "shown + abs(liked) DESC LIMIT ?)",
            (most,),
        )


def lesson_of(connection: sqlite3.Connection, entry_id: int) -> Lesson | None:
    """None where it taught nothing, or what it taught was forgotten with all else."""
    with reading(connection):
        row = connection.execute(
            "SELECT entry_id, act, learned FROM lessons WHERE entry_id = ?", (entry_id,)
        ).fetchone()
    return Lesson(*row) if row and row[2] > learning_since(connection) else None


def keep_lesson(connection: sqlite3.Connection, entry_id: int, act: str, now: datetime) -> None:
    """An entry teaches one thing: the last."""
    with writing(connection):
        connection.execute(
            "INSERT OR REPLACE INTO lessons SELECT id, ?, ? FROM entries WHERE id = ?", (act, seconds(now), entry_id)
        )


def forget_lesson(connection: sqlite3.Connection, entry_id: int) -> None:
    with writing(connection):
        connection.execute("DELETE FROM lessons WHERE entry_id = ?", (entry_id,))


def learning_since(connection: sqlite3.Connection) -> int:
    """What was done before (seconds since 1970) teaches nothing any more."""
    return recall(connection, _SINCE, int) or 0


def begin_anew(connection: sqlite3.Connection, since: int, every: Mapping[str, Counted]) -> None:
    """Learn from what is done from then on, beginning with these tastes."""
    with writing(connection):
        replace_tastes(connection, every)
        remember(connection, _SINCE, since)


_SINCE: Final = "learning since"


def authors_of(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    with reading(connection):
        for start in range(0, len(ids), _CHUNK):
            chunk = tuple(ids[start : start + _CHUNK])
            select = f"SELECT id, authors FROM entries WHERE id IN ({','.join('?' * len(chunk))})"
            rows = connection.execute(f"{select} AND authors != '[]'", chunk)
            found.update((entry_id, decoded(authors, tuple[str, ...]) or ()) for entry_id, authors in rows)
    return found


def names_of(connection: sqlite3.Connection, keys: Iterable[str]) -> dict[str, str]:
    """What these entities and feeds ("feed:12") are called."""
    wanted = list(keys)
    names: dict[str, str] = {}
    with reading(connection):
        if any(key.startswith("feed:") for key in wanted):
            names |= dict(connection.execute(_FEED_NAMES))
        for start in range(0, len(wanted), _CHUNK):
            chunk = tuple(wanted[start : start + _CHUNK])
            names |= dict(connection.execute(f"{_ENTITY_NAMES} ({','.join('?' * len(chunk))})", chunk))
    return {key: names[key] for key in wanted if key in names}


_FEED_NAMES: Final = "SELECT 'feed:' || id, coalesce(nullif(title, ''), nullif(feed_title, ''), url) FROM feeds"
_ENTITY_NAMES: Final = "SELECT key, name FROM entities WHERE key IN"
