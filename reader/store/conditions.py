"""From a query to SQL: conditions on `marks`, and on `entries` where the query asks for words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.store.query import Order, Query
from reader.store.times import seconds


class Condition(NamedTuple):
    sql: str
    values: tuple[object, ...] = ()


def statement(query: Query) -> tuple[str, tuple[object, ...]]:
    """A SELECT of the entries' ids in their order, with a LIMIT left to bind, and the values before that."""
    conditions = list(_conditions(query))
    joins = " JOIN entries ON entries.id = entry_id" if query.words or query.without else ""
    where = " AND ".join(condition.sql for condition in conditions) or "1"
    order = "" if query.order is Order.OLDEST else " DESC"
    select = f"SELECT entry_id FROM marks{joins} WHERE {where} ORDER BY listed{order}, entry_id{order} LIMIT ?"
    return select, tuple(value for condition in conditions for value in condition.values)


def _conditions(query: Query) -> Iterator[Condition]:
    yield from _flags(query)
    yield from _feeds(query)
    if query.after is not None:
        yield Condition("listed >= ?", (seconds(query.after),))
    if query.before is not None:
        yield Condition("listed < ?", (seconds(query.before),))
    for word in query.words:
        yield _has(word)
    for word in query.without:
        sql, values = _has(word)
        yield Condition(f"NOT {sql}", values)


def _flags(query: Query) -> Iterator[Condition]:
    read = None if query.unread is None else not query.unread
    for column, wanted in (("read", read), ("starred", query.starred), ("saved", query.saved)):
        if wanted is not None:
            yield Condition(f"{column} IS {'NOT ' if wanted else ''}NULL")


def _feeds(query: Query) -> Iterator[Condition]:
    if query.feed_id is not None:
        yield Condition("marks.feed_id = ?", (query.feed_id,))
    if query.folder:
        inside = "SELECT id FROM feeds WHERE casefold(folder) = ?"
        yield Condition(f"marks.feed_id IN ({inside})", (query.folder.casefold(),))
    if query.feed:
        named = "SELECT id FROM feeds WHERE instr(casefold(title || ' ' || feed_title || ' ' || url), ?)"
        yield Condition(f"marks.feed_id IN ({named})", (query.feed.casefold(),))


def _has(word: str) -> Condition:
    """LIKE knows capitals of ASCII only, but is three times as fast."""
    if not word.isascii():
        return Condition("instr(casefold(entries.title), ?)", (word.casefold(),))
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return Condition("entries.title LIKE ? ESCAPE '\\'", (f"%{escaped}%",))
