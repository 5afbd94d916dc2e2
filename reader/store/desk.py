"""Small things that the screen remembers, by name."""

from __future__ import annotations

import sqlite3
from typing import TypeVar

from reader.store.blobs import decoded, encoded
from reader.store.transaction import reading, writing

Value = TypeVar("Value")


def remember(connection: sqlite3.Connection, key: str, value: object) -> None:
    with writing(connection):
        connection.execute("INSERT OR REPLACE INTO desk (key, value) VALUES (?, ?)", (key, encoded(value)))


def recall(connection: sqlite3.Connection, key: str, kind: type[Value]) -> Value | None:
    """None where nothing was remembered, or something of another shape."""
    with reading(connection):
        row = connection.execute("SELECT value FROM desk WHERE key = ?", (key,)).fetchone()
    return decoded(row[0], kind) if row else None
