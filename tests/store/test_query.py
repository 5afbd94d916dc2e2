"""What the user writes, and what is understood."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import EntityKind
from reader.store.completion import Vocabulary, complete, term_at
from reader.store.language import parse_query, with_beginnings
from reader.store.query import About, Order, Query, QueryProblem
from tests.store.shelves import NOW


def asked(text: str) -> Query:
    query = parse_query(text, NOW)
    assert isinstance(query, Query)
    return query


def problem(text: str) -> tuple[str, str]:
    """The part that is wrong, and why."""
    found = parse_query(text, NOW)
    assert isinstance(found, QueryProblem)
    return text[found.start : found.end], found.message


def test_flags_and_fields_are_told_from_words() -> None:
    assert asked("unread feed:bbc folder:World ferry") == Query(
        unread=True, feed="bbc", folder="World", words=(("ferry",),)
    )
    assert asked("read starred saved muted") == Query(unread=False, starred=True, saved=True, muted=True)
    assert asked("-starred") == Query(starred=False)
    assert asked("") == Query()


def test_words_in_quotes_stay_together() -> None:
    assert asked('"exact words" -"not these" "unread"') == Query(
        words=(("exact words",), ("unread",)), without=("not these",)
    )
    assert asked('feed:"BBC News"') == Query(feed="BBC News")


def test_or_joins_words() -> None:
    assert asked("ferry OR boat OR ship storm").words == (("ferry", "boat", "ship"), ("storm",))
    assert asked("OR") == Query(words=(("OR",),))
    assert problem("ferry OR unread:x")[0] == "unread:x"
    assert "between two words" in problem("ferry OR -boat")[1]


def test_names_are_asked_for_by_kind() -> None:
    query = asked("about:F-16 country:JP person:kishi -hardware:Su-57")
    assert query.about == (About("F-16"), About("JP", EntityKind.COUNTRY), About("kishi", EntityKind.PERSON))
    assert query.not_about == (About("Su-57", EntityKind.HARDWARE),)


def test_dates_are_counted_back_or_written() -> None:
    assert asked("after:2d").after == NOW - timedelta(days=2)
    assert asked("before:12h").before == NOW - timedelta(hours=12)
    assert asked("after:2026-11-01T10:00:00+01:00").after == NOW.replace(day=1, hour=9)
    assert asked("order:oldest").order is Order.OLDEST


@pytest.mark.parametrize(
    ("text", "wrong", "words"),
    [
        ("unread fed:bbc", "fed:bbc", "there is no field fed:"),
        ("ferry after:tuesday", "after:tuesday", "write 2026-11-01, or 12h, 2d, 3w"),
        ("after: x", "after:", "needs a value"),
        ("-after:2d", "-after:2d", "cannot be left out"),
        ("order:random", "order:random", "newest, oldest"),
    ],
)
def test_a_mistake_is_pointed_at(text: str, wrong: str, words: str) -> None:
    found, message = problem(text)
    assert found == wrong
    assert words in message


@given(st.text(max_size=200))
def test_anything_that_can_be_typed_is_a_query_or_a_problem_inside_it(text: str) -> None:
    found = parse_query(text, NOW)
    if isinstance(found, QueryProblem):
        assert 0 <= found.start < found.end <= len(text)


KNOWN = Vocabulary(
    ("BBC News", "Naval News"),
    ("World", "Defence"),
    {EntityKind.HARDWARE: ("F-16 Fighting Falcon", "Su-57"), EntityKind.PERSON: ("Nobuo Kishi",)},
)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("unr", ("unread",)),
        ("sta", ("starred",)),
        ("ferry fe", ("feed:",)),
        ("-fo", ("-folder:",)),
        ("feed:n", ('feed:"BBC News"', 'feed:"Naval News"')),
        ("feed:bb", ('feed:"BBC News"',)),
        ("folder:", ("folder:World", "folder:Defence")),
        ("about:f16", ('about:"F-16 Fighting Falcon"',)),
        ("person:kis", ('person:"Nobuo Kishi"',)),
        ("country:J", ()),
        ("after:2", ("after:2d",)),
        ("order:o", ("order:oldest",)),
        ("nonsense", ()),
    ],
)
def test_a_query_is_completed_while_it_is_typed(text: str, offered: tuple[str, ...]) -> None:
    assert complete(text, len(text), KNOWN) == offered


def test_only_the_term_at_the_cursor_is_completed() -> None:
    assert term_at("unread feed:b ferry", 13) == (7, 13)
    assert complete("unread feed:b ferry", 13, KNOWN) == ('feed:"BBC News"',)
    assert term_at("unread ", 7) == (7, 7)


@given(st.text(max_size=60), st.integers(0, 60))
def test_completing_never_fails(text: str, cursor: int) -> None:
    start, end = term_at(text, min(cursor, len(text)))
    assert 0 <= start <= end <= len(text)
    complete(text, min(cursor, len(text)), KNOWN)


@pytest.mark.parametrize(
    ("text", "wider"),
    [
        ("joint exer", "joint* exer*"),
        ('unread ferr "exact words" -not feed:bbc', 'unread ferr* "exact words" -not feed:bbc'),
        ("ferry OR boa", "ferry* OR boa*"),
        ("ferr*", "ferr*"),
        ("", ""),
    ],
)
def test_plain_words_can_be_taken_for_beginnings(text: str, wider: str) -> None:
    assert with_beginnings(text) == wider
