"""The ways to use the library. All explain what the disk complains of, as a LibraryError."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from reader.store.errors import explained, path_of


@contextmanager
def writing(connection: sqlite3.Connection, *, durable: bool = True, small_steps: bool = False) -> Iterator[None]:
    """Commit what is written inside, all of it or nothing; `durable` says that it outlives a power cut from now on.

    The transaction is immediate: it waits for its turn at the start. One that began with reading would fail at once,
    whatever the timeout, where another program had written in between. Inside another one it is a part of that.
    `small_steps` says that each statement changes few pages: then what it might have to undo is kept in memory, and not
    written to a file of its own, which would be most of what is written at all.
    """
    if connection.in_transaction:
        yield
        return
    with _complaints_explained(connection):
        connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        connection.execute(f"PRAGMA temp_store = {'MEMORY' if small_steps else 'DEFAULT'}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk has rolled back by itself
                connection.execute("ROLLBACK")
            raise


@contextmanager
def room_to_write(connection: sqlite3.Connection) -> Iterator[None]:
    """Memory and a long log, for many transactions one after the other that write all over a large library."""
    pragmas = {"cache_size": -256_000, "wal_autocheckpoint": 50_000}  # KiB; pages
    usual = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas}
    _set(connection, pragmas)
    try:
        yield
    finally:
        _set(connection, usual)


def _set(connection: sqlite3.Connection, pragmas: Mapping[str, int]) -> None:
    for name, value in pragmas.items():
        connection.execute(f"PRAGMA {name} = {value}")


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Read inside, to the last row."""
    with _complaints_explained(connection):
        yield


@contextmanager
def one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Read inside what the library had when that began, however many questions it takes."""
    if connection.in_transaction:
        yield
        return
    with _complaints_explained(connection):
        connection.execute("BEGIN")
        try:
            yield
        finally:
            connection.execute("COMMIT")


@contextmanager
def _complaints_explained(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error:
        with explained(path_of(connection)):
            raise
