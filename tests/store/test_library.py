from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

from reader.store.library import close_library, open_library
from reader.store.subscriptions import add_subscription, subscriptions
from tests.store.shelves import NOW, feed


def test_a_library_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "telex.db"
    close_library(open_library(path))
    assert path.is_file()


def test_nobody_else_may_read_what_i_read(tmp_path: Path) -> None:
    path = tmp_path / "private" / "telex.db"
    library = open_library(path)
    add_subscription(library, feed("courier"), now=NOW)
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert {each.stat().st_mode & 0o777 for each in path.parent.iterdir()} == {0o600}
    close_library(library)


def test_what_was_written_is_there_after_closing(path: Path) -> None:
    library = open_library(path)
    added = add_subscription(library, feed("courier"), now=NOW)
    close_library(library)
    library = open_library(path)
    assert subscriptions(library) == (added,)
    close_library(library)


def test_every_commit_is_synced_to_the_disk(library: sqlite3.Connection) -> None:
    assert library.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert library.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
    assert library.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert library.execute("PRAGMA busy_timeout").fetchone() == (10_000,)


def test_one_bad_byte_does_not_keep_the_program_from_starting(library: sqlite3.Connection) -> None:
    added = add_subscription(library, feed("courier"), now=NOW)
    library.execute("UPDATE feeds SET title = CAST(x'4EFF' AS TEXT), state = '{{' WHERE id = ?", (added.id,))
    assert [each.name for each in subscriptions(library)] == ["N\N{REPLACEMENT CHARACTER}"]


def test_opening_a_library_loads_nothing_heavy() -> None:
    heavy = {"asyncio", "lxml", "textual", "rich", "httpx2", "concurrent.futures", "multiprocessing"}
    program = f"import sys, reader.store.library, reader.store.listing; print({heavy!r} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
