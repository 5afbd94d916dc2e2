"""However a list is found, in steps from its top or all at once, it is what its query asks for."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.store.kept import entry_ids_with
from reader.store.language import parse_query
from reader.store.library import close_library, open_library
from reader.store.listing import around, beginning, entry_ids
from reader.store.marks import mark_read, mark_saved, mark_starred
from reader.store.mutes import add_mute
from reader.store.query import Order, Query
from reader.store.subscriptions import add_subscription, move_subscription
from reader.store.tallies import count_entries
from reader.store.understanding import store_understanding
from tests.store.shelves import F16, JAPAN, NOW, arrive, entry, feed, story

WORDS = ("ferry", "boat", "harbour", "storm", "gale", "quiet")
FEEDS = {"anchor": "Sea", "buoy": "Sea", "courier": ""}
ENTRIES = 90

Terms = tuple[str, ...]


@dataclass(frozen=True)
class Fact:
    """What the library was told of an entry."""

    id: int
    title: Terms
    feed: str
    hours_ago: int
    read: bool
    starred: bool
    saved: bool
    muted: bool
    names: frozenset[str]
    words: int | None


@dataclass(frozen=True)
class Shelf:
    library: Connection
    facts: tuple[Fact, ...]


@pytest.fixture(scope="module", params=[1, 2])
def shelf(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    library = open_library(Path(tmp_path_factory.mktemp("steps")) / "telex.db")
    yield Shelf(library, tuple(_filled(library, random.Random(request.param))))
    close_library(library)


def _filled(library: Connection, chance: random.Random) -> Iterator[Fact]:
    feeds = {name: add_subscription(library, feed(name), now=NOW).id for name in FEEDS}
    for name, folder in FEEDS.items():
        move_subscription(library, feeds[name], folder)
    for number in range(ENTRIES):
        title = tuple(chance.choices((*WORDS, "★"), weights=(6, 6, 2, 1, 1, 1, 1), k=chance.randint(1, 4)))
        name, hours_ago = chance.choice((*FEEDS,)), chance.randint(0, 60)
        told = entry(str(number), " ".join(title), hours_ago=hours_ago)
        (entry_id,) = arrive(library, feeds[name], told, name=name)
        named = frozenset(word for word in ("F-16", "Japan") if chance.random() < 0.3)
        words = chance.choice((None, 3, 3, 40))
        if words is not None:
            text = " ".join((*named, *["pad"] * (words - len(named))))
            reading = story("Told", text, names=(("F-16", F16), ("Japan", JAPAN)))
            store_understanding(library, [(entry_id, reading)], NOW)
        marks = {mark: chance.random() < 0.3 for mark in (mark_read, mark_starred, mark_saved)}
        for mark, wanted in marks.items():
            if wanted:
                mark(library, [entry_id], True, NOW)
        muted = "gale" in title and not marks[mark_starred] and not marks[mark_saved]
        yield Fact(
            entry_id,
            title,
            name,
            hours_ago,
            marks[mark_read],
            marks[mark_starred],
            marks[mark_saved],
            muted,
            named if words is not None else frozenset(),
            words,
        )
    add_mute(library, "gale", NOW)


def _plainly(shelf: Shelf, query: Query) -> list[int]:
    """The list by reading the facts one by one."""
    return [fact.id for fact in _in_order(shelf, query) if _is_asked(fact, query)]


def _in_order(shelf: Shelf, query: Query) -> list[Fact]:
    """Within what is unread, or read, the newest stand first."""
    order = Order.NEWEST if query.order is Order.UNREAD and query.unread is not None else query.order
    return sorted(shelf.facts, key=lambda fact: _place(fact, order))


def _place(fact: Fact, order: Order) -> tuple[object, ...]:
    newest = (fact.hours_ago, -fact.id)
    match order:
        case Order.OLDEST:
            return (-fact.hours_ago, fact.id)
        case Order.UNREAD:
            return (fact.read, *newest)
        case Order.FEED:
            return (fact.feed, *newest)
        case Order.SHORTEST:
            return (fact.words is None, fact.words or 0, *newest)
        case Order.LONGEST:
            return (-(fact.words or 0), *newest)
    return newest


def _is_asked(fact: Fact, query: Query) -> bool:
    flags = ((query.unread, not fact.read), (query.starred, fact.starred), (query.saved, fact.saved))
    folder = FEEDS[fact.feed].casefold()
    return (
        fact.muted is query.muted
        and all(wanted is None or wanted is has for wanted, has in flags)
        and query.feed in f"the {fact.feed}"
        and (not query.folder or folder == query.folder.casefold())
        and not any(each.casefold() == folder for each in query.without_folders)
        and (query.after is None or _listed(fact) >= query.after)
        and (query.before is None or _listed(fact) < query.before)
        and all(about.name in fact.names for about in query.about)
        and not any(about.name in fact.names for about in query.not_about)
        and all(any(_has(fact, word) for word in group) for group in query.words)
        and not any(_has(fact, word) for word in query.without)
    )


def _listed(fact: Fact) -> datetime:
    return NOW.fromtimestamp(NOW.timestamp() - 3600 * fact.hours_ago, NOW.tzinfo)


def _has(fact: Fact, word: str) -> bool:
    if word == "★":
        return "★" in fact.title
    text = " ".join(part for part in fact.title if part != "★")
    ending = "" if word.endswith("*") else r"\b"
    return re.search(rf"\b{re.escape(word.rstrip('*'))}{ending}", text) is not None


TERMS = st.sampled_from(
    (
        *WORDS, "-ferry", "-storm", '"ferry boat"', '-"boat boat"', "ferry OR storm", "har*", "b*", "-ha*", "★", "-★",
        "nowhere", "unread", "read", "starred", "-saved", "muted", "feed:anchor", "folder:sea", "-folder:sea",
        "after:2d", "after:30h", "before:10h", "about:F-16", "about:Japan", "-about:F-16", "country:Japan",
    )
)  # fmt: skip


SIZES = st.sampled_from(((5_000, 20_000, 600, 1_000, 256), (1, 1, 1, 1, 1), (1, 9, 2, 3, 7), (12, 1, 5, 20, 256)))


@contextmanager
def long_from(sizes: tuple[int, ...]) -> Iterator[None]:
    """What is few, rare, far and near is less here than in a library of a million entries."""
    few, hits, step, look_up, sample = sizes
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {
            "short.FEW": few, "short.FEW_NAMED": few, "short.FEW_HITS": hits, "listing.PATIENCE": 60.0,
            "listing.LAST_PATIENCE": 60.0, "walk._CAREFUL_STEP": step, "walk.LARGEST_STEP": max(2, step),
            "sieve._LOOK_UP": look_up, "sieve._SAMPLE": sample, "sieve._GATHERED": step,
        }.items():  # fmt: skip
            patch.setattr(f"reader.store.{name}", value)
        yield


def asked(terms: list[str], order: Order) -> Query:
    query = parse_query(" ".join((*terms, f"order:{order}")), NOW)
    assert isinstance(query, Query)
    return query


@given(st.lists(TERMS, max_size=4), st.sampled_from(Order), st.integers(1, ENTRIES), SIZES)
@settings(max_examples=200)
def test_a_list_in_steps_is_the_list_that_was_asked_for(
    shelf: Shelf, terms: list[str], order: Order, limit: int, sizes: tuple[int, ...]
) -> None:
    query = asked(terms, order)
    expected = _plainly(shelf, query)
    with long_from(sizes):
        begun = beginning(shelf.library, query, limit, patience=60)
        assert list(begun.ids) == expected[:limit]
        assert begun.whole is (len(expected) <= limit)
        assert list(entry_ids(shelf.library, query, limit)) == expected[:limit]
        assert list(entry_ids(shelf.library, query)) == expected
    assert count_entries(shelf.library, query).total == len(expected)


@given(st.lists(TERMS, max_size=3), st.sampled_from(Order), st.integers(0, ENTRIES - 1), st.integers(1, 30), SIZES)
@settings(max_examples=200)
def test_an_entry_is_found_amid_its_neighbours_even_where_it_is_listed_no_more(
    shelf: Shelf, terms: list[str], order: Order, at: int, reach: int, sizes: tuple[int, ...]
) -> None:
    query = asked(terms, order)
    here = shelf.facts[at]
    among = [fact.id for fact in _in_order(shelf, query) if fact is here or _is_asked(fact, query)]
    place = among.index(here.id)
    with long_from(sizes):
        found = around(shelf.library, query, here.id, reach)
    assert here.id in found.ids
    if found.whole:
        assert list(found.ids) == among
        return
    above = found.ids.index(here.id)
    assert list(found.ids) == among[place - above : place - above + len(found.ids)]
    assert above == min(reach, place)
    assert len(found.ids) - above >= min(reach, len(among) - place)


@given(st.lists(TERMS, max_size=3), st.sampled_from(Order), st.sets(st.integers(0, ENTRIES - 1), max_size=9), SIZES)
@settings(max_examples=150)
def test_what_left_a_list_by_a_mark_stays_where_it_stood(
    shelf: Shelf, terms: list[str], order: Order, touched: set[int], sizes: tuple[int, ...]
) -> None:
    query = asked(terms, order)
    kept = {shelf.facts[at].id for at in touched}
    unmarked = replace(query, unread=None, starred=None, saved=None)
    with long_from(sizes):
        ids = entry_ids_with(shelf.library, query, kept)
    assert list(ids) == [
        fact.id
        for fact in _in_order(shelf, query)
        if _is_asked(fact, query) or (fact.id in kept and _is_asked(fact, unmarked))
    ]


def test_what_stood_around_an_entry_that_is_gone_gives_way_to_the_top(shelf: Shelf) -> None:
    assert list(around(shelf.library, Query(), 1_000_000, 5).ids) == _plainly(shelf, Query())[:5]


def test_a_list_that_takes_too_long_begins_with_what_is_found(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.short.FEW", 1)
    monkeypatch.setattr("reader.store.walk._CAREFUL_STEP", 3)
    monkeypatch.setattr("reader.store.walk.LARGEST_STEP", 3)
    begun = beginning(shelf.library, Query(), 50, patience=0)
    assert list(begun.ids) == _plainly(shelf, Query())[: len(begun.ids)]
    assert 0 < len(begun.ids) < 50
    assert not begun.whole


def test_a_list_that_cannot_begin_in_time_is_given_up_and_the_library_answers_on(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.listing.LAST_PATIENCE", 0.02)

    def slowly(text: str) -> str:
        time.sleep(0.05)
        return text.casefold()

    shelf.library.create_function("casefold", 1, slowly)
    begun = beginning(shelf.library, Query(folder="Sea"), 5, patience=0.01)
    shelf.library.create_function("casefold", 1, str.casefold, deterministic=True)
    assert (list(begun.ids), begun.whole) == ([], False)
    assert list(entry_ids(shelf.library, Query(), 5)) == _plainly(shelf, Query())[:5]
    assert not shelf.library.in_transaction
