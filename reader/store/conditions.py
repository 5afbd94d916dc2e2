"""From a query to SQL: conditions on `marks`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from reader.store.query import About, Order, Query
from reader.store.times import seconds
from reader.store.words import alias, phrases


class Condition(NamedTuple):
    sql: str
    values: tuple[object, ...] = ()


class Source(NamedTuple):
    tables: str
    where: str
    values: tuple[object, ...]


HITS: Final = "search CROSS JOIN marks ON marks.entry_id = search.rowid"  # CROSS: in this order

NAME: Final = "coalesce(nullif(feeds.title, ''), nullif(feeds.feed_title, ''), feeds.url)"
_NEWEST: Final = "listed DESC, entry_id DESC"
_ORDERS: Final = {
    Order.NEWEST: _NEWEST,
    Order.OLDEST: "listed, entry_id",
    Order.UNREAD: f"read IS NOT NULL, {_NEWEST}",
    Order.FEED: f"(SELECT as_sorted({NAME}) FROM feeds WHERE feeds.id = marks.feed_id), marks.feed_id, {_NEWEST}",
    Order.SHORTEST: f"words IS NULL, words, {_NEWEST}",
    Order.LONGEST: f"words DESC, {_NEWEST}",  # NULL comes last by itself
}

_FEED_NAMED: Final = (
    "marks.feed_id {}IN (SELECT id FROM feeds WHERE instr(casefold(title || ' ' || feed_title || ' ' || url), ?))"
)
_FEED_IN_FOLDER: Final = "marks.feed_id {}IN (SELECT id FROM feeds WHERE casefold(folder) = ?)"


def statement(query: Query) -> tuple[str, tuple[object, ...]]:
    """A SELECT of the entries' ids in their order, with a LIMIT left to bind, and the values before that."""
    tables, where, values = source(query)
    return f"SELECT entry_id FROM {tables} WHERE {where} ORDER BY {_order(query)} LIMIT ?", values


def _order(query: Query) -> str:
    """Within a part of a list, what all of it have in common sorts nothing."""
    if query.order is Order.UNREAD and query.unread is not None:
        return _NEWEST
    if query.order is Order.FEED and query.feed_id is not None:
        return _NEWEST
    if query.order is Order.SHORTEST and query.measured:
        return f"words, {_NEWEST}"
    if query.order in {Order.SHORTEST, Order.LONGEST} and query.measured is False:
        return _NEWEST
    return _ORDERS[query.order]


def one_by_one(query: Query) -> tuple[str, tuple[object, ...]]:
    """The same where all of the list is long: it is looked through from its top, along the index that sorts it.

    Words are looked up row by row. That must be no beginning of a word: all that begin so are then gathered each time.
    """
    where, values = _joined([*_kept_from_driving(_conditions(query)), *_signs(query)])
    order = f"ORDER BY {_order(query)} LIMIT ?"
    hit = _hit(query)
    return f"SELECT entry_id FROM marks WHERE {where}{hit.sql} {order}", (*values, *hit.values)


def _hit(query: Query) -> Condition:
    exists = "EXISTS (SELECT 1 FROM search WHERE search.rowid = marks.entry_id AND search MATCH ?)"
    if wanted := match(query):
        return Condition(f" AND {exists}", (wanted,))
    left_out = tuple(filter(None, (_all(word) for word in query.without)))
    return Condition(f" AND NOT {exists}" * len(left_out), left_out)


def _kept_from_driving(every: Iterable[Condition]) -> Iterator[Condition]:
    """Lists of feeds and of what is named are asked of each row: SQLite would start from them, and sort what they give.

    The sign before a column tells it so.
    """
    for sql, values in every:
        yield Condition(
            sql.replace("marks.feed_id IN", "+marks.feed_id IN").replace("marks.entry_id IN", "+marks.entry_id IN"),
            values,
        )


def source(query: Query) -> Source:
    """From the hits of the words to their marks; but few are starred or saved, so these are looked at first."""
    wanted = match(query)
    if not wanted or query.starred or query.saved:
        return Source("marks", *conditions(query))
    where, values = conditions_but_words(query)
    return Source(HITS, f"search MATCH ? AND {where}", (wanted, *values))


def conditions(query: Query) -> Condition:
    """All that a query asks of a row of `marks`, for a WHERE."""
    return _joined([*_conditions(query), *_words(query)])


