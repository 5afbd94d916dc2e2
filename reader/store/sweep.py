"""What was kept for saved articles goes when they are no longer saved."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Final

from reader.store.times import seconds
from reader.store.transaction import writing

FRESH: Final = 3_600  # seconds in which an article that was opened may be on its way to be saved
_LET_GO: Final = (
    "DELETE FROM {0} WHERE entry_id NOT IN (SELECT entry_id FROM marks WHERE saved IS NOT NULL) "
    "AND NOT EXISTS (SELECT 1 FROM readings WHERE readings.entry_id = {0}.entry_id AND made > ?)"
)


def sweep_offline(connection: sqlite3.Connection, now: datetime) -> None:
    """Let go of the pages and pictures of what is no longer saved; this program or another may be saving meanwhile."""
    with writing(connection, durable=False):
        for table in ("pages", "pictures"):
            connection.execute(_LET_GO.format(table), (seconds(now) - FRESH,))
        connection.execute("DELETE FROM images WHERE hash NOT IN (SELECT hash FROM pictures)")
