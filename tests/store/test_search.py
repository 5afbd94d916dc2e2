"""Words find their entries, whatever they look like."""

from __future__ import annotations

from sqlite3 import Connection

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.model import Bullet, Reading, Subscription, Summary
from reader.store.checks import check_library
from reader.store.entries import add_page
from reader.store.index import rebuild_index
from reader.store.language import parse_query
from reader.store.marks import mark_read, mark_saved, mark_starred
from reader.store.query import Query
from reader.store.readings import store_reading
from reader.store.search import Hit, search
from reader.store.snippets import snippet
from reader.store.subscriptions import remove_subscription
from reader.store.words import fold, phrases
from tests.store.shelves import NOW, arrive, change, entry, listed, story


def hits(library: Connection, text: str, limit: int = 50) -> list[Hit]:
    query = parse_query(text, NOW)
    assert isinstance(query, Query)
    return search(library, query, limit)


def found(library: Connection, text: str) -> set[str]:
    return {hit.headline.title for hit in hits(library, text)}


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("An F-16 crashes", "F-16"),
        ("An F-16 crashes", "f16"),
        ("An F16 crashes", "F-16"),
        ("Two F-16s collide", "F-16"),
        ("Type 052D at sea", "type 052d"),
        ("What is new in C++", "C++"),
        ("What is new in C#", "c#"),
        ("A release of node.js", '"node.js"'),
        ("It's over", "it's"),
        ("日本の防衛相が辞任", "日本"),
        ("日本の防衛相が辞任", "防衛"),
        ("日本の防衛相が辞任", "任"),
        ("東京で地震", "東京で地震"),
        ("대통령이 말했다", "대통령"),
        ("Ministers met in Zürich", "zurich"),
        ("Countries sign treaties", "country treaty"),
        ("Missile boxes found", "missiles box"),
        ("Ferries sail again", "ferr*"),
        ("COVID-19 returns", "covid-19"),
        ("Sale 🚀 starts", "🚀"),
        ('He said "no"', '"said no"'),
        ("100% sure_thing", "100%"),
    ],
)
def test_designators_and_odd_words_just_work(
    library: Connection, courier: Subscription, title: str, typed: str
) -> None:
    arrive(library, courier.id, entry("1", title), entry("2", "Something else entirely"))
    assert found(library, typed) == {title}


def test_what_is_not_there_is_not_found(library: Connection, courier: Subscription) -> None:
    arrive(library, courier.id, entry("1", "The C language"), entry("2", "日曜日"), entry("3", "A new broadcaster"))
    assert found(library, "C++") == found(library, "日本") == found(library, "news") == set()


@given(st.text(max_size=80))
@example('"')
@example("*")
@example("NEAR(a b)")
@example("title:x AND (")
@example("a - - b ^ c + d")
@example("\x00")
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_is_typed_is_an_error(library: Connection, text: str) -> None:
    for typed in (text, f'"{text}"'):
        query = parse_query(typed, NOW)
        if isinstance(query, Query):
            search(library, query)
            listed(library, typed)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_a_text_finds_itself(text: str) -> None:
    """Each word that is looked up stands in the folded text."""
    assert len(phrases(text)) == 0 or fold(text).strip()


def test_words_are_found_in_the_text_the_bullets_and_the_title(library: Connection, courier: Subscription) -> None:
    (entry_id,) = arrive(library, courier.id, entry("1", "Harbour news"))
    reading = Reading(story("Harbour", "A storm closed it.").article, (), Summary((Bullet("Pilots waited.", ()),)))
    store_reading(library, entry_id, reading, 1, NOW)
    for word in ("harbour", "storm", "pilots"):
        assert found(library, word) == {"Harbour news"}


def test_a_title_weighs_more_than_a_text(library: Connection, courier: Subscription) -> None:
    in_title, in_text = arrive(library, courier.id, entry("1", "Other"), entry("2", "A ferry sinks"))
    store_reading(library, in_text, story("Other", "Somebody saw a ferry once."), 1, NOW)
    assert [hit.headline.id for hit in hits(library, "ferry")] == [in_title, in_text]


