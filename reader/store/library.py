"""Open and close the library's file."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Final

from reader.store.errors import NotALibrary, Unwritable, explained
from reader.store.schema import migrate

BUSY_MS: Final = 10_000


def open_library(path: Path) -> sqlite3.Connection:
    """A connection to the library at `path`, made or migrated as needed. Raises LibraryError."""
    if path.is_dir():
        raise NotALibrary(f"{path}: is a folder; name a file with --library, such as {path / 'telex.db'}")
    with explained(path):
        _make_room(path)
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        try:
            _set_up(connection)
            migrate(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def close_library(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA optimize")
    connection.close()


def _make_room(path: Path) -> None:
    """The folder for the user alone, and a file nobody else may read."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    elif not os.access(path, os.W_OK):
        raise Unwritable(f"{path}: is read-only; change its permissions, or choose another place with --library")


def _set_up(connection: sqlite3.Connection) -> None:
    """WAL with a full sync: what was acknowledged outlives a power cut."""
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a file of another kind fails here
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -16000")
