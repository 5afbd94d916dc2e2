"""The pictures that are stored with a saved article."""

from __future__ import annotations

import sqlite3

from reader.store.transaction import reading


def pictures_of(connection: sqlite3.Connection, entry_id: int) -> dict[str, bytes]:
    """Each picture's bytes as they were fetched, by its address."""
    with reading(connection):
        rows = connection.execute(
            "SELECT url, body FROM pictures JOIN images ON images.hash = pictures.hash WHERE entry_id = ? ORDER BY url",
            (entry_id,),
        )
        return dict(rows.fetchall())
