"""Where the groups of a sorted list begin: days, feeds, what is unread, and how long it takes to read.

A list of a million entries has a few hundred groups. So it is not read through: from the beginning of each group the
next one is looked for in strides that double.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from reader.store.query import Order
from reader.store.transaction import reading

BANDS: Final = (500, 1_200, 2_500, 5_000)  # words; about 2, 5, 10 and 20 minutes
UNKNOWN: Final = len(BANDS) + 1  # the band of what was never measured


class Group(NamedTuple):
    start: int  # the first row
    key: int  # a day's ordinal, a feed's id, 1 for unread, or a band


_COLUMNS: Final = {
    Order.NEWEST: "listed",
    Order.OLDEST: "listed",
    Order.UNREAD: "read IS NULL",
    Order.FEED: "feed_id",
    Order.SHORTEST: "words",
    Order.LONGEST: "words",
}


def groups(connection: sqlite3.Connection, ids: Sequence[int], order: Order) -> tuple[Group, ...]:
    """The groups of a list that is sorted so."""
    select, key = f"SELECT {_COLUMNS[order]} FROM marks WHERE entry_id = ?", _key_for(order)
    with reading(connection):
        return tuple(_groups(len(ids), lambda row: key(*connection.execute(select, (ids[row],)).fetchone() or (None,))))


def _groups(count: int, key_at: Callable[[int], int]) -> list[Group]:
    found: list[Group] = []
    row = 0
    while row < count:
        found.append(Group(row, key_at(row)))
        row = _next_start(row, count, key_at)
    return found


def _next_start(row: int, count: int, key_at: Callable[[int], int]) -> int:
    """The first row of the next group, or `count`."""
    key, stride = key_at(row), 1
    while row + stride < count and key_at(row + stride) == key:
        row += stride
        stride *= 2
    low, high = row + 1, min(row + stride, count)
    return low + bisect_left(range(low, high), True, key=lambda at: key_at(at) != key)


def _key_for(order: Order) -> Callable[[int | None], int]:
    if order in {Order.NEWEST, Order.OLDEST}:
        return _day
    return _band if order in {Order.SHORTEST, Order.LONGEST} else lambda value: value or 0


def _day(listed: int | None) -> int:
    """By the calendar of the user's own time zone."""
    return datetime.fromtimestamp(listed or 0).toordinal()  # noqa: DTZ006


def _band(words: int | None) -> int:
    return UNKNOWN if words is None else bisect_left(BANDS, words)
