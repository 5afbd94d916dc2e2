"""A damaged library is put aside, and a new one made from its newest sound backup and all of it that can be read.

The damaged file is only ever read in a scratch copy, and takes its new name at the very end: whatever happens on the
way, it is where it was. Other programs must not have the library open meanwhile.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from reader.store.backups import newest_sound_backup, put_aside
from reader.store.checks import back_up
from reader.store.errors import explained
from reader.store.grafting import graft, tells_its_tables
from reader.store.library import close_library, open_library
from reader.store.mending import mend
from reader.store.rows import TABLES, copy_rows

_BESIDE: Final = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Salvaged:
    aside: Path  # the damaged file
    backup: Path | None  # what the new one began with
    rows: dict[str, int]  # read from the damaged file, by table
    lost: int  # rows that could not be read, as far as that can be told


def salvage(path: Path, now: datetime) -> Salvaged:
    """Put a sound library in the place of a damaged one. Raises LibraryError where not even that can be done."""
    aside = path.with_name(f"{path.stem}.damaged-{now:%Y-%m-%d-%H%M%S}.db")
    part = path.with_name(f"{path.stem}.salvage.db")
    with explained(path), tempfile.TemporaryDirectory(prefix="telex-", dir=path.parent) as scratch:
        _remove(part)
        backup = newest_sound_backup(path)
        if backup is not None:
            shutil.copyfile(backup, part)
        rows, lost = _pour(_scratch_copy(path, Path(scratch), backup), part)
        put_aside(path, aside)
        part.rename(path)
    return Salvaged(aside, backup, rows, lost)


def _scratch_copy(path: Path, scratch: Path, backup: Path | None) -> Path:
    copy = scratch / "damaged.db"
    for ending in ("", "-wal"):
        with suppress(FileNotFoundError):
            shutil.copyfile(f"{path}{ending}", f"{copy}{ending}")
    if backup is not None and copy.exists() and not tells_its_tables(copy):
        graft(copy, backup)
    return copy


def _pour(damaged: Path, part: Path) -> tuple[dict[str, int], int]:
    """Copy what can be read into the new library, and see that it is sound."""
    rows: dict[str, int] = {}
    lost = 0
    new = open_library(part)
    try:
        new.execute("PRAGMA foreign_keys = OFF")
        with _readable(damaged) as old:
            for table in TABLES if old else ():
                copied, missed = copy_rows(old, new, table)
                rows[table.name] = copied
                lost += missed
        mend(new)
        back_up(new, part.with_name(f"{part.stem}.whole.db"))  # one file, verified and synced
    finally:
        close_library(new)
    _remove(part)
    part.with_name(f"{part.stem}.whole.db").replace(part)
    return rows, lost


@contextmanager
def _readable(damaged: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(damaged, isolation_level=None)) as connection:
        with suppress(sqlite3.Error):
            connection.execute("PRAGMA cell_size_check = ON")
            connection.execute("PRAGMA writable_schema = ON")  # one that is cut short is read as far as it goes
        yield connection


def _remove(part: Path) -> None:
    for ending in ("", *_BESIDE):
        Path(f"{part}{ending}").unlink(missing_ok=True)
