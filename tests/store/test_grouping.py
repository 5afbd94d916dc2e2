"""Headings stand where the next day, feed or length begins."""

from __future__ import annotations

from datetime import datetime
from sqlite3 import Connection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Subscription
from reader.store.grouping import _groups, groups
from reader.store.listing import entry_ids
from reader.store.marks import mark_read
from reader.store.query import Order, Query
from tests.store.shelves import arrive, entry


@given(st.lists(st.integers(0, 5), max_size=60).map(sorted))
def test_every_run_of_equal_keys_is_a_group(keys: list[int]) -> None:
    expected = [(row, key) for row, key in enumerate(keys) if row == 0 or keys[row - 1] != key]
    assert [tuple(group) for group in _groups(len(keys), keys.__getitem__)] == expected


def test_a_group_is_found_without_reading_the_list_through() -> None:
    seen: list[int] = []

    def key_at(row: int) -> int:
        seen.append(row)
        return int(row >= 500_000)

    assert [group.start for group in _groups(1_000_000, key_at)] == [0, 500_000]
    assert len(seen) < 200


@pytest.mark.parametrize("order", [Order.NEWEST, Order.OLDEST])
def test_a_list_by_date_has_a_heading_a_day(library: Connection, courier: Subscription, order: Order) -> None:
    arrive(library, courier.id, *(entry(str(hours), hours_ago=hours) for hours in (1, 2, 30, 31, 80)))
    found = groups(library, entry_ids(library, Query(order=order)), order)
    days = [datetime.fromordinal(group.key).day for group in found]
    assert days == ([24, 23, 21] if order is Order.NEWEST else [21, 23, 24])


def test_what_is_unread_stands_over_what_is_read(library: Connection, courier: Subscription) -> None:
    first, *_ = ids = arrive(library, courier.id, *(entry(str(number)) for number in range(3)))
    mark_read(library, [first], True, datetime.now().astimezone())
    assert len(ids) == 3
    found = groups(library, entry_ids(library, Query(order=Order.UNREAD)), Order.UNREAD)
    assert [tuple(group) for group in found] == [(0, 1), (2, 0)]


def test_nothing_has_no_groups(library: Connection) -> None:
    assert groups(library, entry_ids(library, Query()), Order.FEED) == ()
