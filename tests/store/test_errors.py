"""What the user is told when the library cannot be used."""

from __future__ import annotations

import os
import resource
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from reader.store.checks import check_library, size_of_library
from reader.store.desk import recall, remember
from reader.store.entries import entry
from reader.store.errors import (
    DamagedLibrary,
    DiskFull,
    LibraryBusy,
    LibraryError,
    NewerLibrary,
    NotALibrary,
    Unwritable,
)
from reader.store.library import close_library, open_library
from reader.store.subscriptions import subscriptions
from reader.store.transaction import writing

NOBODY = 65_534


def complaint(path: Path, kind: type[LibraryError]) -> str:
    """What opening says; one line that names the file."""
    with pytest.raises(kind) as raised:
        open_library(path)
    message = str(raised.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    return message


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    assert "is a folder; name a file with --library" in complaint(tmp_path, NotALibrary)


def test_a_device_is_no_library() -> None:
    assert "is not a file" in complaint(Path("/dev/null"), NotALibrary)


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")
    assert "choose another place" in complaint(tmp_path / "notes" / "telex.db", Unwritable)


def test_a_name_that_no_disk_takes_is_refused(tmp_path: Path) -> None:
    assert "choose another place" in complaint(tmp_path / ("n" * 300), Unwritable)


@pytest.mark.parametrize("size", [15, 99, 100, 511, 512, 5_000, 100_000])
def test_another_kind_of_file_is_left_untouched(path: Path, size: int) -> None:
    letter = b"Dear diary, today I read no news at all. " * 2_500
    path.write_bytes(letter[:size])
    assert "not a Telex library; it was left as it is" in complaint(path, NotALibrary)
    assert path.read_bytes() == letter[:size]


@pytest.mark.parametrize("sign", ["", "PRAGMA user_version = 1", "PRAGMA application_id = 7"])
def test_another_programs_database_is_left_untouched(path: Path, sign: str) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
        other.execute(sign)
        other.commit()
    before = path.read_bytes()
    assert "another program's database; it was left as it is" in complaint(path, NotALibrary)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_library_from_a_newer_telex_is_left_untouched(path: Path) -> None:
    library = open_library(path)
    library.execute("PRAGMA user_version = 999")
    close_library(library)
    before = path.read_bytes()
    assert "newer Telex; it was left as it is. Update Telex" in complaint(path, NewerLibrary)
    assert path.read_bytes() == before


def test_a_file_that_was_cut_short_is_called_damaged(path: Path) -> None:
    close_library(open_library(path))
    os.truncate(path, 8_192)
    assert "is damaged; it was left as it is. `telex doctor --repair` puts it aside and makes a new one" in complaint(
        path, DamagedLibrary
    )
    assert path.stat().st_size == 8_192


def test_a_damaged_library_names_its_newest_backup(path: Path) -> None:
    close_library(open_library(path))
    os.truncate(path, 8_192)
    for age, name in ((300, "telex.backup-v2.db"), (900, "telex.backup-v1.db"), (1, "other.backup-v3.db")):
        path.with_name(name).touch()
        os.utime(path.with_name(name), (10_000 - age, 10_000 - age))
    assert "makes a new one from telex.backup-v2.db and" in complaint(path, DamagedLibrary)


def test_damage_that_is_found_while_reading_is_explained(path: Path) -> None:
    library = open_library(path)
    roots = [root for (root,) in library.execute("SELECT rootpage FROM sqlite_master WHERE rootpage > 1")]
    close_library(library)
    pages = bytearray(path.read_bytes())
    for root in roots:
        pages[(root - 1) * 4_096 : root * 4_096] = b"\x99" * 4_096
    path.write_bytes(pages)
    library = open_library(path)
    for read in (subscriptions, size_of_library, lambda at: entry(at, 1), lambda at: recall(at, "key", str)):
        with pytest.raises(DamagedLibrary, match="is damaged"):
            read(library)
    with pytest.raises(DamagedLibrary, match="is damaged"):
        remember(library, "key", "value")
    assert check_library(library)
    close_library(library)


def test_a_full_disk_loses_nothing_and_says_so(library: sqlite3.Connection) -> None:
    remember(library, "key", "before")
    (pages,) = library.execute("PRAGMA page_count").fetchone()
    library.execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(DiskFull, match="the disk is full; what was kept before is safe"):
        remember(library, "key", "x" * 100_000)
    assert recall(library, "key", str) == "before"
    library.execute(f"PRAGMA max_page_count = {pages + 1_000}")
    remember(library, "key", "y" * 100_000)
    assert check_library(library) == ()


def test_a_failing_disk_loses_nothing_and_says_so(library: sqlite3.Connection, path: Path) -> None:
    remember(library, "key", "before")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.with_name("telex.db-wal").stat().st_size + 5_000, limits[1]))
    try:
        with pytest.raises(Unwritable, match="the disk failed; what was kept before is safe"):
            remember(library, "key", "x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert recall(library, "key", str) == "before"
    remember(library, "key", "after")
    assert check_library(library) == ()


def test_a_program_that_does_not_let_go_is_named_after_a_while(path: Path, library: sqlite3.Connection) -> None:
    other = open_library(path)
    library.execute("PRAGMA busy_timeout = 50")
    with writing(other), pytest.raises(LibraryBusy, match="another program is writing to it; try again"):
        remember(library, "key", "value")
    remember(library, "key", "value")
    close_library(other)


def test_a_bug_is_not_taken_for_a_broken_library(library: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), writing(library):
        library.execute("INSERT INTO nowhere VALUES (1)")
    with pytest.raises(sqlite3.IntegrityError), writing(library):
        library.execute("INSERT INTO positions VALUES (77, 1, 1)")


def test_a_failed_write_leaves_nothing_behind(library: sqlite3.Connection) -> None:
    with suppress(ZeroDivisionError), writing(library):
        library.execute("INSERT INTO desk VALUES ('key', '1')")
        raise ZeroDivisionError
    assert recall(library, "key", int) is None
    assert not library.in_transaction


def test_a_read_only_file_is_refused(open_folder: Path) -> None:
    path = open_folder / "telex.db"
    close_library(open_library(path))
    path.chmod(0o444)
    with as_nobody():
        message = complaint(path, Unwritable)
    assert "permissions" in message


def test_a_folder_that_may_not_be_written_is_refused(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with as_nobody():
        assert "choose another place with --library" in complaint(open_folder / "telex.db", Unwritable)
        assert "choose another place with --library" in complaint(open_folder / "deeper" / "telex.db", Unwritable)


def test_a_library_in_a_folder_that_may_not_be_written_is_refused(open_folder: Path) -> None:
    path = open_folder / "telex.db"
    close_library(open_library(path))
    path.chmod(0o666)
    open_folder.chmod(0o555)
    with as_nobody():
        assert "its folder's" in complaint(path, Unwritable)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of the system can reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without root's right to write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
