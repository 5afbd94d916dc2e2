"""Which entries a query lists: all of them, or the first ones while the rest is not known yet."""

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, NamedTuple

from reader.store.conditions import columns, conditions_from_name, conditions_row_by_row, mentions_of
from reader.store.matching import loosely, match
from reader.store.orders import Part, parts, spot_of
from reader.store.patience import given_up_after
from reader.store.query import Query
from reader.store.sieve import Sieve
from reader.store.statements import ids_of, select, select_where
from reader.store.transaction import one_moment, reading
from reader.store.walk import walk

PATIENCE: Final = 0.06  # seconds in which a list shall begin
LAST_PATIENCE: Final = 0.25  # the same where nothing is found yet
FEW: Final = 5_000  # rows that are quicker sorted than looked for along an index
FEW_HITS: Final = 20_000  # the same, of words
FEW_NAMED: Final = 10_000  # the same, of names


class Piece(NamedTuple):
    """Of a list."""

    ids: array[int]
    whole: bool  # there are no more


def beginning(connection: sqlite3.Connection, query: Query, limit: int, patience: float = PATIENCE) -> Piece:
    """The first entries that the query lists: so many, or those that are found in so many seconds."""
    found, end = array("q"), time.monotonic() + patience
    with _patient(connection, found, patience), one_moment(connection):
        for step in _steps(connection, query, limit + 1):
            found += step
            if len(found) > limit or (found and time.monotonic() > end):
                break
        else:
            return Piece(found, whole=True)
    return Piece(found[:limit], whole=False)


@contextmanager
def _patient(connection: sqlite3.Connection, found: array[int], patience: float) -> Iterator[None]:
    """Longer, where nothing is found yet."""
    last = max(patience, LAST_PATIENCE)
    with given_up_after(connection, last), given_up_after(connection, patience, lambda: len(found)):
        yield


def entry_ids(connection: sqlite3.Connection, query: Query, limit: int = -1) -> array[int]:
    """Ids of the entries that the query asks for, in its order; at most `limit`, all of them where that is -1."""
    with one_moment(connection):
        return _all(connection, query) if limit < 0 else _first(connection, query, limit)


def _first(connection: sqlite3.Connection, query: Query, limit: int) -> array[int]:
    found = array("q")
    for step in _steps(connection, query, limit):
        found += step
        if len(found) >= limit:
            break
    return found[:limit]


def around(connection: sqlite3.Connection, query: Query, entry_id: int, reach: int) -> Piece:
    """An entry and so many above and below it in the list; it is there although it may be listed no more."""
    spot = spot_of(connection, entry_id)
    if spot is None:
        return beginning(connection, query, reach)
    above = below = Piece(array("q"), whole=False)
    with given_up_after(connection, LAST_PATIENCE), one_moment(connection):
        short = _short(connection, query)
        if short is not None and entry_id in short:
            return Piece(short, whole=True)
        below = _neighbours(connection, query, parts(connection, query, spot), reach)
        above = _neighbours(connection, query, parts(connection, query, spot, up=True), reach)
    here = array("q", [] if entry_id in below.ids[:1] else [entry_id])
    return Piece(above.ids[::-1] + here + below.ids, above.whole and below.whole)


def _neighbours(connection: sqlite3.Connection, query: Query, along: Sequence[Part], reach: int) -> Piece:
    """So many, or those that are found in time."""
    found, end = array("q"), time.monotonic() + PATIENCE / 2
    for step in walk(connection, query, along, reach):
        found += step
        if len(found) > reach or time.monotonic() > end:
            return Piece(found[:reach], whole=False)
    return Piece(found, whole=True)


def _all(connection: sqlite3.Connection, query: Query) -> array[int]:
    few = _few(connection, query)
    if few is not None:
        return Sieve(connection, query).sift(few)
    found = array("q")
    for part in [Part(query)] if match(query) else parts(connection, query):  # hits of words are gathered but once
        found += ids_of(connection, select(part.query))
    return found


def _steps(connection: sqlite3.Connection, query: Query, wanted: int) -> Iterator[array[int]]:
    """The list, in pieces from its top."""
    few = _few(connection, query)
    if few is not None:
        yield Sieve(connection, query).sift(few)
        return
    found = 0
    for number, step in enumerate(walk(connection, query, parts(connection, query), wanted)):
        yield step
        found += len(step)
        if number == 0 and _are_rare(connection, query):
            yield ids_of(connection, select(query), offset=found)
            return


def _short(connection: sqlite3.Connection, query: Query) -> array[int] | None:
    """All of the list, where that is quickly found."""
    few = _few(connection, query)
    if few is not None:
        return Sieve(connection, query).sift(few)
    return ids_of(connection, select(query)) if _are_rare(connection, query) else None


def _are_rare(connection: sqlite3.Connection, query: Query) -> bool:
    """Whether the words have so few hits that these are quicker gathered than looked for."""
    if not match(query):
        return False
    return _at_most(connection, "SELECT 1 FROM search WHERE search MATCH ?", (loosely(query),), FEW_HITS) < FEW_HITS


def _few(connection: sqlite3.Connection, query: Query) -> array[int] | None:
    """All that the query would list whatever its words, where that is not much."""
    where, values = columns(query)
    if query.muted or _at_most(connection, f"SELECT 1 FROM marks WHERE {where}", values, FEW) < FEW:
        return ids_of(connection, select_where(query, conditions_row_by_row(query)))
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
