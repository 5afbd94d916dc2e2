"""Two machines share one state: merging adds, and takes nothing away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import msgspec
import pytest

from reader.model import Place, Secrets, Subscription, Wishes
from reader.store.checks import check_library
from reader.store.follows import follows, keep_follow
from reader.store.library import close_library, open_library
from reader.store.marks import mark_read, mark_saved, mark_starred
from reader.store.merged_entries import take_entries
from reader.store.merging import TakenIn, take_in
from reader.store.mutes import add_mute, mute_rules
from reader.store.profile import keep_lesson, keep_tastes, lesson_of, tastes
from reader.store.readings import keep_place, place_of
from reader.store.retention import Retention, drop_some
from reader.store.state import MarkedEntry, State, read_state, state_of
from reader.store.subscriptions import add_subscription, set_secrets, set_wishes, subscriptions
from reader.store.times import seconds
from tests.store.shelves import NOW, arrive, change, entry, feed, listed, row


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Connection]:
    connection = open_library(tmp_path / "other.db")
    yield connection
    close_library(connection)


def document(library: Connection) -> bytes:
    return msgspec.json.encode(state_of(library, NOW))


def merge(document: bytes, into: Connection) -> TakenIn:
    state = read_state(document)
    assert not isinstance(state, str), state
    return take_in(into, state, NOW)


def fill(library: Connection, courier: Subscription) -> None:
    one, two, three, _ = arrive(library, courier.id, *(entry(str(n), hours_ago=9 - n) for n in range(4)))
    mark_read(library, [one], True, NOW)
    mark_starred(library, [two], True, NOW)
    mark_saved(library, [three], True, NOW)
    keep_place(library, three, Place(4, 10, 10))
    set_wishes(library, courier.id, Wishes(paused=True))
    keep_follow(library, "unread boat", "Boats")
    add_mute(library, "football", NOW)


def test_an_empty_library_becomes_the_same(library: Connection, courier: Subscription, other: Connection) -> None:
    fill(library, courier)
    assert merge(document(library), other) == TakenIn(1, 3)
    assert listed(other, "starred") == ["Story 1"]
    assert listed(other, "saved") == ["Story 2"]
    assert listed(other, "read") == ["Story 0"]
    (followed,) = subscriptions(other)
    assert (followed.feed.url, followed.wishes) == (courier.feed.url, Wishes(paused=True))
    assert [each.name for each in follows(other)] == ["Boats"]
    assert [each.query for each in mute_rules(other)] == ["football"]
    assert place_of(other, 3) == Place(4, 10, 10)
    assert check_library(other) == ()


def test_what_the_other_library_did_stays(library: Connection, courier: Subscription, other: Connection) -> None:
    fill(library, courier)
    there = add_subscription(other, feed("courier"), title="My Courier", now=NOW)
    zero, last = arrive(other, there.id, entry("0", hours_ago=9), entry("3"))
    mark_starred(other, [last], True, NOW)
    assert merge(document(library), other).feeds == 0
    assert set(listed(other, "starred")) == {"Story 1", "Story 3"}
    assert row(other, zero).read
    assert subscriptions(other)[0].name == "My Courier"


def test_merging_twice_changes_nothing_more(library: Connection, courier: Subscription, other: Connection) -> None:
    fill(library, courier)
    merge(document(library), other)
    assert merge(document(library), other) == TakenIn(0, 0)
    assert merge(document(other), library) == TakenIn(0, 0)


def test_the_feed_brings_the_rest_of_a_merged_entry(
    library: Connection, courier: Subscription, other: Connection
) -> None:
    fill(library, courier)
    merge(document(library), other)
    change(other, subscriptions(other)[0].id, row(other, 1).id, entry("0", "Story 0, whole", hours_ago=9))
    assert listed(other, "read") == ["Story 0, whole"]
    assert not row(other, 1).edited


def test_what_was_taught_goes_along_and_is_not_counted_twice(
    library: Connection, courier: Subscription, other: Connection
) -> None:
    (first,) = arrive(library, courier.id, entry("1"))
    keep_lesson(library, first, "more", NOW)
    at = seconds(NOW)
    keep_tastes(
        library,
        {
            f"feed:{courier.id}": (4.0, 4.0, at, 0.0),
            "word:boat": (1.0, 2.0, at, 0.0),
            "word:tram": (0.0, 8.0, at, -7.0),
        },
    )
    elsewhere = add_subscription(other, feed("harbour"), now=NOW)
    keep_tastes(other, {f"feed:{elsewhere.id}": (1.0, 9.0, at, 0.0), "word:boat": (3.0, 6.0, at, 0.5)})
    merge(document(library), other)
    merge(document(library), other)
    (joined,) = [each.id for each in subscriptions(other) if each.feed.url == courier.feed.url]
    assert tastes(other) == {
        f"feed:{elsewhere.id}": (1.0, 9.0, at, 0.0),
        f"feed:{joined}": (4.0, 4.0, at, 0.0),
        "word:boat": (3.0, 6.0, at, 0.5),
        "word:tram": (0.0, 8.0, at, -7.0),
    }
    lesson = lesson_of(other, 1)
    assert lesson is not None
    assert lesson.act == "more"
    merge(document(other), library)
    assert tastes(library)["word:boat"] == (3.0, 6.0, at, 0.5)


def test_the_earlier_mark_and_the_farther_place_stay_on_both_sides(
    library: Connection, courier: Subscription, other: Connection
) -> None:
    there = add_subscription(other, feed("courier"), now=NOW)
    (here,), (elsewhere,) = arrive(library, courier.id, entry("1")), arrive(other, there.id, entry("1"))
    mark_starred(library, [here], True, NOW - timedelta(hours=3))
    mark_starred(other, [elsewhere], True, NOW)
    keep_place(library, here, Place(2, 90, 90))
    keep_place(other, elsewhere, Place(3, 5, 5))
    merge(document(library), other)
    merge(document(other), library)
    assert document(library) == document(other)
    assert place_of(library, here) == Place(3, 5, 5)


def test_what_retention_dropped_here_does_not_come_back_as_read(
    library: Connection, courier: Subscription, other: Connection
) -> None:
    there = add_subscription(other, feed("courier"), now=NOW)
    for shelf, feed_id in ((library, courier.id), (other, there.id)):
        read, star, _ = arrive(shelf, feed_id, *(entry(str(n), hours_ago=9 - n) for n in range(3)))
    mark_read(library, [read], True, NOW)
    mark_starred(library, [star], True, NOW)
    while drop_some(other, Retention(count=1), NOW):
        pass
    merge(document(library), other)
    assert sorted(listed(other)) == ["Story 1", "Story 2"]


def test_an_entry_that_is_named_twice_has_the_marks_of_both(library: Connection, courier: Subscription) -> None:
    url = courier.feed.url
    twice = (MarkedEntry(url, "1", "", "Story", 5, read=9), MarkedEntry(url, "1", "", "Story", 5, starred=7, block=2))
    assert take_in(library, State(1, entries=twice), NOW).entries == 1
    assert (row(library, 1).read, row(library, 1).starred, place_of(library, 1)) == (True, True, Place(2, 0, 0))
    assert check_library(library) == ()


def test_secrets_never_leave_the_library(library: Connection, courier: Subscription) -> None:
    set_secrets(library, courier.id, Secrets("name:hush", (("X-Key", "hush"),)))
    assert b"hush" not in document(library)


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"[]",
        b'{"telex_state": 2}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"telex_state":1,"entries":[{"feed":"x","guid":"1","url":"","title":"","listed":99999999999999999999999}]}',
    ],
)
def test_another_file_is_refused(said: bytes) -> None:
    assert isinstance(read_state(said), str)


def test_what_a_state_says_passes_the_gate(other: Connection) -> None:
    said = (
        b'{"telex_state":1,"feeds":[{"url":"file:///etc/passwd"},{"url":"https://a.example/f","title":"a\\u001b]0;x"}],'
        b'"entries":[{"feed":"https://a.example/f","guid":"1","url":"javascript:x","title":"t\\u001b[2J","listed":5,"read":6}]}'
    )
    merge(said, other)
    (followed,) = subscriptions(other)
    assert "\x1b" not in followed.name
    (only,) = [row(other, 1)]
    assert (only.url, "\x1b" in only.title) == ("", False)


def test_a_merge_that_was_cut_off_is_taken_up_again(
    library: Connection, courier: Subscription, other: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(library, courier)
    monkeypatch.setattr("reader.store.merging._STEP", 1)
    steps = iter(range(2))

    def cut_off(*said: Any) -> int:
        next(steps)
        return take_entries(*said)

    with monkeypatch.context() as patch:
        patch.setattr("reader.store.merging.take_entries", cut_off)
        with pytest.raises(StopIteration):
            merge(document(library), other)
    assert len(listed(other)) == 2
    assert merge(document(library), other) == TakenIn(0, 1)
    assert merge(document(other), library) == TakenIn(0, 0)
    assert check_library(other) == ()


def test_what_is_muted_here_hides_what_comes_with_a_state(
    library: Connection, courier: Subscription, other: Connection
) -> None:
    (read,) = arrive(library, courier.id, entry("1", "Football"))
    (star,) = arrive(library, courier.id, entry("2", "Football cup"))
    mark_read(library, [read], True, NOW)
    mark_starred(library, [star], True, NOW)
    add_mute(other, "football", NOW)
    merge(document(library), other)
    assert listed(other) == ["Football cup"]
    assert listed(other, "muted") == ["Football"]
