"""Open and close the library's file."""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from typing import Final

from reader.store.errors import DamagedLibrary, NotALibrary, Unwritable, backups_of, cure_for, explained
from reader.store.schema import migrate, recognise
from reader.text import as_sorted

BUSY_SECONDS: Final = 10


def open_library(path: Path) -> sqlite3.Connection:
    """A connection to the library at `path`, made or migrated as needed. Raises LibraryError."""
    with explained(path):
        _make_room(path)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            version = recognise(connection, path)  # before anything is written: another program's file stays as it is
            if version == 0:
                connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # of an old file it would only write the header
            _set_up(connection)
            migrate(connection, path)
            connection.execute("PRAGMA foreign_keys = ON")  # last: a migration may have to build a table anew
        except BaseException:
            connection.close()
            raise
    return connection


def open_beside(path: Path) -> sqlite3.Connection:
    """Another connection to a library that is open already, for long questions alone. Raises LibraryError."""
    with explained(path):
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        _speak_as_usual(connection)
        connection.execute("PRAGMA query_only = ON")
    return connection


def was_left_open(path: Path) -> bool:
    """Is there still something in the log? Closing the library empties it."""
    log = path.with_name(f"{path.name}-wal")
    return path.exists() and log.exists() and log.stat().st_size > 0


def changes_elsewhere(connection: sqlite3.Connection) -> int:
    """A number that is another one whenever another connection has written since."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def close_library(connection: sqlite3.Connection) -> None:
    connection.close()


def _make_room(path: Path) -> None:
    """A folder for the user alone, and a file nobody else may read."""
    if path.is_dir():
        raise NotALibrary(f"{path}: is a folder; name a file with --library, such as {path / 'telex.db'}")
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _see_that_nothing_is_gone(path)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    if not path.is_file():
        raise NotALibrary(f"{path}: is not a file; name one with --library")
    if not os.access(path, os.W_OK):
        raise Unwritable(f"{path}: is read-only; change its permissions, or choose another place with --library")


def _see_that_nothing_is_gone(path: Path) -> None:
    """Where there are backups there was a library: an empty one in its place would go unnoticed."""
    if (not path.exists() or path.stat().st_size == 0) and backups_of(path) and not was_left_open(path):
        raise DamagedLibrary(f"{path}: is gone or empty, but has backups. {cure_for(path)}")


def _set_up(connection: sqlite3.Connection) -> None:
    """WAL with a full sync: what was acknowledged outlives a power cut."""
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA cache_size = -16000")  # KiB
    _speak_as_usual(connection)


def _speak_as_usual(connection: sqlite3.Connection) -> None:
    """What questions rely on."""
    connection.text_factory = _text
    connection.create_function("casefold", 1, str.casefold, deterministic=True)
    connection.create_function("as_sorted", 1, as_sorted, deterministic=True)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to WAL. SQLite does not wait for others here, whatever its timeout, so this does."""
    patience = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > patience:
                raise
            time.sleep(0.01)
        else:
            return


def _text(stored: bytes) -> str:
    """One bad byte in the file must not keep the program from starting."""
    return stored.decode("utf-8", "replace")
