"""Queries that the user keeps under a name, to stand among the feeds."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from reader.store.transaction import reading, writing
from reader.text import clean_line


@dataclass(frozen=True, slots=True)
class SmartFeed:
    id: int
    name: str
    query: str  # as it was typed


def smart_feeds(connection: sqlite3.Connection) -> tuple[SmartFeed, ...]:
    """In the order in which they were made."""
    with reading(connection):
        return tuple(
            SmartFeed(*row) for row in connection.execute("SELECT id, name, query FROM smart_feeds ORDER BY id")
        )


def keep_smart_feed(connection: sqlite3.Connection, name: str, query: str) -> SmartFeed:
    """A new one, or another query under a name that is known."""
    name = clean_line(name) or clean_line(query)
    with writing(connection):
        connection.execute(
            "INSERT INTO smart_feeds (name, query) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET query = excluded.query",
            (name, query),
        )
        row = connection.execute("SELECT id, name, query FROM smart_feeds WHERE name = ?", (name,)).fetchone()
    return SmartFeed(*row)


def rename_smart_feed(connection: sqlite3.Connection, smart_feed_id: int, name: str) -> bool:
    """False where another has this name."""
    with writing(connection):
        renamed = connection.execute(
            "UPDATE OR IGNORE smart_feeds SET name = ? WHERE id = ?", (clean_line(name), smart_feed_id)
        )
    return renamed.rowcount > 0


def remove_smart_feed(connection: sqlite3.Connection, smart_feed_id: int) -> None:
    with writing(connection):
        connection.execute("DELETE FROM smart_feeds WHERE id = ?", (smart_feed_id,))
