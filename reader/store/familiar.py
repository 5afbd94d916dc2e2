"""What feeds' last documents held: bytes that only `reader.feeds` understands, kept with the entries they stand for."""

from __future__ import annotations

import sqlite3

from reader.model import FeedId
from reader.store.transaction import reading


def familiar_entries(connection: sqlite3.Connection) -> dict[FeedId, bytes]:
    with reading(connection):
        return dict(connection.execute("SELECT feed_id, entries FROM familiar").fetchall())


def keep_familiar(connection: sqlite3.Connection, feed_id: int, entries: bytes) -> None:
    """Inside the transaction that brings the entries; nothing stands for a document of which all is to be read."""
    if entries:
        connection.execute("INSERT OR REPLACE INTO familiar (feed_id, entries) VALUES (?, ?)", (feed_id, entries))
    else:
        forget_familiar(connection, feed_id)


def forget_familiar(connection: sqlite3.Connection, feed_id: int) -> None:
    """The feed's whole next document is read; inside the transaction that makes this needed."""
    connection.execute("DELETE FROM familiar WHERE feed_id = ?", (feed_id,))
