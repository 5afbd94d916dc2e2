"""Queries that the user follows: what they find stands higher on the front page."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from reader.store.query import Query, QueryProblem, parse_query
from reader.store.times import seconds
from reader.store.transaction import reading, writing
from reader.text import clean_line


@dataclass(frozen=True, slots=True)
class Follow:
    id: int
    name: str
    query: str  # as it was typed


def follows(connection: sqlite3.Connection) -> tuple[Follow, ...]:
    with reading(connection):
        return tuple(Follow(*row) for row in connection.execute("SELECT id, name, query FROM follows ORDER BY id"))


def add_follow(connection: sqlite3.Connection, query: str, name: str, now: datetime) -> Follow | QueryProblem:
    """The follow of this query, which may be an old one."""
    parsed = parse_query(query, now)
    if isinstance(parsed, QueryProblem):
        return parsed
    if parsed == Query():
        return QueryProblem("this would follow everything", 0, len(query))
    with writing(connection):
        connection.execute(
            "INSERT OR IGNORE INTO follows (name, query, added) VALUES (?, ?, ?)",
            (clean_line(name) or clean_line(query), query, seconds(now)),
        )
        row = connection.execute("SELECT id, name, query FROM follows WHERE query = ?", (query,)).fetchone()
    return Follow(*row)


def remove_follow(connection: sqlite3.Connection, follow_id: int) -> None:
    with writing(connection):
        connection.execute("DELETE FROM follows WHERE id = ?", (follow_id,))
