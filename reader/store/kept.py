"""Entries that stay in a list although what was done to them took them out of it: they stand where they stood.

The list may have a million entries, so it is not read through for a few: their places are looked for by halves.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from reader.store.conditions import conditions_row_by_row
from reader.store.listing import entry_ids
from reader.store.orders import Place, placing, spot_of
from reader.store.query import Order, Query
from reader.store.sieve import Sieve
from reader.store.transaction import one_moment, reading

MANY: Final = 1_000  # entries; to look each one's place up would take long
_CHUNK: Final = 500


def entry_ids_with(connection: sqlite3.Connection, query: Query, kept: Collection[int]) -> array[int]:
    """All that the query lists, and of `kept` what it would list but for marks."""
    with one_moment(connection):
        ids = entry_ids(connection, query)
        if not kept:
            return ids
        unmarked = replace(query, unread=None, starred=None, saved=None)
        if len(kept) > MANY:
            return _filtered(connection, query, unmarked, {*ids, *kept})
        gone = _among(connection, unmarked, kept) - _among(connection, query, kept)
        return _with(connection, query, ids, gone)


def _filtered(connection: sqlite3.Connection, query: Query, unmarked: Query, wanted: Collection[int]) -> array[int]:
    """After all of a list was marked: what is listed but for marks is read through."""
    if query.order is Order.UNREAD and query.unread is not None:
        unmarked = replace(unmarked, order=Order.NEWEST)
    return array("q", [each for each in entry_ids(connection, unmarked) if each in wanted])


def _among(connection: sqlite3.Connection, query: Query, ids: Collection[int]) -> set[int]:
    """Those that the query lists."""
    where, values = conditions_row_by_row(query)
    every, found = list(ids), array("q")
    with reading(connection):
        for start in range(0, len(every), _CHUNK):
            some = every[start : start + _CHUNK]
            here = f"SELECT entry_id FROM marks WHERE entry_id IN ({','.join('?' * len(some))}) AND {where}"
            found.extend(entry_id for (entry_id,) in connection.execute(here, (*some, *values)))
    return set(Sieve(connection, query).sift(found))


def _with(connection: sqlite3.Connection, query: Query, ids: array[int], gone: Collection[int]) -> array[int]:
    place_of = placing(connection, query)

    def place(entry_id: int) -> Place:
        spot = spot_of(connection, entry_id)
        return place_of(spot) if spot else ()

    rows = array("q")
    last = 0
    for entry_id in sorted(gone, key=place):
        at = bisect_left(ids, place(entry_id), key=place)
        rows += ids[last:at]
        rows.append(entry_id)
        last = at
    return rows + ids[last:]
