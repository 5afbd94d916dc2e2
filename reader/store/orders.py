"""How a list is sorted, in SQL; and the parts of it that lie in an index as they are sorted."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from typing import Final, NamedTuple

from reader.store.conditions import Condition
from reader.store.query import Order, Query
from reader.store.transaction import reading

NAME: Final = "coalesce(nullif(feeds.title, ''), nullif(feeds.feed_title, ''), feeds.url)"

_SORTED_FEEDS: Final = f"SELECT id, row_number() OVER (ORDER BY as_sorted({NAME}), id) AS place FROM feeds"
_NEWEST: Final = ("listed DESC", "entry_id DESC")
_ORDERS: Final = {
    Order.NEWEST: _NEWEST,
    Order.OLDEST: ("listed", "entry_id"),
    Order.UNREAD: ("read IS NOT NULL", *_NEWEST),
    Order.FEED: (f"(SELECT place FROM ({_SORTED_FEEDS}) WHERE id = marks.feed_id)", *_NEWEST),
    Order.SHORTEST: ("words IS NULL", "words", *_NEWEST),
    Order.LONGEST: ("words DESC", *_NEWEST),  # NULL comes last by itself
}
_BY_LENGTH: Final = frozenset({Order.SHORTEST, Order.LONGEST})


class Spot(NamedTuple):
    """An entry, by what places it in lists."""

    entry_id: int
    feed_id: int
    listed: int  # seconds since 1970
    read: bool
    words: int | None


class Part(NamedTuple):
    """Entries that lie in an index as they are sorted, or from a spot on."""

    query: Query
    spot: Spot | None = None
    up: bool = False  # the lowest first; without what stands on the spot

    @property
    def sorting(self) -> str:
        """For an ORDER BY. What all entries of a part have in common sorts nothing."""
        keys = _keys(self.query)
        return ", ".join(map(_turned, keys) if self.up else keys)

    @property
    def beyond(self) -> Condition:
        """What the rows from the spot on have in common."""
        if self.spot is None:
            return Condition("1")
        order, spot = self.query.order, self.spot
        later = ">" if (order is Order.OLDEST) is not self.up else "<"
        nearer = Condition(f"(listed, entry_id) {later}{'' if self.up else '='} (?, ?)", (spot.listed, spot.entry_id))
        if not (order in _BY_LENGTH and self.query.measured):
            return nearer
        later = ">" if (order is Order.SHORTEST) is not self.up else "<"
        return Condition(
            f"words {later}= ? AND (words {later} ? OR {nearer.sql})", (spot.words, spot.words, *nearer.values)
        )

    @property
    def holds_spot(self) -> bool:
        """Whether the spot is one of this part of a list."""
        query, spot = self.query, self.spot
        if spot is None:
            return True
        if query.order is Order.FEED:
            return spot.feed_id == query.feed_id
        if query.order in _BY_LENGTH:
            return query.measured is (spot.words is not None)
        return query.order is not Order.UNREAD or query.unread is not spot.read


Place = tuple[int, ...]  # in a list: the lower, the nearer to its top


def placing(connection: sqlite3.Connection, query: Query) -> Callable[[Spot], Place]:
    """What says where entries stand in the list; as the ORDER BY of it does."""
    order = query.order
    if order is Order.UNREAD and query.unread is None:
        return lambda spot: (spot.read, *_by_date(spot))
    if order is Order.FEED:
        feeds = dict(_sorted_feeds(connection))
        return lambda spot: (feeds.get(spot.feed_id, len(feeds) + 1), *_by_date(spot))
    if order in _BY_LENGTH:
        sign = 1 if order is Order.SHORTEST else -1
        return lambda spot: (spot.words is None, sign * (spot.words or 0), *_by_date(spot))
    return (lambda spot: (spot.listed, spot.entry_id)) if order is Order.OLDEST else _by_date


def _by_date(spot: Spot) -> Place:
    return -spot.listed, -spot.entry_id


def parts(connection: sqlite3.Connection, query: Query, spot: Spot | None = None, *, up: bool = False) -> list[Part]:
    """Parts which, one below the other, are the list: SQLite has indexes for them, and need not sort."""
    every = [Part(each, spot, up) for each in _queries(connection, query)]
    if len(every) == 1:
        return every
    if up:
        every.reverse()
    first = next((at for at, part in enumerate(every) if part.holds_spot), len(every))
    return [*every[first : first + 1], *(part._replace(spot=None) for part in every[first + 1 :])]


def spot_of(connection: sqlite3.Connection, entry_id: int) -> Spot | None:
    """None where the entry is gone."""
    select = "SELECT entry_id, feed_id, listed, read IS NOT NULL, words FROM marks WHERE entry_id = ?"
    with reading(connection):
        row = connection.execute(select, (entry_id,)).fetchone()
    return Spot(row[0], row[1], row[2], bool(row[3]), row[4]) if row else None


def _queries(connection: sqlite3.Connection, query: Query) -> list[Query]:
    if query.order is Order.UNREAD and query.unread is None:
        return [replace(query, unread=True), replace(query, unread=False)]
    if query.order in _BY_LENGTH and query.measured is None:
        return [replace(query, measured=True), replace(query, measured=False)]
    if query.order is Order.FEED and query.feed_id is None:
        return [replace(query, feed_id=feed_id) for feed_id, _ in _sorted_feeds(connection)]
    return [query]


def _sorted_feeds(connection: sqlite3.Connection) -> list[tuple[int, int]]:
    """Ids and places."""
    with reading(connection):
        return connection.execute(f"{_SORTED_FEEDS} ORDER BY place").fetchall()


def _keys(query: Query) -> tuple[str, ...]:
    if query.order is Order.UNREAD and query.unread is not None:
        return _NEWEST
    if query.order is Order.FEED and query.feed_id is not None:
        return _NEWEST
    if query.order is Order.SHORTEST and query.measured:
        return ("words", *_NEWEST)
    if query.order in _BY_LENGTH and query.measured is False:
        return _NEWEST
    return _ORDERS[query.order]


def _turned(key: str) -> str:
    return key.removesuffix(" DESC") if key.endswith(" DESC") else f"{key} DESC"
