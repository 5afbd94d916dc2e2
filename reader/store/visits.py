"""How long articles were on the screen with the keys in them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

from reader.store.transaction import reading, writing

LONGEST: Final = 4 * 3600  # seconds that are believed of one entry


@dataclass(frozen=True, slots=True)
class Visit:
    seconds: int  # all visits together
    words: int  # in the article


def add_visit(connection: sqlite3.Connection, entry_id: int, seconds: int, words: int) -> None:
    """Nothing is kept for an entry that is gone."""
    with writing(connection, durable=False):
        connection.execute(
            "INSERT INTO visits (entry_id, seconds, words) SELECT id, ?, ? FROM entries WHERE id = ? "
            "ON CONFLICT (entry_id) DO UPDATE SET seconds = min(?, seconds + excluded.seconds), words = excluded.words",
            (min(seconds, LONGEST), words, entry_id, LONGEST),
        )


def visit_of(connection: sqlite3.Connection, entry_id: int) -> Visit | None:
    with reading(connection):
        row = connection.execute("SELECT seconds, words FROM visits WHERE entry_id = ?", (entry_id,)).fetchone()
    return Visit(*row) if row else None
