"""What the user follows: queries with a name, that stand among the feeds and lift what they find on the front page."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from reader.store.language import parse_query
from reader.store.query import Query, QueryProblem
from reader.store.transaction import reading, writing
from reader.text import clean_line


@dataclass(frozen=True, slots=True)
class Follow:
    id: int
    name: str
    query: str  # as it was typed


def follows(connection: sqlite3.Connection) -> tuple[Follow, ...]:
    """In the order in which they were made."""
    with reading(connection):
        return tuple(Follow(*row) for row in connection.execute("SELECT id, name, query FROM follows ORDER BY id"))


def follow_of(connection: sqlite3.Connection, query: str) -> Follow | None:
    """The follow of exactly this query."""
    with reading(connection):
        row = connection.execute("SELECT id, name, query FROM follows WHERE query = ?", (query,)).fetchone()
    return Follow(*row) if row else None


def add_follow(connection: sqlite3.Connection, query: str, name: str, now: datetime) -> Follow | QueryProblem:
    """The follow of this query, which may be an old one; a name that is given becomes its name."""
    parsed = parse_query(query, now)
    if isinstance(parsed, QueryProblem):
        return parsed
    if parsed == Query():
        return QueryProblem("this would follow everything", 0, len(query))
    with writing(connection):
        keep_follow(connection, query, name)
        row = connection.execute("SELECT id, name, query FROM follows WHERE query = ?", (query,)).fetchone()
    return Follow(*row)


def keep_follow(connection: sqlite3.Connection, query: str, name: str) -> None:
    """Whatever the query says: another Telex may have understood it."""
    with writing(connection):
        connection.execute(
            "INSERT INTO follows (name, query) VALUES (?, ?) ON CONFLICT (query) DO UPDATE SET name = "
            "CASE WHEN ? THEN excluded.name ELSE name END",
            (clean_line(name) or clean_line(query), query, bool(name)),
        )


def rename_follow(connection: sqlite3.Connection, follow_id: int, name: str) -> None:
    """An empty name gives way to the query."""
    with writing(connection):
        connection.execute(
            "UPDATE follows SET name = coalesce(nullif(?, ''), query) WHERE id = ?", (clean_line(name), follow_id)
        )


def remove_follow(connection: sqlite3.Connection, follow_id: int) -> None:
    with writing(connection):
        connection.execute("DELETE FROM follows WHERE id = ?", (follow_id,))
