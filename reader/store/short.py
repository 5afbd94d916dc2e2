"""Lists that are not long: quicker gathered and sorted than looked for along an index, which is told first."""

from __future__ import annotations

import sqlite3
from array import array
from typing import Final

from reader.store.conditions import columns, conditions_from_columns, conditions_from_name, mentions_of
from reader.store.matching import loosely, match
from reader.store.query import Query
from reader.store.sieve import Sieve
from reader.store.statements import ids_of, select, select_where
from reader.store.transaction import reading

FEW: Final = 5_000  # rows
FEW_HITS: Final = 20_000  # of words
FEW_NAMED: Final = 10_000  # entries that name something


def short(connection: sqlite3.Connection, query: Query) -> array[int] | None:
    """All of the list, where that is quickly found."""
    rows = few(connection, query)
    if rows is not None:
        return Sieve(connection, query).sift(rows)
    return ids_of(connection, select(query)) if are_rare(connection, query) else None


def are_rare(connection: sqlite3.Connection, query: Query) -> bool:
    """Whether the words have so few hits that these are quicker gathered than looked for."""
    if not match(query):
        return False
    return _at_most(connection, "SELECT 1 FROM search WHERE search MATCH ?", (loosely(query),), FEW_HITS) < FEW_HITS


def few(connection: sqlite3.Connection, query: Query) -> array[int] | None:
    """All that the query would list whatever its words, where that is not much."""
    where, values = columns(query)
    if query.muted or _at_most(connection, f"SELECT 1 FROM marks WHERE {where}", values, FEW) < FEW:
        return ids_of(connection, select_where(query, conditions_from_columns(query)))
    often = {about: _at_most(connection, *mentions_of(about, query), FEW_NAMED) for about in query.about}
    rarest = min(query.about, key=lambda about: often[about], default=None)
    if rarest is None or often[rarest] == FEW_NAMED:
        return None
    return ids_of(connection, select_where(query, conditions_from_name(query, rarest)))


def _at_most(connection: sqlite3.Connection, rows: str, values: tuple[object, ...], most: int) -> int:
    """How many rows there are; `most` where there are more."""
    with reading(connection):
        (count,) = connection.execute(f"SELECT count(*) FROM ({rows} LIMIT ?)", (*values, most)).fetchone()
    return int(count)
