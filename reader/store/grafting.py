"""A library whose first page is gone, read by a backup's: it tells where every table begins, and tables do not move."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

_HEAD: Final = 100  # bytes before the first page's own rows
_WRITE_AHEAD: Final = b"\2\2"  # a backup is written without a log, the library with one


def tells_its_tables(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA writable_schema = ON")  # one that is cut short is read as far as it goes
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        return False
    return bool(tables)


def graft(damaged: Path, backup: Path) -> None:
    """Put the backup's first page in place of the damaged file's own."""
    with backup.open("rb") as source:
        page = bytearray(source.read(_HEAD))
        size = int.from_bytes(page[16:18], "big")
        page += source.read(size - _HEAD)
    page[18:20] = _WRITE_AHEAD
    page[28:32] = (damaged.stat().st_size // size).to_bytes(4, "big")
    page[32:40] = bytes(8)  # the list of unused pages was another
    with damaged.open("r+b") as file:
        file.write(page)
