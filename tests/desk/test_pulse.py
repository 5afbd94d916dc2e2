"""The pulse of a name in rows of text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reader.desk.pulse import pulse_rows, sparkline
from reader.model import Entity, EntityKind
from reader.store.pulse import DAYS, Pulse

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_the_busiest_day_is_the_highest_and_a_day_without_is_a_dot() -> None:
    assert sparkline((0, 1, 4, 8)) == "·▁▄█"
    assert sparkline((0, 0)) == "··"


@given(st.lists(st.integers(0, 10_000), max_size=DAYS))
def test_every_day_has_one_cell(days: list[int]) -> None:
    assert len(sparkline(days)) == len(days)
    assert all((cell == "·") == (count == 0) for cell, count in zip(sparkline(days), days, strict=True))


def test_a_card_says_how_often_when_and_with_whom() -> None:
    russia = Entity("country:RU", "Russia", EntityKind.COUNTRY)
    days = (*(0,) * 50, 2, *(0,) * 5, 1, 0, 0, 3)
    rows = list(pulse_rows(Pulse(days, ((russia, 4),), NOW - timedelta(days=90), NOW - timedelta(hours=2)), NOW))
    assert rows[1:] == [
        "6 entries in 60 days, 4 in the last 7, 3 in the last 24 hours",
        "First named 26 Aug, last 2h ago",
        "Named with Russia (4)",
    ]


def test_nothing_is_said_of_what_was_never_named() -> None:
    assert list(pulse_rows(Pulse((0,) * DAYS, (), None, None), NOW)) == []
