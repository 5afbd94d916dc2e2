"""When a feed is asked next: rarely enough for its server, often enough for its reader."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.feeds import is_due, may_fetch, next_state
from reader.model import (
    Feed,
    Fetched,
    FetchFailed,
    FetchState,
    NotModified,
    ParsedFeed,
    Trouble,
    Validators,
)

from .documents import NOW, URL

TAGGED = Validators('"1"')
BODY = Fetched(URL, b"<rss/>", validators=TAGGED)


def parsed(days_old: float = 1, pause_minutes: int = 0) -> ParsedFeed:
    return ParsedFeed(Feed(URL, "News"), (), pause_minutes, newest=NOW - timedelta(days=days_old))


def hours_until_due(state: FetchState) -> float:
    assert state.due is not None
    return (state.due - NOW).total_seconds() / 3600


@pytest.mark.parametrize(
    ("state", "least", "most"),
    [
        (next_state(FetchState(), BODY, NOW, parsed=parsed()), 1, 1.1),
        (next_state(FetchState(), BODY, NOW, parsed=parsed(), interval_minutes=1), 0.5, 0.55),
        (next_state(FetchState(), BODY, NOW, parsed=parsed(), own_minutes=4 * 24 * 60), 96, 106),
        (next_state(FetchState(), BODY, NOW, parsed=parsed(pause_minutes=300)), 5, 5.5),
        (next_state(FetchState(), BODY, NOW, parsed=parsed(pause_minutes=99_999)), 24, 26.5),
        (next_state(FetchState(), replace(BODY, fresh_seconds=7200), NOW, parsed=parsed()), 2, 2.2),
        (next_state(FetchState(), BODY, NOW, parsed=parsed(days_old=30)), 3, 3.3),
        (next_state(FetchState(), BODY, NOW, parsed=parsed(days_old=200)), 12, 13.3),
        (next_state(FetchState(), BODY, NOW, parsed=parsed(days_old=200), own_minutes=60), 1, 1.1),
        (next_state(FetchState(), replace(BODY, validators=Validators()), NOW, parsed=parsed()), 2, 2.2),
        (next_state(FetchState(), replace(BODY, validators=Validators()), NOW, parsed=parsed(days_old=3)), 6, 6.7),
        (next_state(FetchState(), replace(BODY, validators=Validators()), NOW, parsed=parsed(days_old=9)), 24, 26.5),
        (next_state(FetchState(asked_minutes=300, validators=TAGGED), NotModified(), NOW), 5, 5.5),
    ],
    ids=[
        "usual",
        "floor",
        "own",
        "ttl",
        "ttl-limit",
        "max-age",
        "quiet",
        "asleep",
        "own-asleep",
        "no-etag",
        "no-etag-quiet",
        "no-etag-asleep",
        "304",
    ],
)
def test_the_pause_is_as_long_as_feed_server_and_user_want(state: FetchState, least: float, most: float) -> None:
    assert least <= hours_until_due(state) <= most
    assert not is_due(state, NOW)
    assert may_fetch(state, NOW)


def test_the_newest_validators_count_and_old_ones_are_forgotten() -> None:
    state = next_state(FetchState(), BODY, NOW, parsed=parsed())
    assert next_state(state, NotModified(Validators('"2"')), NOW).validators == Validators('"2"')
    assert next_state(state, NotModified(), NOW).validators == TAGGED
    assert next_state(state, replace(BODY, validators=Validators()), NOW, parsed=parsed()).validators == Validators()


def test_a_failure_forgets_nothing_that_worked() -> None:
    state = next_state(FetchState(), BODY, NOW, parsed=parsed(), body_hash="abc")
    failed = next_state(state, FetchFailed(Trouble.STATUS, "404"), NOW)
    assert (failed.validators, failed.body_hash, failed.succeeded) == (TAGGED, "abc", NOW)
    assert (failed.failures, failed.error) == (1, "404")
    again = next_state(failed, NotModified(), NOW)
    assert (again.failures, again.error, again.barred) == (0, "", None)


def test_a_busy_server_bars_even_a_forced_fetch() -> None:
    state = next_state(FetchState(), FetchFailed(Trouble.BUSY, "429", retry_seconds=7200), NOW)
    assert not may_fetch(state, NOW + timedelta(hours=1.9))
    assert may_fetch(state, NOW + timedelta(hours=2))


def test_a_body_that_is_the_same_as_the_last_still_brings_its_own_validators_or_none() -> None:
    state = next_state(FetchState(), BODY, NOW, parsed=parsed(pause_minutes=300), body_hash="abc")
    again = next_state(state, replace(BODY, validators=Validators()), NOW)
    assert (again.validators, again.body_hash, again.asked_minutes) == (Validators(), "abc", 300)


def test_a_feed_whose_server_wants_peace_waits_without_having_failed() -> None:
    state = next_state(FetchState(), BODY, NOW, parsed=parsed())
    put_off = FetchFailed(Trouble.PUT_OFF, "asked for fewer requests", 7200, "https://news.example:443")
    waiting = next_state(state, put_off, NOW)
    assert (waiting.failures, waiting.error, waiting.checked) == (0, "asked for fewer requests", state.checked)
    assert 2 <= hours_until_due(waiting) < 2.3
    assert not may_fetch(waiting, NOW + timedelta(hours=1.9))
    later = replace(state, due=NOW + timedelta(hours=9))
    assert next_state(later, put_off, NOW).due == later.due


EVERY_HOUR, EVERY_DAY = tuple(range(24)), tuple(range(7))


@pytest.mark.parametrize(
    ("hours", "days", "least", "most"),
    [
        ((NOW.hour + 1, NOW.hour + 2), (), 2, 3.2),
        (tuple(h for h in EVERY_HOUR if h != NOW.hour), (), 23, 24.2),
        ((), (NOW.weekday(),), 24 - NOW.hour - 1, 24 - NOW.hour + 0.2),
        ((NOW.hour + 5,), ((NOW.weekday() + 1) % 7,), 1, 1.1),
        (EVERY_HOUR, (), 72, 73.2),
        (EVERY_HOUR, EVERY_DAY, 72, 73.2),
    ],
    ids=["hours", "all-but-one", "today", "another-time", "all-hours", "always"],
)
def test_hours_and_days_that_a_feed_wants_to_itself_are_left_to_it(
    hours: tuple[int, ...], days: tuple[int, ...], least: float, most: float
) -> None:
    quiet = replace(parsed(), quiet_hours=hours, quiet_days=days)
    state = next_state(FetchState(), BODY, NOW, parsed=quiet)
    assert least <= hours_until_due(state) <= most
    assert least <= hours_until_due(next_state(state, NotModified(), NOW)) <= most


def test_the_longest_interval_and_the_longest_quiet_together_are_still_believed() -> None:
    quiet = replace(parsed(), quiet_hours=EVERY_HOUR)
    state = next_state(FetchState(), BODY, NOW, parsed=quiet, own_minutes=7 * 24 * 60, key="the most jitter")
    assert not is_due(state, NOW)


def test_what_a_wrong_clock_wrote_is_not_believed() -> None:
    far = NOW + timedelta(days=4000)
    assert is_due(FetchState(due=far, barred=far), NOW)
    assert not is_due(FetchState(gone=True), NOW)


@given(
    st.lists(
        st.sampled_from([BODY, NotModified(), FetchFailed(Trouble.NETWORK, "x"), FetchFailed(Trouble.BUSY, "x", 99)])
    ),
    st.integers(0, 20_000),
)
def test_a_next_time_is_always_set_and_never_sooner_than_half_an_hour(results: list[object], minutes: int) -> None:
    state = FetchState()
    for result in results:
        feed = parsed() if isinstance(result, Fetched) else None
        state = next_state(state, result, NOW, parsed=feed, own_minutes=minutes)  # type: ignore[arg-type]
        assert 0.5 <= hours_until_due(state) <= max(26.5, minutes / 60 * 1.1)
