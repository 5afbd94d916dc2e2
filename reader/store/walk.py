"""A long list from its top: in steps along the index that sorts it, each of which asks the words' index for its rows.

The steps grow. What they find, one below the other, is the list, however far one goes; so whoever wants the first
screen of a million entries need not know the others.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from typing import Final

from reader.store.orders import Part
from reader.store.query import Order, Query
from reader.store.sieve import Sieve
from reader.store.statements import ids_of, select_along_index

LARGEST_STEP: Final = 40_000  # rows
_CAREFUL_STEP: Final = 600
_GROWTH: Final = 2
_BY_LENGTH: Final = frozenset({Order.SHORTEST, Order.LONGEST})


def walk(connection: sqlite3.Connection, query: Query, along: Sequence[Part], wanted: int) -> Iterator[array[int]]:
    """What is listed, step by step; the first one shall find as many as are wanted."""
    sieve = Sieve(connection, query)
    for rows in _steps(connection, along, _first_step(query, wanted, sieve)):
        yield sieve.sift(rows)


def walk_through(connection: sqlite3.Connection, query: Query, rows: array[int], wanted: int) -> Iterator[array[int]]:
    """The same where all rows are known, whatever their words."""
    sieve = Sieve(connection, query)
    start, size = 0, _first_step(query, wanted, sieve)
    while start < len(rows):
        yield sieve.sift(rows[start : start + size])
        start, size = start + size, min(size * _GROWTH, LARGEST_STEP)


def _first_step(query: Query, wanted: int, sieve: Sieve) -> int:
    """Rows. Neighbours by length stand anywhere in the words' index: it is read all the same, be there few or many."""
    expected = int(wanted / max(sieve.share, 1 / LARGEST_STEP) * 1.25)
    careful = LARGEST_STEP if query.order in _BY_LENGTH else max(_CAREFUL_STEP, wanted)
    return max(sieve.least, min(expected, careful, LARGEST_STEP))


def _steps(connection: sqlite3.Connection, along: Sequence[Part], size: int) -> Iterator[array[int]]:
    """What short parts of the list have goes into one step."""
    step = array("q")
    for part in along:
        select, offset = select_along_index(part), 0
        while rows := ids_of(connection, select, size - len(step), offset):
            step += rows
            offset += len(rows)
            if len(step) < size:
                break
            yield step
            step, size = array("q"), min(size * _GROWTH, LARGEST_STEP)
    if step:
        yield step
