"""Nothing is lost: backups, restoring, and what is saved from a damaged file."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from sqlite3 import Connection

import pytest

from reader.model import Subscription
from reader.store.backups import back_up_daily, back_up_file, look_through, restore_library, sound_library
from reader.store.checks import check_library
from reader.store.errors import DamagedLibrary, LibraryError, NotALibrary, backups_of, cure_for
from reader.store.language import parse_query
from reader.store.library import close_library, open_library, was_left_open
from reader.store.marks import mark_saved, mark_starred
from reader.store.offline import Page, Picture, keep_page, keep_picture, page_of, picture_of
from reader.store.readings import load_reading, store_reading
from reader.store.repair import Mended, repair_library, words_for
from reader.store.rows import MADE_ANEW, TABLES
from reader.store.salvage import Salvaged
from reader.store.search import search
from reader.store.subscriptions import add_subscription, subscriptions
from tests.store.shelves import NOW, arrive, entry, feed, listed, story

MANY = 60


@pytest.fixture
def filled(path: Path, library: Connection, courier: Subscription) -> Path:
    """A library with starred and saved entries, a backup, and more stars since; closed."""
    ids = arrive(library, courier.id, *(entry(str(n), f"Story {n}", content="<p>text</p>" * 90) for n in range(MANY)))
    mark_starred(library, ids[:5], True, NOW)
    store_reading(library, ids[5], story("Kept", "All about lighthouses."), 1, NOW)
    mark_saved(library, [ids[5]], True, NOW)
    back_up_daily(path, NOW)
    mark_starred(library, ids[6:9], True, NOW)
    close_library(library)
    return path


def complaint(path: Path) -> str:
    """What the user is told on opening the library, or after it was looked through."""
    try:
        with closing(open_library(path)):
            return cure_for(path) if look_through(path) else ""
    except LibraryError as error:
        return str(error)


def starred(path: Path) -> int:
    with closing(open_library(path)) as library:
        return len(listed(library, "starred"))


def test_a_library_that_holds_nothing_is_not_backed_up(path: Path, library: Connection) -> None:
    assert back_up_daily(path, NOW) is None
    add_subscription(library, feed("courier"), now=NOW)
    assert back_up_daily(path, NOW) is not None


def test_a_backup_is_made_once_a_day_and_a_few_are_kept(path: Path, courier: Subscription) -> None:
    for version in (1, 2):
        older = path.parent / f"telex.backup-v{version}.db"
        older.touch()
        os.utime(older, (version, version))
    made = [back_up_daily(path, NOW + timedelta(days=day)) for day in (0, 0, 1, 2, 3)]
    assert [each is not None for each in made] == [True, False, True, True, True]
    names = {each.name for each in backups_of(path)}
    assert names == {"telex.backup-v2.db", *(f"telex.backup-2026-11-{day}.db" for day in (25, 26, 27))}
    assert all(sound_library(each) for each in backups_of(path) if "v2" not in each.name)


def test_a_backup_can_be_made_while_the_library_is_written(path: Path, library: Connection) -> None:
    library.execute("BEGIN IMMEDIATE")
    back_up_file(path, path.with_name("copy.db"))
    library.execute("COMMIT")
    assert sound_library(path.with_name("copy.db"))


def test_a_copy_that_was_abandoned_is_removed_and_one_on_its_way_is_left_alone(
    path: Path, courier: Subscription
) -> None:
    old, new = (path.with_name(f"copy.db.{name}.part") for name in ("old", "new"))
    for part in (old, new):
        part.touch()
    os.utime(old, (1, 1))
    back_up_file(path, path.with_name("copy.db"))
    assert (old.exists(), new.exists()) == (False, True)


def test_restoring_brings_the_backup_back_and_keeps_what_was_there(filled: Path) -> None:
    kept = restore_library(filled, backups_of(filled)[-1], NOW)
    assert starred(filled) == 5
    assert kept is not None
    assert starred(kept) == 8


def test_another_telex_sees_what_was_restored(filled: Path) -> None:
    other = open_library(filled)
    restore_library(filled, backups_of(filled)[-1], NOW)
    assert len(listed(other, "starred")) == 5
    close_library(other)


def test_only_a_sound_backup_is_restored(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear diary")
    for source in (tmp_path / "letter.db", tmp_path / "nowhere.db", filled):
        with pytest.raises(NotALibrary, match="nothing was changed"):
            restore_library(filled, source, NOW)
    assert starred(filled) == 8


def test_a_sound_library_needs_no_repair(filled: Path) -> None:
    outcome = repair_library(filled, NOW)
    assert outcome == Mended(())
    assert words_for(outcome) == "there was nothing to repair"


def test_wrong_counts_and_a_torn_index_are_mended_in_place(filled: Path) -> None:
    with closing(open_library(filled)) as library:
        library.execute("UPDATE tallies SET unread = 99")
        library.execute("DELETE FROM marks WHERE entry_id = 20")
        library.execute("DELETE FROM search_data WHERE id > 10")
        assert len(check_library(library)) >= 3
    outcome = repair_library(filled, NOW)
    assert isinstance(outcome, Mended)
    with closing(open_library(filled)) as library:
        assert check_library(library) == ()
        assert len(listed(library)) == MANY
    assert not list(filled.parent.glob("*.damaged-*"))


@pytest.mark.parametrize("ruin", ["cut", "garbage", "empty", "holes", "head"])
def test_a_damaged_library_is_put_aside_and_stars_and_saved_articles_come_back(filled: Path, ruin: str) -> None:
    chance = random.Random(ruin)
    content = bytearray(filled.read_bytes())
    match ruin:
        case "cut":
            del content[len(content) // 2 :]
        case "garbage":
            content = bytearray(chance.randbytes(len(content)))
        case "empty":
            content.clear()
        case "holes":
            for page in chance.sample(range(1, len(content) // 4_096), 12):
                content[page * 4_096 : (page + 1) * 4_096] = chance.randbytes(4_096)
        case "head":
            content[:512] = chance.randbytes(512)
    filled.write_bytes(content)

    assert "telex.backup-2026-11-24.db" in complaint(filled)
    outcome = repair_library(filled, NOW)
    assert isinstance(outcome, Salvaged)
    assert outcome.aside.read_bytes() == bytes(content)
    assert outcome.aside.name in words_for(outcome)
    assert starred(filled) >= 5
    with closing(open_library(filled)) as library:
        assert check_library(library) == ()
        (saved,) = search(library, parse_query("lighthouses saved"), 9)  # type: ignore[arg-type]
        assert load_reading(library, saved.headline.id) is not None


def spoil(path: Path, table: str, column: str) -> None:
    """Bytes of a blob change, and the file's pages stay sound."""
    with closing(sqlite3.connect(path)) as library:
        library.execute(f"UPDATE {table} SET {column} = CAST(substr({column}, 1, 9) || 'spoilt' AS BLOB)")
        library.commit()


