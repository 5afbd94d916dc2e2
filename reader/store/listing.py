"""Which entries a query lists: all of them, or the first ones while the rest is not known yet."""

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, NamedTuple

from reader.store.matching import match
from reader.store.orders import Part, parts, spot_of
from reader.store.patience import given_up_after
from reader.store.query import Query
from reader.store.short import are_rare, few, short
from reader.store.sieve import Sieve
from reader.store.statements import ids_of, select
from reader.store.transaction import one_moment
from reader.store.walk import LARGEST_STEP, walk, walk_through

PATIENCE: Final = 0.06  # seconds in which a list shall begin
LAST_PATIENCE: Final = 0.25  # the same where nothing is found yet


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
        if 0 <= limit <= LARGEST_STEP:
            return _first(connection, query, limit)
        every = _all(connection, query)
        return every if limit < 0 else every[:limit]


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
        whole = short(connection, query)
        if whole is not None and entry_id in whole:
            return Piece(whole, whole=True)
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
    rows = few(connection, query)
    if rows is not None:
        return Sieve(connection, query).sift(rows)
    found = array("q")
    for part in [Part(query)] if match(query) else parts(connection, query):  # hits of words are gathered but once
        found += ids_of(connection, select(part.query))
    return found


def _steps(connection: sqlite3.Connection, query: Query, wanted: int) -> Iterator[array[int]]:
    """The list, in pieces from its top."""
    rows = few(connection, query)
    if rows is not None:
        yield from walk_through(connection, query, rows, wanted)
        return
    found = 0
    for number, step in enumerate(walk(connection, query, parts(connection, query), wanted)):
        yield step
        found += len(step)
        if number == 0 and are_rare(connection, query):
            yield ids_of(connection, select(query), offset=found)
            return
