"""What saved articles are made of and is not as it was kept: damage of which the file's pages tell nothing."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator
from typing import Final

from reader.store.blobs import decoded
from reader.store.packing import unpacked

_SAVED: Final = "(SELECT entry_id FROM marks WHERE saved IS NOT NULL)"
_KEYS: Final = {"readings": "entry_id", "pages": "entry_id", "images": "hash"}


def picture_hash(body: bytes) -> bytes:
    """Under which a picture is kept."""
    return hashlib.blake2b(body, digest_size=16).digest()


def count_spoilt(connection: sqlite3.Connection) -> int:
    return sum(1 for table in _KEYS for _ in _spoilt(connection, table))


def forget_spoilt(connection: sqlite3.Connection) -> None:
    """Inside a transaction; the article is read anew from its page or feed when it is opened."""
    for table, key in _KEYS.items():
        gone = [(each,) for each in _spoilt(connection, table)]
        if table == "images":
            connection.executemany("DELETE FROM pictures WHERE hash = ?", gone)
        connection.executemany(f"DELETE FROM {table} WHERE {key} = ?", gone)


def _spoilt(connection: sqlite3.Connection, table: str) -> Iterator[int | bytes]:
    """The keys of such rows."""
    match table:
        case "readings":
            from reader.model import Reading  # most who look after a library need not know what an article is

            rows = connection.execute(f"SELECT entry_id, reading FROM readings WHERE entry_id IN {_SAVED}")
            yield from [key for key, stored in rows if decoded(unpacked(stored) or None, Reading) is None]
        case "pages":
            rows = connection.execute(f"SELECT entry_id, html FROM pages WHERE entry_id IN {_SAVED}")
            yield from [key for key, html in rows if not _unpacks(html)]
        case "images":
            rows = connection.execute("SELECT hash, body FROM images")
            yield from [key for key, body in rows if picture_hash(body) != key]


def _unpacks(html: bytes) -> bool:
    try:
        zlib.decompress(html)
    except (zlib.error, TypeError):
        return False
    return True
