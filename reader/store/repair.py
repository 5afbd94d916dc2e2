"""Put right what can be put right, and say what was done."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reader.store.backups import newest_sound_backup
from reader.store.checks import SAVED, check_library
from reader.store.errors import DamagedLibrary, NotALibrary, backups_of
from reader.store.library import close_library, open_library
from reader.store.mending import mend
from reader.store.salvage import Salvaged, salvage
from reader.store.transaction import writing


@dataclass(frozen=True, slots=True)
class Mended:
    """Nothing was lost."""

    problems: tuple[str, ...]  # what was wrong before; empty where nothing was


def repair_library(path: Path, now: datetime) -> Mended | Salvaged:
    """Mend the library where it stands, else salvage it. Raises LibraryError where it cannot even be put aside."""
    try:
        problems = _mended(path)
    except DamagedLibrary:
        return salvage(path, now)
    except NotALibrary:
        if not backups_of(path):
            raise
        return salvage(path, now)
    return salvage(path, now) if problems is None else Mended(problems)


def _mended(path: Path) -> tuple[str, ...] | None:
    """What was wrong, or None where it still is."""
    connection = open_library(path)
    try:
        problems = check_library(connection)
        if any(problem.startswith(SAVED) for problem in problems) and newest_sound_backup(path):
            return None  # to mend them is to forget them, and a backup may have them
        if problems:
            _mend_wholly(connection)
        return problems
    except (sqlite3.DatabaseError, DamagedLibrary):
        return None
    finally:
        close_library(connection)


def _mend_wholly(connection: sqlite3.Connection) -> None:
    """Leaves the file as it is where that is not enough. Raises DamagedLibrary."""
    with writing(connection):
        mend(connection)
        if left := check_library(connection):
            raise DamagedLibrary(left[0])


def words_for(outcome: Mended | Salvaged) -> str:
    """What was done, in a sentence for the user."""
    if isinstance(outcome, Mended):
        return f"mended: {'; '.join(outcome.problems)}" if outcome.problems else "there was nothing to repair"
    source = f" and {outcome.backup.name}" if outcome.backup else ""
    entries = outcome.rows.get("entries", 0)
    return (
        f"the library was damaged. It is kept as {outcome.aside.name}; a new one was made from it{source}: "
        f"{entries} entries could be read, {outcome.lost} rows could not"
    )
