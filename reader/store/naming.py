"""Who and what entries name: an index of entities by the time of the entries that mention them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reader.model import Entity, EntityKind, EntryId, Mention, Reading
from reader.store.transaction import reading as consulting
from reader.store.words import alias

ENTITIES_LIMIT: Final = 200  # of one entry
ROLES_LIMIT: Final = 4  # of one person
_ROLES_READ: Final = 500  # newest entries
_LONGEST_ROLE: Final = 120
_TITLE_WEIGHT: Final = 3.0


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of the library, and how many entries mention it."""

    entity: Entity
    entries: int


def index_mentions(connection: sqlite3.Connection, entry_id: int, reading: Reading) -> None:
    """Put a reading's mentions in place of what is known of the entry; inside the transaction that stores it."""
    connection.execute("DELETE FROM mentions WHERE entry_id = ?", (entry_id,))
    listed = connection.execute("SELECT listed FROM marks WHERE entry_id = ?", (entry_id,)).fetchone()
    if listed is None:
        return
    entities = dict.fromkeys(mention.entity for mention in reading.mentions)
    seen = Counter(mention.entity.key for mention in reading.mentions)
    for entity in list({entity.key: entity for entity in entities}.values())[:ENTITIES_LIMIT]:
        own = [mention for mention in reading.mentions if mention.entity.key == entity.key]
        entity_id = _entity_id(connection, entity, _aliases(reading, entity, own))
        connection.execute(
            "INSERT INTO mentions (entity_id, listed, entry_id, count, weight, role) VALUES (?, ?, ?, ?, ?, ?)",
            (entity_id, listed[0], entry_id, seen[entity.key], _weight(reading, entity, own), _role(own)),
        )


def named(connection: sqlite3.Connection, beginning: str = "", limit: int = 20) -> tuple[Named, ...]:
    """The entities whose name begins so, however it is spelt, those that most entries mention first."""
    begins = alias(beginning)
    with consulting(connection):
        rows = connection.execute(
            "SELECT key, name, kind, (SELECT count(*) FROM mentions WHERE entity_id = entities.id) AS entries "
            "FROM entities WHERE id IN (SELECT entity_id FROM aliases WHERE alias >= ? AND alias < ?) AND entries "
            "ORDER BY entries DESC, name LIMIT ?",
            (begins, f"{begins}\U0010ffff", limit),
        ).fetchall()
    return tuple(Named(Entity(key, name, EntityKind(kind)), entries) for key, name, kind, entries in rows)


def entries_about(connection: sqlite3.Connection, key: str, limit: int = 50) -> tuple[EntryId, ...]:
    """The newest entries that mention the entity with this key, newest first; muted ones left out."""
    with consulting(connection):
        rows = connection.execute(
            "SELECT mentions.entry_id FROM mentions JOIN marks ON marks.entry_id = mentions.entry_id "
            "WHERE entity_id = (SELECT id FROM entities WHERE key = ?) AND muted IS NULL "
            "ORDER BY mentions.listed DESC, mentions.entry_id DESC LIMIT ?",
            (key, limit),
        ).fetchall()
    return tuple(EntryId(entry_id) for (entry_id,) in rows)


def roles_of(connection: sqlite3.Connection, key: str, besides: int | None = None) -> tuple[tuple[str, int], ...]:
    """What the newest entries call a person, each with how many do so, the most frequent first."""
    with consulting(connection):
        rows = connection.execute(
            "SELECT role, count(*), max(listed) FROM (SELECT role, listed FROM mentions WHERE role != '' "
            "AND entity_id = (SELECT id FROM entities WHERE key = ?) AND entry_id IS NOT ? "
            "ORDER BY listed DESC LIMIT ?) GROUP BY lower(role) ORDER BY 2 DESC, 3 DESC LIMIT ?",
            (key, besides, _ROLES_READ, ROLES_LIMIT),
        ).fetchall()
    return tuple((role, times) for role, times, _ in rows)


def _role(mentions: list[Mention]) -> str:
    return next((mention.entity.role for mention in mentions if mention.entity.role), "")[:_LONGEST_ROLE]


def _entity_id(connection: sqlite3.Connection, entity: Entity, aliases: Iterable[str]) -> int:
    connection.execute(
        "INSERT INTO entities (key, kind, name) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET name = excluded.name "
        "WHERE name != excluded.name",
        (entity.key, entity.kind, entity.name),
    )
    (entity_id,) = connection.execute("SELECT id FROM entities WHERE key = ?", (entity.key,)).fetchone()
    connection.executemany("INSERT OR IGNORE INTO aliases VALUES (?, ?)", ((each, entity_id) for each in aliases))
    return int(entity_id)


def _aliases(reading: Reading, entity: Entity, mentions: list[Mention]) -> set[str]:
    """Everything this text calls the entity, its own name among it; "Japanese" is not a name of Japan."""
    called = (
        reading.article.blocks[m.place.block].text[m.place.start : m.place.end] for m in mentions if not m.demonym
    )
    key = entity.key.partition(":")[2]
    return {short for short in map(alias, (entity.name, key, *called)) if short}


def _weight(reading: Reading, entity: Entity, mentions: list[Mention]) -> float:
    """How much the entry is about the entity: early and often, and in the title above all."""
    early = sum((0.5 if mention.demonym else 1) / (1 + mention.place.block / 4) for mention in mentions)
    return round(early + _TITLE_WEIGHT * (alias(entity.name) in alias(reading.article.title)), 2)