def test_every_word_must_be_there_and_none_of_the_others(library: Connection, courier: Subscription) -> None:
    arrive(library, courier.id, *(entry(title, title) for title in ("red boat", "red car", "blue boat")))
    assert found(library, "red boat") == {"red boat"}
    assert found(library, "boat -red") == {"blue boat"}
    assert found(library, "car OR blue") == {"red car", "blue boat"}
    assert found(library, "-boat") == {"red car"}
    assert found(library, '"boat red"') == set()


def test_search_and_lists_speak_one_language(library: Connection, courier: Subscription) -> None:
    first, _ = arrive(library, courier.id, entry("2", "boat two"), entry("1", "boat one"))
    mark_read(library, [first], True, NOW)
    mark_starred(library, [first], True, NOW)
    assert found(library, "boat unread") == {"boat two"} == set(listed(library, "boat unread"))
    assert found(library, "boat starred feed:courier") == {"boat one"}
    assert found(library, "boat feed:gazette") == set()
    assert found(library, "unread") == {"boat two"}


def test_the_snippet_shows_why(library: Connection, courier: Subscription) -> None:
    (entry_id,) = arrive(library, courier.id, entry("1", "Report"))
    text = "Nothing happened for a long while, " * 10 + "until two F-16s crossed the border at noon."
    store_reading(library, entry_id, story("Report", text), 1, NOW)
    shown = hits(library, "f16")[0].snippet
    assert [shown.text[start:end] for start, end in shown.spans] == ["F-16s"]
    assert shown.text.startswith("… ")
    assert len(shown.text) < 180


@given(st.text(max_size=300), st.lists(st.text(max_size=10), max_size=3))
def test_a_snippet_marks_only_what_is_in_it(text: str, sought: list[str]) -> None:
    shown = snippet((text,), sought)
    assert all(0 <= start < end <= len(shown.text) for start, end in shown.spans)


def test_a_rewritten_entry_is_found_by_its_new_words_alone(library: Connection, courier: Subscription) -> None:
    (entry_id,) = arrive(library, courier.id, entry("1", "Storm expected"))
    store_reading(library, entry_id, story("Storm", "Wind and rain."), 1, NOW)
    change(library, courier.id, entry_id, entry("1", "Calm expected"))
    assert found(library, "storm") == found(library, "wind") == set()
    assert found(library, "calm") == {"Calm expected"}
    assert check_library(library) == ()


def test_a_removed_feed_leaves_nothing_in_the_index(library: Connection, courier: Subscription) -> None:
    kept, _ = arrive(library, courier.id, entry("2", "boat gone"), entry("1", "boat kept"))
    mark_saved(library, [kept], True, NOW)
    remove_subscription(library, courier.id)
    assert found(library, "boat") == {"boat kept"}
    assert check_library(library) == ()
    (rows,) = library.execute("SELECT count(*) FROM search WHERE search MATCH 'gone'").fetchone()
    assert rows == 0


def test_a_saved_page_is_found_under_its_newest_title(library: Connection) -> None:
    page = add_page(library, "https://else.example/", "First title", NOW)
    store_reading(library, page, story("First title", "About lighthouses."), 1, NOW)
    add_page(library, "https://else.example/", "Second title", NOW)
    assert found(library, "first") == set()
    assert found(library, "second lighthouse") == {"Second title"}


def test_the_index_can_be_made_anew(library: Connection, courier: Subscription) -> None:
    (entry_id,) = arrive(library, courier.id, entry("1", "Harbour"))
    store_reading(library, entry_id, story("Harbour", "A storm."), 1, NOW)
    library.execute("INSERT INTO search (search) VALUES ('delete-all')")
    assert found(library, "storm") == set()
    rebuild_index(library)
    assert found(library, "storm harbour") == {"Harbour"}
