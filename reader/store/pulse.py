"""How often an entity was named lately, and beside whom."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reader.model import Entity, EntityKind
from reader.store.times import moment, seconds
from reader.store.transaction import reading

DAYS: Final = 60
_DAY: Final = 86_400
_MOST: Final = 2_000  # newest mentions whose company is counted
_COMPANY: Final = 5


@dataclass(frozen=True, slots=True)
class Pulse:
    days: tuple[int, ...]  # entries that name it, each of the last sixty days, today last
    company: tuple[tuple[Entity, int], ...]  # who is named with it, and in how many of these entries
    first: datetime | None  # entry that names it
    last: datetime | None

    @property
    def total(self) -> int:
        return sum(self.days)


def pulse_of(connection: sqlite3.Connection, key: str, now: datetime) -> Pulse:
    """Of the entity with this key; empty where nobody named it."""
    with reading(connection):
        row = connection.execute("SELECT id FROM entities WHERE key = ?", (key,)).fetchone()
        if row is None:
            return Pulse((0,) * DAYS, (), None, None)
        first, last = connection.execute(
            "SELECT min(listed), max(listed) FROM mentions WHERE entity_id = ?", row
        ).fetchone()
        return Pulse(_days(connection, row[0], seconds(now)), _company(connection, row[0]), moment(first), moment(last))


def _days(connection: sqlite3.Connection, entity_id: int, now: int) -> tuple[int, ...]:
    """A day is twenty-four hours back from now."""
    rows = connection.execute(
        "SELECT (? - listed) / ?, count(*) FROM mentions WHERE entity_id = ? AND listed > ? AND listed <= ? GROUP BY 1",
        (now, _DAY, entity_id, now - DAYS * _DAY, now),
    )
    ago = Counter(dict(rows.fetchall()))
    return tuple(ago[day] for day in reversed(range(DAYS)))


def _company(connection: sqlite3.Connection, entity_id: int) -> tuple[tuple[Entity, int], ...]:
    rows = connection.execute(
        "SELECT key, name, kind, count(*) AS times FROM mentions JOIN entities ON id = entity_id "
        "WHERE entity_id != ? AND entry_id IN "
        "(SELECT entry_id FROM mentions WHERE entity_id = ? ORDER BY listed DESC LIMIT ?) "
        "GROUP BY entity_id ORDER BY times DESC, name LIMIT ?",
        (entity_id, entity_id, _MOST, _COMPANY),
    ).fetchall()
    return tuple((Entity(key, name, EntityKind(kind)), times) for key, name, kind, times in rows)


def most_named(connection: sqlite3.Connection, kind: EntityKind, since: datetime, most: int) -> tuple[str, ...]:
    """The names of this kind that most entries since then have."""
    with reading(connection):
        rows = connection.execute(
            "SELECT name FROM mentions JOIN entities ON id = entity_id WHERE kind = ? AND listed >= ? "
            "GROUP BY entity_id ORDER BY count(*) DESC, name LIMIT ?",
            (kind, seconds(since), most),
        ).fetchall()
    return tuple(name for (name,) in rows)


def named_in(connection: sqlite3.Connection, entry_id: int, most: int) -> tuple[Entity, ...]:
    """Whom and what an entry names, what it is most about first."""
    with reading(connection):
        rows = connection.execute(
            "SELECT key, name, kind FROM mentions JOIN entities ON id = entity_id WHERE entry_id = ? "
            "ORDER BY weight DESC, name LIMIT ?",
            (entry_id, most),
        ).fetchall()
    return tuple(Entity(key, name, EntityKind(kind)) for key, name, kind in rows)