def conditions_but_words(query: Query) -> Condition:
    """The same for a row whose words are known to be those that `match` finds."""
    return _joined([*_conditions(query), *_signs(query)])


def _joined(every: list[Condition]) -> Condition:
    return Condition(" AND ".join(each.sql for each in every), tuple(v for each in every for v in each.values))


def match(query: Query) -> str:
    """The words of a query in FTS5's language, quoted to the last; empty where nothing can be looked up."""
    groups = [_either(group) for group in query.words]
    wanted = " AND ".join(group for group in groups if group)
    left_out = " OR ".join(filter(None, (_all(word) for word in query.without)))
    return f"({wanted}) NOT ({left_out})" if wanted and left_out else wanted


def _conditions(query: Query) -> Iterator[Condition]:
    yield from _flags(query)
    yield from _feeds(query)
    if query.after is not None:
        yield Condition("marks.listed >= ?", (seconds(query.after),))
    if query.before is not None:
        yield Condition("marks.listed < ?", (seconds(query.before),))
    for about in query.about:
        yield _names(about)
    for about in query.not_about:
        sql, values = _names(about)
        yield Condition(f"NOT {sql}", values)


def _flags(query: Query) -> Iterator[Condition]:
    read = None if query.unread is None else not query.unread
    known = ("words", query.measured)
    for column, wanted in (("read", read), ("starred", query.starred), ("saved", query.saved), known):
        if wanted is not None:
            yield Condition(f"marks.{column} IS {'NOT ' if wanted else ''}NULL")
    yield Condition(f"marks.muted IS {'NOT ' if query.muted else ''}NULL")


def _feeds(query: Query) -> Iterator[Condition]:
    if query.feed_id is not None:
        yield Condition("marks.feed_id = ?", (query.feed_id,))
    if query.folder:
        yield Condition(_FEED_IN_FOLDER.format(""), (query.folder.casefold(),))
    if query.feed:
        yield Condition(_FEED_NAMED.format(""), (query.feed.casefold(),))
    for folder in query.without_folders:
        yield Condition(_FEED_IN_FOLDER.format("NOT "), (folder.casefold(),))
    for feed in query.without_feeds:
        yield Condition(_FEED_NAMED.format("NOT "), (feed.casefold(),))


def _names(about: About) -> Condition:
    """By key, or by anything that texts call it."""
    among = ",".join("?" * (len(about.keys) + 1))
    named = f"(key IN ({among}) OR id IN (SELECT entity_id FROM aliases WHERE alias = ?))"
    values: list[object] = [about.name, *about.keys, alias(about.name)]
    if about.kind is not None:
        named, values = f"{named} AND kind = ?", [*values, about.kind]
    entities = f"SELECT id FROM entities WHERE {named}"
    return Condition(
        f"marks.entry_id IN (SELECT entry_id FROM mentions WHERE entity_id IN ({entities}))", tuple(values)
    )


def _words(query: Query) -> Iterator[Condition]:
    if wanted := match(query):
        sql, values = _found(wanted)
        # the sign keeps SQLite from looking up every hit where it has an index of the few that are starred or saved
        yield Condition(f"+{sql}" if query.starred or query.saved else sql, values)
    else:
        for word in filter(_all, query.without):
            sql, values = _found(_all(word))
            yield Condition(f"NOT {sql}", values)
    yield from _signs(query)


def _signs(query: Query) -> Iterator[Condition]:
    """What has no letter and no digit is not in the index."""
    for group in query.words:
        if not _either(group):
            yield _in_title(group[0])
    for word in query.without:
        if not _all(word):
            sql, values = _in_title(word)
            yield Condition(f"NOT {sql}", values)


def _found(wanted: str) -> Condition:
    return Condition("marks.entry_id IN (SELECT rowid FROM search WHERE search MATCH ?)", (wanted,))


def _in_title(signs: str) -> Condition:
    return Condition("marks.entry_id IN (SELECT id FROM entries WHERE instr(title, ?))", (signs,))


def _either(group: tuple[str, ...]) -> str:
    alternatives = [found for word in group if (found := _all(word))]
    return f"({' OR '.join(alternatives)})" if alternatives else ""


def _all(word: str) -> str:
    found = phrases(word)
    return f"({' AND '.join(found)})" if found else ""