@pytest.mark.parametrize(("table", "column"), [("readings", "reading"), ("pages", "html"), ("images", "body")])
def test_a_saved_article_that_changed_on_the_disk_comes_back_from_the_backup(
    path: Path, library: Connection, courier: Subscription, table: str, column: str
) -> None:
    (saved,) = arrive(library, courier.id, entry("1"))
    store_reading(library, saved, story("Kept", "All about lighthouses. " * 40), 1, NOW)
    keep_page(library, saved, Page("https://courier.example/1", b"<p>page</p>", NOW))
    keep_picture(library, saved, "https://courier.example/1.png", Picture("image/png", b"light"))
    mark_saved(library, [saved], True, NOW)
    close_library(library)
    back_up_daily(path, NOW)
    spoil(path, table, column)
    with closing(open_library(path)) as spoilt:
        assert check_library(spoilt) == ("saved articles: 1 texts, pages or pictures are not as they were kept",)
    assert isinstance(repair_library(path, NOW), Salvaged)
    with closing(open_library(path)) as repaired:
        assert check_library(repaired) == ()
        assert load_reading(repaired, saved) is not None
        assert page_of(repaired, saved) is not None
        assert picture_of(repaired, saved, "https://courier.example/1.png") == Picture("image/png", b"light")


def test_without_a_backup_what_is_spoilt_is_forgotten_to_be_fetched_again(
    path: Path, library: Connection, courier: Subscription
) -> None:
    (saved,) = arrive(library, courier.id, entry("1"))
    keep_page(library, saved, Page("https://courier.example/1", b"<p>page</p>", NOW))
    mark_saved(library, [saved], True, NOW)
    close_library(library)
    spoil(path, "pages", "html")
    assert isinstance(repair_library(path, NOW), Mended)
    with closing(open_library(path)) as repaired:
        assert repaired.execute("SELECT count(*) FROM pages").fetchone() == (0,)
        assert listed(repaired, "saved") == ["Story 1"]


def test_every_table_is_saved_or_made_anew(library: Connection) -> None:
    rows = library.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = {name for (name,) in rows if not name.startswith(("sqlite_", "search_"))}
    assert tables == {table.into or table.name for table in TABLES} | MADE_ANEW


def test_without_a_backup_what_can_be_read_is_saved(filled: Path) -> None:
    backups_of(filled)[-1].unlink()
    content = bytearray(filled.read_bytes())
    with closing(sqlite3.connect(filled)) as library:
        (root,) = library.execute("SELECT rootpage FROM sqlite_master WHERE name = 'marks_starred'").fetchone()
    content[(root - 1) * 4_096 : root * 4_096] = b"\x99" * 4_096
    filled.write_bytes(content)
    repair_library(filled, NOW)
    assert starred(filled) == 8


def test_a_library_that_vanished_is_not_silently_begun_anew(filled: Path) -> None:
    filled.unlink()
    with pytest.raises(DamagedLibrary, match="is gone or empty, but has backups"):
        open_library(filled)
    repair_library(filled, NOW)
    assert starred(filled) == 5


def test_a_bad_end_is_noticed_and_looked_into(path: Path, filled: Path) -> None:
    assert not was_left_open(filled)
    library = open_library(filled)
    mark_starred(library, [MANY], True, NOW)
    assert was_left_open(filled)
    assert look_through(filled) == ()
    close_library(library)


def test_subscriptions_outlive_all_of_it(filled: Path) -> None:
    filled.write_bytes(b"")
    repair_library(filled, NOW)
    with closing(open_library(filled)) as library:
        assert [each.name for each in subscriptions(library)] == ["The Courier"]
