"""What the user follows is kept under a name, through every version of the library."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

import pytest

from reader.store.follows import Follow, add_follow, follow_of, follows, remove_follow, rename_follow
from reader.store.library import close_library, open_library
from reader.store.query import QueryProblem
from reader.store.salvage import salvage
from tests.store.shelves import NOW

V3 = Path(__file__).parent / "data" / "library-v3.sql"


def test_the_same_query_again_is_the_same_follow(library: Connection) -> None:
    first = add_follow(library, "about:F-16", "Vipers", NOW)
    assert isinstance(first, Follow)
    assert add_follow(library, "about:F-16", "", NOW) == first
    assert add_follow(library, "about:F-16", "F-16", NOW) == Follow(first.id, "F-16", "about:F-16")
    rename_follow(library, first.id, "")
    assert follow_of(library, "about:F-16") == Follow(first.id, "about:F-16", "about:F-16")
    remove_follow(library, first.id)
    assert follows(library) == ()


@pytest.mark.parametrize("query", ["", "fed:bbc", "after:never"])
def test_what_cannot_be_meant_is_not_followed(library: Connection, query: str) -> None:
    assert isinstance(add_follow(library, query, "", NOW), QueryProblem)


def old_library(path: Path) -> None:
    with closing(sqlite3.connect(path)) as old:
        old.executescript(V3.read_text("utf-8"))
        old.execute("INSERT INTO smart_feeds (name, query) VALUES ('Boats', 'unread ferry')")
        old.execute("INSERT INTO follows (name, query, added) VALUES ('Jets', 'about:F-16', 1)")
        old.execute("INSERT INTO follows (name, query, added) VALUES ('Ferries', 'unread ferry', 1)")
        old.commit()


def test_kept_searches_and_follows_of_an_older_library_are_all_followed(path: Path) -> None:
    old_library(path)
    library = open_library(path)
    assert {(each.name, each.query) for each in follows(library)} == {
        ("Boats", "unread ferry"),
        ("Jets", "about:F-16"),
    }
    close_library(library)


def test_kept_searches_are_saved_from_a_damaged_older_library(path: Path) -> None:
    old_library(path)
    salvage(path, NOW)
    library = open_library(path)
    assert {each.query for each in follows(library)} == {"unread ferry", "about:F-16"}
    close_library(library)
