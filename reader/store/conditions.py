"""What a query asks of an entry, as SQL conditions on its row of `marks`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from reader.store.matching import signs, sought
from reader.store.query import About, Query
from reader.store.times import seconds
from reader.store.words import alias


class Condition(NamedTuple):
    sql: str
    values: tuple[object, ...] = ()


_FEED_NAMED: Final = "SELECT id FROM feeds WHERE instr(casefold(title || ' ' || feed_title || ' ' || url), ?)"
_FEED_IN_FOLDER: Final = "SELECT id FROM feeds WHERE casefold(folder) = ?"


def conditions(query: Query) -> Condition:
    """All that a query asks, of rows that are found by whatever of it is quickest."""
    return _joined(_columns(query), _names(query), _signs(query), _words(query))


def conditions_but_words(query: Query) -> Condition:
    """The same for rows whose words are looked up elsewhere."""
    return _joined(_columns(query), _names(query), _signs(query))


def conditions_row_by_row(query: Query) -> Condition:
    """The same where all rows are gone through as an index sorts them.

    SQLite would start from lists of feeds and of what is named, and sort what they give; a sign before the column, or
    a question about each row, keeps it from that.
    """
    columns = (Condition(sql.replace("marks.feed_id IN", "+marks.feed_id IN"), v) for sql, v in _columns(query))
    return _joined(columns, _names(query, row_by_row=True), _signs(query, row_by_row=True))


def conditions_from_columns(query: Query) -> Condition:
    """The same for few rows, that are found by their columns, each asked for everything else."""
    return _joined(_columns(query), _names(query, row_by_row=True), _signs(query, row_by_row=True))


def conditions_from_name(query: Query, first: About) -> Condition:
    """The same for the rows that name this, each asked for everything else."""
    others = replace(query, about=tuple(about for about in query.about if about != first))
    return _joined(_columns(query), iter([_names_it(first, query)]), _names(others, row_by_row=True), _signs(query))


def columns(query: Query) -> Condition:
    """What is asked of the row alone."""
    return _joined(_columns(query))


def _entities_called(about: About) -> Condition:
    """The ids of what a name stands for: by key, or by anything that texts call it."""
    among = ",".join("?" * (len(about.keys) + 1))
    named = f"(key IN ({among}) OR id IN (SELECT entity_id FROM aliases WHERE alias = ?))"
    values: list[object] = [about.name, *about.keys, alias(about.name)]
    if about.kind is not None:
        named, values = f"{named} AND kind = ?", [*values, about.kind]
    return Condition(f"SELECT id FROM entities WHERE {named}", tuple(values))


def _joined(*groups: Iterator[Condition]) -> Condition:
    every = [condition for group in groups for condition in group]
    return Condition(" AND ".join(each.sql for each in every), tuple(v for each in every for v in each.values))


def _columns(query: Query) -> Iterator[Condition]:
    yield from _flags(query)
    yield from _feeds(query)
    for sql, values in _times(query):
        yield Condition(f"marks.{sql}", values)


def _times(query: Query) -> Iterator[Condition]:
    if query.after is not None:
        yield Condition("listed >= ?", (seconds(query.after),))
    if query.before is not None:
        yield Condition("listed < ?", (seconds(query.before),))


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
        yield Condition(f"marks.feed_id IN ({_FEED_IN_FOLDER})", (query.folder.casefold(),))
    if query.feed:
        yield Condition(f"marks.feed_id IN ({_FEED_NAMED})", (query.feed.casefold(),))
    for folder in query.without_folders:
        yield Condition(f"marks.feed_id NOT IN ({_FEED_IN_FOLDER})", (folder.casefold(),))
    for feed in query.without_feeds:
        yield Condition(f"marks.feed_id NOT IN ({_FEED_NAMED})", (feed.casefold(),))


def mentions_of(about: About, query: Query) -> Condition:
    """The entries of the query's time that name something; when they are listed is known there, too."""
    called, values = _entities_called(about)
    times = _joined(_times(query))
    return Condition(
        f"SELECT entry_id FROM mentions WHERE entity_id IN ({called}) AND {times.sql or 1}", (*values, *times.values)
    )


def _names(query: Query, *, row_by_row: bool = False) -> Iterator[Condition]:
    ask = _row_names_it if row_by_row else _names_it
    for about in query.about:
        yield ask(about, query)
    for about in query.not_about:
        sql, values = ask(about, query)
        yield Condition(f"NOT {sql}", values)


def _names_it(about: About, query: Query) -> Condition:
    naming, values = mentions_of(about, query)
    return Condition(f"marks.entry_id IN ({naming})", values)


def _row_names_it(about: About, _: Query) -> Condition:
    called, values = _entities_called(about)
    return Condition(
        f"EXISTS (SELECT 1 FROM mentions WHERE mentions.entry_id = marks.entry_id AND +entity_id IN ({called}))", values
    )


def _words(query: Query) -> Iterator[Condition]:
    wanted = sought(query)
    if wanted is not None:
        # the sign keeps SQLite from looking up every hit where it has an index of the few that are starred or saved
        sign = "+" if query.starred or query.saved else ""
        hits = f"{sign}marks.entry_id IN (SELECT rowid FROM search WHERE search MATCH ?)"
        yield Condition(hits if wanted.listed else f"NOT {hits}", (wanted.match,))


def _signs(query: Query, *, row_by_row: bool = False) -> Iterator[Condition]:
    """What is no word is looked for in the titles."""
    if row_by_row:
        has = "EXISTS (SELECT 1 FROM entries WHERE id = marks.entry_id AND instr(title, ?))"
    else:
        has = "marks.entry_id IN (SELECT id FROM entries WHERE instr(title, ?))"
    for sign, wanted in signs(query):
        yield Condition(has if wanted else f"NOT {has}", (sign,))
