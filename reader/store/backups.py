"""Copies of the library beside it: one a day, few in number, each verified before it takes its name."""

from __future__ import annotations

import re
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Final

from reader.store.checks import back_up
from reader.store.errors import LibraryError, NotALibrary, explained
from reader.store.schema import recognise

KEPT: Final = 3  # daily ones; of a large library two
_LARGE: Final = 500_000_000  # bytes

_DAILY: Final = re.compile(r"\.backup-\d{4}-\d{2}-\d{2}\.db$")


def backups_of(path: Path) -> list[Path]:
    """The oldest first; those of migrations among them."""
    found = [each for each in path.parent.glob("*.backup-*.db") if each.name.startswith(f"{path.stem}.backup-")]
    return sorted(found, key=lambda each: each.stat().st_mtime)


def backup_of_day(path: Path, now: datetime) -> Path:
    return path.with_name(f"{path.stem}.backup-{now:%Y-%m-%d}.db")


def back_up_file(path: Path, target: Path) -> None:
    """Copy the library by a connection of its own: others go on reading and writing. Raises LibraryError."""
    with explained(path):
        source = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        back_up(source, target)
    finally:
        source.close()


def back_up_daily(path: Path, now: datetime) -> Path | None:
    """Today's backup where there is none yet; older ones than the newest few go. Raises LibraryError."""
    target = backup_of_day(path, now)
    if target.exists():
        return None
    back_up_file(path, target)
    kept = KEPT if target.stat().st_size < _LARGE else KEPT - 1
    for old in [each for each in backups_of(path) if _DAILY.search(each.name)][:-kept]:
        old.unlink(missing_ok=True)
    return target


def sound_library(path: Path) -> bool:
    """Is this a whole library that this Telex can open? Reads all of it, writes nothing."""
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return False
    try:
        recognised = recognise(connection, path) > 0
        return recognised and connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    except (LibraryError, sqlite3.Error):
        return False
    finally:
        connection.close()


def newest_sound_backup(path: Path) -> Path | None:
    return next((each for each in reversed(backups_of(path)) if sound_library(each)), None)


def restore(connection: sqlite3.Connection, path: Path, source: Path, now: datetime) -> Path:
    """Put a backup's content in the library's place; what was there is first kept beside it, under the name returned.

    It happens in one transaction, so another Telex that has the library open simply sees the other content.
    Raises LibraryError.
    """
    if not sound_library(source):
        raise NotALibrary(f"{source}: is no sound Telex library; nothing was changed")
    kept = path.with_name(f"{path.stem}.before-restore-{now:%Y-%m-%d-%H%M%S}.db")
    back_up(connection, kept)
    with explained(path):
        copy = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
        try:
            copy.backup(connection)
        finally:
            copy.close()
    return kept
