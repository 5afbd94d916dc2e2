"""Taking entries out of the library, with everything that hangs on them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

_CHUNK: Final = 500


def remove_entries(connection: sqlite3.Connection, ids: Sequence[int]) -> int:
    """How many there were; inside a transaction."""
    from reader.store.index import forget_words  # slow to import, and nothing is removed at the start

    gone = 0
    for start in range(0, len(ids), _CHUNK):
        chunk = tuple(ids[start : start + _CHUNK])
        for entry_id in chunk:
            forget_words(connection, entry_id)
        gone += connection.execute(f"DELETE FROM entries WHERE id IN ({','.join('?' * len(chunk))})", chunk).rowcount
    return gone
