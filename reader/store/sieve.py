"""Of given entries, those that have the words of a query.

The index of words is read over runs of ids: where two ids stand far apart, it is quicker to look the second one up than
to read all that lies between them. How far that is depends on how many entries have the words.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from reader.store.matching import has_beginnings, sought
from reader.store.query import Query
from reader.store.statements import numbers
from reader.store.transaction import reading

_GATHERED: Final = 2_000  # entries that are asked for at least, where the index gathers all beginnings first
_LOOK_UP: Final = 1_000  # hits that are read in the time of one look-up
_SAMPLES: Final = 5
_SAMPLE: Final = 256  # ids
_RAREST: Final = 0.01  # a share of hits; of rarer words nearly nothing is read in between
_SPARSE: Final = 4  # times as many ids as are asked for
_RUN: Final = "SELECT group_concat(rowid) FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?"
_RUN_AMONG: Final = f"{_RUN} AND +rowid IN (SELECT value FROM json_each(?))"


class Sieve:
    def __init__(self, connection: sqlite3.Connection, query: Query) -> None:
        self._connection = connection
        self._sought = sought(query)
        self._gathers = has_beginnings(query)
        self._density = self._sampled()

    @property
    def share(self) -> float:
        """The share of all entries that pass, as far as a look at some of them tells."""
        if self._sought is None:
            return 1.0
        return self._density if self._sought.listed else 1 - self._density

    @property
    def least(self) -> int:
        """As many entries, or more, should be asked for at once."""
        return _GATHERED if self._gathers else 1

    def sift(self, ids: array[int]) -> array[int]:
        """Those that have the words, in their order."""
        if self._sought is None or not ids:
            return ids
        hits = self._hits(sorted(ids))
        return array("q", [each for each in ids if (each in hits) is self._sought.listed])

    def _hits(self, ids: Sequence[int]) -> set[int]:
        hits: set[int] = set()
        for first, last in _runs(ids, self._far):
            among = ids[bisect_left(ids, first) : bisect_right(ids, last)]
            hits.update(self._read(first, last, among if last - first > _SPARSE * len(among) else None))
        return hits

    def _read(self, first: int, last: int, among: Sequence[int] | None = None) -> array[int]:
        """Hits from one id to another; where few of these are asked for, only `among` them."""
        match = self._sought.match if self._sought else ""
        values = (match, first, last) if among is None else (match, first, last, str(among))
        with reading(self._connection):
            row = self._connection.execute(_RUN if among is None else _RUN_AMONG, values).fetchone()
        return numbers(row[0])

    def _sampled(self) -> float:
        """The share of entries that the index finds, by a look at some of them."""
        if self._sought is None or self._gathers:
            return 1.0
        with reading(self._connection):
            (last,) = self._connection.execute("SELECT coalesce(max(entry_id), 0) FROM marks").fetchone()
        starts = range(1, last + 1, max(_SAMPLE, last // _SAMPLES))
        found = sum(len(self._read(start, start + _SAMPLE - 1)) for start in starts)
        return found / (len(starts) * _SAMPLE) if found else 0.0

    @property
    def _far(self) -> float:
        """The distance from which on an id is looked up by itself."""
        return float("inf") if self._gathers else _LOOK_UP / max(_RAREST, self._density)


def _runs(ids: Sequence[int], far: float) -> Iterator[tuple[int, int]]:
    """The first and the last id of each run, of sorted ids."""
    start = before = ids[0]
    for each in ids:
        if each - before >= far:
            yield start, before
            start = each
        before = each
    yield start, before
