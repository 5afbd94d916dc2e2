"""Copies of the library beside it: one a day, few in number, each verified before it takes its name."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from reader.store.checks import back_up, quick_problems
from reader.store.errors import LibraryError, NotALibrary, backups_of, explained
from reader.store.library import close_library, open_library
from reader.store.pages import PAGES_URL
from reader.store.schema import recognise

KEPT: Final = 3  # daily ones; of a large library two
_LARGE: Final = 500_000_000  # bytes

_DAILY: Final = re.compile(r"\.backup-\d{4}-\d{2}-\d{2}\.db$")
_MIGRATED: Final = re.compile(r"\.backup-v\d+\.db$")


def backup_of_day(path: Path, now: datetime) -> Path:
    return path.with_name(f"{path.stem}.backup-{now:%Y-%m-%d}.db")


def back_up_file(path: Path, target: Path) -> None:
    """Copy the library by a connection of its own: others go on reading and writing. Raises LibraryError."""
    with explained(path):
        source = _read_only(path)
    with closing(source):
        back_up(source, target)


def back_up_daily(path: Path, now: datetime) -> Path | None:
    """Today's backup where there is none yet; older ones than the newest few go. Raises LibraryError.

    A library without feeds and entries is none to be backed up: it would stand for one of a day that has just begun.
    """
    target = backup_of_day(path, now)
    if target.exists() or not _holds_anything(path):
        return None
    back_up_file(path, target)
    _let_old_ones_go(path, KEPT if target.stat().st_size < _LARGE else KEPT - 1)
    return target


def _let_old_ones_go(path: Path, kept: int) -> None:
    """All but the newest: daily ones, and those of migrations, of which one is enough."""
    every = backups_of(path)
    daily = [each for each in every if _DAILY.search(each.name)]
    migrated = [each for each in every if _MIGRATED.search(each.name)]
    for old in (*daily[:-kept], *migrated[:-1]):
        old.unlink(missing_ok=True)


def _holds_anything(path: Path) -> bool:
    if not path.exists():
        return False
    with explained(path), closing(_read_only(path)) as library:
        found = library.execute(
            "SELECT EXISTS (SELECT 1 FROM entries) OR EXISTS (SELECT 1 FROM feeds WHERE url != ?)", (PAGES_URL,)
        )
        return bool(found.fetchone()[0])


def sound_library(path: Path) -> bool:
    """Is this a whole library that this Telex can open? Reads all of it, writes nothing."""
    try:
        connection = _read_only(path)
    except sqlite3.Error:
        return False
    try:
        recognised = recognise(connection, path) > 0
        return recognised and connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    except (LibraryError, sqlite3.Error):
        return False
    finally:
        connection.close()


def look_through(path: Path) -> tuple[str, ...]:
    """What is wrong with the library's pages, by a connection of its own; empty when all is well."""
    try:
        with explained(path), closing(_read_only(path)) as connection:
            return quick_problems(connection)
    except LibraryError as error:
        return (str(error),)


def newest_sound_backup(path: Path) -> Path | None:
    return next((each for each in reversed(backups_of(path)) if sound_library(each)), None)


def restore_library(path: Path, source: Path, now: datetime) -> Path | None:
    """Put a backup's content in the library's place. What was there is kept under the name returned; None for nothing.

    A sound library is overwritten in one transaction, so that another Telex which has it open sees the other content; a
    damaged one is put aside. Raises LibraryError.
    """
    if not sound_library(source) or (path.exists() and source.samefile(path)):
        raise NotALibrary(f"{source}: is no sound backup of a library; nothing was changed")
    aside = path.with_name(f"{path.stem}.before-restore-{now:%Y-%m-%d-%H%M%S}.db")
    if sound_library(path):
        back_up_file(path, aside)
        _overwrite(path, source)
    else:
        with explained(path):
            aside = put_aside(path, aside)
        back_up_file(source, path)
    close_library(open_library(path))  # an older one is migrated
    return aside if aside.exists() else None


def put_aside(path: Path, aside: Path) -> Path:
    """Give a library another name. The log goes first: beside another file it would be taken for that one's."""
    for ending in ("-wal", ""):
        with suppress(FileNotFoundError):
            Path(f"{path}{ending}").rename(f"{aside}{ending}")
    Path(f"{path}-shm").unlink(missing_ok=True)
    return aside


def _overwrite(path: Path, source: Path) -> None:
    with explained(path), closing(sqlite3.connect(path)) as library, closing(_read_only(source)) as copy:
        library.execute("PRAGMA synchronous = FULL")
        copy.backup(library)


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
