"""Is the library sound, and a copy of it that is."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reader.store.errors import DamagedLibrary, explained
from reader.store.pages import PAGES_URL
from reader.store.transaction import reading

ABANDONED: Final = 3_600  # seconds in which a copy has been written, or never will be
SAVED: Final = "saved articles"  # how a complaint about them begins
_SHOWN: Final = 10  # complaints of a kind; a broken file has thousands

_EXPECTATIONS: Final = (
    ("entries: {} are in no list", "SELECT count(*) FROM entries WHERE id NOT IN (SELECT entry_id FROM marks)"),
    (
        "entries: {} are listed under another feed than their own",
        "SELECT count(*) FROM marks JOIN entries ON entries.id = entry_id WHERE marks.feed_id != entries.feed_id",
    ),
    (
        "feeds: the counts of {} are wrong",
        "SELECT count(*) FROM feeds LEFT JOIN tallies ON feed_id = id "
        "WHERE (coalesce(total, 0), coalesce(unread, 0)) != "
        "(SELECT count(*), count(*) - count(read) FROM marks WHERE marks.feed_id = feeds.id AND muted IS NULL)",
    ),
    (
        "feeds: {} places for saved pages are missing",
        f"SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM feeds WHERE url = '{PAGES_URL}')",
    ),
)


def check_library(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What is wrong, a line each; empty when all is well. Reads the whole file."""
    found: list[str] = []
    try:
        found.extend(_problems(connection))
    except sqlite3.DatabaseError as error:
        found.append(f"the file: {error}")
    return tuple(found)


def quick_problems(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What is wrong with the file's pages; four times as quick as `check_library`."""
    try:
        found = tuple(line for (line,) in connection.execute(f"PRAGMA quick_check({_SHOWN})") if line != "ok")
    except sqlite3.DatabaseError as error:
        found = (str(error),)
    return tuple(f"the file: {line}" for line in found)


def size_of_library(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """Feeds, entries, and readings kept."""
    with reading(connection):
        (feeds,) = connection.execute("SELECT count(*) FROM feeds WHERE url != ?", (PAGES_URL,)).fetchone()
        (entries,) = connection.execute("SELECT count(*) FROM marks").fetchone()
        (readings,) = connection.execute("SELECT count(*) FROM readings").fetchone()
    return feeds, entries, readings


def back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Write a verified copy to `target`; it appears there whole or not at all. Raises LibraryError."""
    with explained(target):
        _remove_abandoned(target)
        handle, name = tempfile.mkstemp(".part", f"{target.name}.", target.parent)  # another program may do the same
        os.close(handle)
        part = Path(name)
        try:
            _copy(connection, part)
            part.replace(target)
            _sync_folder(target.parent)
        finally:
            part.unlink(missing_ok=True)


def _remove_abandoned(target: Path) -> None:
    """Copies of programs that ended on the way."""
    for part in target.parent.glob("*.part*"):
        if part.name.startswith(f"{target.name}.") and time.time() - part.stat().st_mtime > ABANDONED:
            part.unlink(missing_ok=True)


def _copy(connection: sqlite3.Connection, part: Path) -> None:
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # the copy is one file, without a log beside it
        (verdict,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise DamagedLibrary(f"{part}: the copy is not sound ({verdict}); nothing was changed")
    finally:
        copy.close()


def _sync_folder(folder: Path) -> None:
    """A new name outlives a power cut only when its folder is synced."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _problems(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute(f"PRAGMA integrity_check({_SHOWN})"):
        if line != "ok":
            yield f"the file: {line}"
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(_SHOWN):
        yield f"{table}: row {row} belongs to a {parent} row that is not there"
    if not _searchable(connection):
        yield "search: the index does not agree with itself"
    from reader.store.spoilt import count_spoilt  # knows all of an article, of which a backup has no need

    if spoilt := count_spoilt(connection):
        yield f"{SAVED}: {spoilt} texts, pages or pictures are not as they were kept"
    for words, question in _EXPECTATIONS:
        count = connection.execute(question).fetchone()
        if count and count[0]:
            yield words.format(count[0])


def _searchable(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CORRUPT_VTAB:
            raise
        return False
    return True
