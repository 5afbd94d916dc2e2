"""Libraries of every released version can be opened, and a failed migration leaves them as they were."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from reader.model import Counts
from reader.store import schema
from reader.store.backups import sound_library
from reader.store.checks import check_library
from reader.store.errors import DiskFull
from reader.store.library import close_library, open_library
from reader.store.migrations import MIGRATIONS, Migration
from reader.store.subscriptions import subscriptions
from reader.store.tallies import counts
from reader.store.understanding import waiting_entries
from tests.store.shelves import listed

DATA: Final = Path(__file__).parent / "data"
RELEASED: Final = sorted(DATA.glob("library-v*.sql"))  # a library of each version as it was released, never edited


def library_of_version(statements: Path, path: Path) -> None:
    with closing(sqlite3.connect(path)) as old:
        old.executescript(statements.read_text("utf-8"))


def tables(library: sqlite3.Connection) -> set[tuple[str, str]]:
    rows = library.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(name, " ".join(sql.split())) for name, sql in rows}


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as library:
        return int(library.execute("PRAGMA user_version").fetchone()[0])


def next_version(monkeypatch: pytest.MonkeyPatch, *steps: Migration) -> None:
    """A Telex of the future, with more migrations."""
    monkeypatch.setattr(schema, "MIGRATIONS", (*MIGRATIONS, *steps))


def add_mood(library: sqlite3.Connection) -> None:
    library.execute("ALTER TABLE feeds ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")


def add_weather_and_fail(library: sqlite3.Connection) -> None:
    library.execute("ALTER TABLE feeds ADD COLUMN weather TEXT")
    raise sqlite3.OperationalError("the power went")


def moods(library: sqlite3.Connection) -> Sequence[object]:
    return library.execute("SELECT DISTINCT mood FROM feeds").fetchall()


def test_every_version_has_a_library_to_test_with() -> None:
    assert [file.name for file in RELEASED] == [f"library-v{n}.sql" for n in range(1, len(MIGRATIONS) + 1)]


@pytest.mark.parametrize("released", RELEASED, ids=lambda file: file.stem)
def test_a_library_of_any_version_opens_with_all_that_was_in_it(released: Path, path: Path, tmp_path: Path) -> None:
    library_of_version(released, path)
    library, fresh = open_library(path), open_library(tmp_path / "fresh.db")
    assert listed(library) == ["Ferries sail again", "Harbour closed"]
    assert listed(library, "starred unread") == ["Ferries sail again"]
    assert [(each.name, each.folder) for each in subscriptions(library)] == [("My harbour", "Local")]
    assert tables(library) == tables(fresh)
    close_library(fresh)
    close_library(library)


def test_an_older_library_is_migrated_and_backed_up_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library_of_version(RELEASED[-1], path)
    version = version_of(path)
    next_version(monkeypatch, add_mood)
    library = open_library(path)
    assert moods(library) == [("calm",)]
    close_library(library)
    assert version_of(path) == version + 1

    backup = path.with_name(f"telex.backup-v{version}.db")
    assert version_of(backup) == version
    assert backup.stat().st_mode & 0o777 == 0o600
    monkeypatch.undo()
    library = open_library(backup)
    assert listed(library) == ["Ferries sail again", "Harbour closed"]
    close_library(library)


def test_a_new_library_needs_no_backup(path: Path) -> None:
    close_library(open_library(path))
    close_library(open_library(path))
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_migration_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library_of_version(RELEASED[-1], path)
    version = version_of(path)
    next_version(monkeypatch, add_mood, add_weather_and_fail)
    with pytest.raises(sqlite3.OperationalError, match="the power went"):
        open_library(path)
    assert version_of(path) == version + 1  # the first step was done whole, the second not at all
    with closing(sqlite3.connect(path)) as library:
        columns = {name for _, name, *_ in library.execute("PRAGMA table_info(feeds)")}
    assert "mood" in columns
    assert "weather" not in columns


def test_a_migration_that_failed_is_done_when_it_can_be(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library_of_version(RELEASED[-1], path)
    next_version(monkeypatch, add_weather_and_fail)
    with pytest.raises(sqlite3.OperationalError):
        open_library(path)
    monkeypatch.undo()
    next_version(monkeypatch, add_mood)
    library = open_library(path)
    assert moods(library) == [("calm",)]
    close_library(library)


def test_nothing_is_migrated_without_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(connection: sqlite3.Connection, target: Path) -> None:
        raise DiskFull(f"{target}: the disk is full")

    library_of_version(RELEASED[-1], path)
    version = version_of(path)
    next_version(monkeypatch, add_mood)
    monkeypatch.setattr("reader.store.checks.back_up", full)
    with pytest.raises(DiskFull):
        open_library(path)
    assert version_of(path) == version


DIES_IN_THE_MIDDLE: Final = """
import os, pathlib, sys
from reader.store import migrations
from reader.store.library import open_library
migrations.fold = lambda title: os._exit(9)
open_library(pathlib.Path(sys.argv[1]))
"""


def test_a_program_that_dies_in_a_migration_leaves_the_library_as_it_was(path: Path) -> None:
    library_of_version(RELEASED[0], path)
    died = subprocess.run([sys.executable, "-c", DIES_IN_THE_MIDDLE, str(path)], check=False)
    assert died.returncode == 9
    assert version_of(path) == 1
    assert sound_library(path.with_name("telex.backup-v1.db"))
    library = open_library(path)
    assert listed(library) == ["Ferries sail again", "Harbour closed"]
    assert check_library(library) == ()
    close_library(library)


def test_two_programs_that_open_an_old_library_at_once_both_open_it(path: Path) -> None:
    library_of_version(RELEASED[0], path)
    opening = (
        "import pathlib, sys; from reader.store.library import open_library; open_library(pathlib.Path(sys.argv[1]))"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", opening, str(path)], stderr=subprocess.PIPE, text=True) for _ in "12"
    ]
    assert [program.communicate(timeout=60)[1] for program in both] == ["", ""]
    assert version_of(path) == len(MIGRATIONS)
    assert sound_library(path.with_name("telex.backup-v1.db"))


def test_an_old_library_can_be_searched_and_counts_right(path: Path) -> None:
    library_of_version(RELEASED[0], path)
    library = open_library(path)
    assert listed(library, "ferry") == ["Ferries sail again"]
    assert counts(library).all == Counts(2, 1)
    assert waiting_entries(library, 9) == (2, 1)
    assert check_library(library) == ()
    close_library(library)
