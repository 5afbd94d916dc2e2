"""Small things that the screen remembers, by name."""

from __future__ import annotations

import sqlite3
from typing import TypeVar

import msgspec

from reader.store.transaction import writing

Value = TypeVar("Value")


def remember(connection: sqlite3.Connection, key: str, value: object) -> None:
    with writing(connection):
        connection.execute(
            "INSERT OR REPLACE INTO desk (key, value) VALUES (?, ?)",
            (key, msgspec.json.encode(value).decode()),
        )


def recall(connection: sqlite3.Connection, key: str, kind: type[Value]) -> Value | None:
    """None where nothing was remembered, or something of another shape."""
    row = connection.execute("SELECT value FROM desk WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    try:
        return msgspec.json.decode(row[0], type=kind)
    except (msgspec.ValidationError, msgspec.DecodeError):
        return None
