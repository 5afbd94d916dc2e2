"""What is old goes, what was marked stays, and nothing comes back."""

from __future__ import annotations

from datetime import timedelta
from sqlite3 import Connection

from reader.model import Changes, FetchState, Subscription, Wishes, guid_digest
from reader.store.checks import check_library
from reader.store.dropped import forget_long_dropped
from reader.store.marks import mark_read, mark_saved, mark_starred
from reader.store.refreshes import apply_changes
from reader.store.retention import FOR_EVER, Retention, drop_some, shrink
from reader.store.subscriptions import set_wishes
from reader.store.transaction import writing
from tests.store.shelves import NOW, arrive, entry, feed, listed

LATER = NOW + timedelta(days=40)
MONTH = Retention(days=30)


def test_nothing_goes_unasked(library: Connection, courier: Subscription) -> None:
    arrive(library, courier.id, entry("1"))
    assert drop_some(library, FOR_EVER, LATER) == 0


def test_old_entries_go_but_starred_and_saved_ones_stay(library: Connection, courier: Subscription) -> None:
    star, save, read, unread = arrive(library, courier.id, *(entry(str(n), hours_ago=4 - n) for n in range(4)))
    mark_starred(library, [star], True, NOW)
    mark_saved(library, [save], True, NOW)
    mark_read(library, [read, unread], True, NOW)
    arrive(library, courier.id, entry("new"), now=LATER)
    assert drop_some(library, MONTH, LATER) == 2
    assert sorted(listed(library)) == ["Story 0", "Story 1", "Story new"]
    assert check_library(library) == ()


def test_an_old_story_that_has_just_arrived_stays(library: Connection, courier: Subscription) -> None:
    arrive(library, courier.id, entry("1", hours_ago=24 * 900))
    assert drop_some(library, MONTH, NOW) == 0


def test_only_the_newest_of_a_feed_are_kept(library: Connection, courier: Subscription) -> None:
    arrive(library, courier.id, *(entry(str(n), hours_ago=n) for n in range(5)))
    assert drop_some(library, Retention(count=2), NOW) == 3
    assert listed(library) == ["Story 0", "Story 1"]


def test_a_feed_can_have_its_own_measure(library: Connection, courier: Subscription) -> None:
    arrive(library, courier.id, *(entry(str(n), hours_ago=n) for n in range(5)))
    set_wishes(library, courier.id, Wishes(keep_count=4))
    assert drop_some(library, Retention(count=2), NOW) == 1


def test_what_was_dropped_does_not_return(library: Connection, courier: Subscription) -> None:
    arrive(library, courier.id, entry("1"), entry("2"))
    drop_some(library, MONTH, LATER)
    assert arrive(library, courier.id, entry("1"), entry("3"), now=LATER) != ()
    assert listed(library) == ["Story 3"]


def test_what_a_feed_still_has_is_remembered_for_longer(library: Connection, courier: Subscription) -> None:
    arrive(library, courier.id, entry("1"), entry("2"))
    drop_some(library, MONTH, LATER)
    much_later = LATER + timedelta(days=300)
    arrive(library, courier.id, entry("1"), now=much_later)
    with writing(library):
        forget_long_dropped(library, LATER + timedelta(days=500))
    arrive(library, courier.id, entry("1"), entry("2"), now=much_later)
    assert listed(library) == ["Story 2"]


def test_so_is_what_it_has_unchanged(library: Connection, courier: Subscription) -> None:
    arrive(library, courier.id, entry("1"), entry("2"))
    drop_some(library, MONTH, LATER)
    much_later = LATER + timedelta(days=300)
    changes = Changes(feed("courier"), passed=frozenset({guid_digest("1")}))
    apply_changes(library, courier.id, changes, FetchState(), much_later)
    with writing(library):
        forget_long_dropped(library, LATER + timedelta(days=500))
    arrive(library, courier.id, entry("1"), entry("2"), now=much_later)
    assert listed(library) == ["Story 2"]


def test_room_is_given_back_in_small_steps(library: Connection, courier: Subscription) -> None:
    arrive(library, courier.id, *(entry(str(n), content=f"{n} {'x' * 200}") for n in range(400)))
    drop_some(library, Retention(count=1), NOW)
    (before,) = library.execute("PRAGMA page_count").fetchone()
    left = shrink(library, 5)
    assert left > 0
    assert shrink(library) == 0
    assert library.execute("PRAGMA page_count").fetchone() == (before - left - 5,)
    assert check_library(library) == ()
