"""What takes room in the library's folder."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from reader.store.errors import backups_of
from reader.store.transaction import reading


@dataclass(frozen=True, slots=True)
class Sizes:
    """All in bytes."""

    library: int  # the file and its log
    unused: int  # of these, free for what comes
    readings: int
    pages: int
    images: int
    backups: int


def sizes_of(connection: sqlite3.Connection, path: Path) -> Sizes:
    with reading(connection):
        (unused,) = connection.execute("PRAGMA freelist_count").fetchone()
        (page,) = connection.execute("PRAGMA page_size").fetchone()
        (readings,) = connection.execute("SELECT coalesce(sum(length(reading)), 0) FROM readings").fetchone()
        (pages,) = connection.execute("SELECT coalesce(sum(length(html)), 0) FROM pages").fetchone()
        (images,) = connection.execute("SELECT coalesce(sum(length(body)), 0) FROM images").fetchone()
    library = sum(_size(path.with_name(path.name + ending)) for ending in ("", "-wal"))
    return Sizes(library, unused * page, readings, pages, images, sum(map(_size, backups_of(path))))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
