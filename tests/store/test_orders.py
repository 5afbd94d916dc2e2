"""Every list can be sorted by date, by what is unread, by feed and by the time to read."""

from __future__ import annotations

from sqlite3 import Connection

import pytest

from reader.model import EntryId, Subscription
from reader.store.headlines import headlines
from reader.store.listing import entry_ids
from reader.store.marks import mark_read
from reader.store.query import Order, Query
from reader.store.subscriptions import add_subscription, subscriptions
from reader.store.understanding import store_understanding
from tests.store.shelves import NOW, arrive, entry, feed, listed, rows, story


@pytest.fixture
def shelf(library: Connection, courier: Subscription) -> Connection:
    """Two feeds; the anchor's entry is read, the middle one is long, nothing is known of the last one's length."""
    anchor = add_subscription(library, feed("anchor"), now=NOW).id
    (old,) = arrive(library, courier.id, entry("old", "Ferry old", hours_ago=30))
    (new,) = arrive(library, courier.id, entry("new", "Ferry new", hours_ago=1))
    (mid,) = arrive(library, anchor, entry("mid", "Ferry mid", hours_ago=5), name="anchor")
    mark_read(library, [mid], True, NOW)
    lengths = {old: 3, mid: 900}
    store_understanding(library, [(each, story("Ferry", "word " * words)) for each, words in lengths.items()], NOW)
    assert [row.words for row in rows(library, [old, new, mid])] == [3, 0, 900]
    return library


EXPECTED = {
    Order.NEWEST: ["Ferry new", "Ferry mid", "Ferry old"],
    Order.OLDEST: ["Ferry old", "Ferry mid", "Ferry new"],
    Order.UNREAD: ["Ferry new", "Ferry old", "Ferry mid"],
    Order.FEED: ["Ferry mid", "Ferry new", "Ferry old"],
    Order.SHORTEST: ["Ferry old", "Ferry mid", "Ferry new"],
    Order.LONGEST: ["Ferry mid", "Ferry old", "Ferry new"],
}


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("words", ["", "ferry "])
def test_a_list_is_sorted_as_it_was_asked_for(shelf: Connection, words: str, order: Order) -> None:
    assert listed(shelf, f"{words}order:{order}") == EXPECTED[order]


@pytest.mark.parametrize("order", Order)
def test_a_list_cut_short_is_the_beginning_of_the_whole(shelf: Connection, order: Order) -> None:
    cut = entry_ids(shelf, Query(order=order), 2)
    assert [row.title for row in headlines(shelf, cut)] == EXPECTED[order][:2]


def test_within_one_feed_or_what_is_unread_the_newest_stand_first(shelf: Connection) -> None:
    assert listed(shelf, "feed:courier order:feed") == ["Ferry new", "Ferry old"]
    assert listed(shelf, "unread order:unread") == ["Ferry new", "Ferry old"]
    assert listed(shelf, "read order:unread") == ["Ferry mid"]


def test_an_entry_without_a_text_has_no_length(library: Connection, courier: Subscription) -> None:
    (bare,) = arrive(library, courier.id, entry("bare"))
    store_understanding(library, [(bare, story("Only a title"))], NOW)
    assert rows(library, [EntryId(bare)])[0].words == 0


def test_numbers_in_the_names_of_feeds_are_sorted_as_numbers(library: Connection) -> None:
    for name in ("Part 10", "part 2", "Part 9"):
        feed_id = add_subscription(library, feed(name.replace(" ", "-")), title=name, now=NOW).id
        arrive(library, feed_id, entry(name, f"Ferry {name}"), name=name)
    assert [each.name for each in subscriptions(library)] == ["part 2", "Part 9", "Part 10"]
    assert listed(library, "order:feed") == ["Ferry part 2", "Ferry Part 9", "Ferry Part 10"]
    assert listed(library, "ferry order:feed") == ["Ferry part 2", "Ferry Part 9", "Ferry Part 10"]
