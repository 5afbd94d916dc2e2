"""The entries of stories beside each other: for front pages, and for whoever reads one of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reader.model import Counts, EntryId
from reader.store.query import Query
from reader.store.statements import select
from reader.store.times import seconds
from reader.store.transaction import reading

_CHUNK: Final = 500


@dataclass(frozen=True, slots=True)
class Report:
    """An entry beside the others of its story, as a front page sees it."""

    id: EntryId
    story: int
    copy_of: int | None
    listed: int  # seconds since 1970
    feed: int
    read: bool


def reports_between(connection: sqlite3.Connection, start: datetime, end: datetime, limit: int) -> tuple[Report, ...]:
    """The newest entries of this time with their stories, newest first; muted ones left out."""
    with reading(connection):
        rows = connection.execute(
            f"{_REPORTS} WHERE stories.listed >= ? AND stories.listed < ? AND muted IS NULL "
            "ORDER BY stories.listed DESC, stories.entry_id DESC LIMIT ?",
            (seconds(start), seconds(end), limit),
        ).fetchall()
    return tuple(_report(row) for row in rows)


def reports_of(connection: sqlite3.Connection, entry_id: int) -> tuple[Report, ...]:
    """Those of this entry's story, the oldest first; none where it is in no story yet."""
    with reading(connection):
        rows = connection.execute(
            f"{_REPORTS} WHERE story = (SELECT story FROM stories WHERE entry_id = ?) "
            "ORDER BY stories.listed, stories.entry_id",
            (entry_id,),
        ).fetchall()
    return tuple(_report(row) for row in rows)


_REPORTS: Final = (
    "SELECT stories.entry_id, story, copy_of, stories.listed, feed_id, read IS NOT NULL FROM stories "
    "JOIN marks ON marks.entry_id = stories.entry_id"
)


def _report(row: tuple[int, int, int | None, int, int, int]) -> Report:
    entry_id, story, copy_of, listed, feed, read = row
    return Report(EntryId(entry_id), story, copy_of, listed, feed, bool(read))


def traits_of_entries(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, str | bytes]:
    """What the engine gave of each entry, still packed: whoever has seen it before need not unpack it."""
    found: dict[int, str | bytes] = {}
    with reading(connection):
        for start in range(0, len(ids), _CHUNK):
            chunk = tuple(ids[start : start + _CHUNK])
            rows = connection.execute(f"{_TRAITS} ({','.join('?' * len(chunk))})", chunk)
            found.update(rows.fetchall())
    return found


_TRAITS: Final = "SELECT entry_id, traits FROM stories WHERE entry_id IN"


def count_stories(connection: sqlite3.Connection, query: Query) -> Counts:
    """The stories of which the query lists an entry; unread are those of which none of these was read."""
    listed, values = select(query)
    with reading(connection):
        found = connection.execute(
            "SELECT count(*), count(*) - coalesce(sum(opened), 0) FROM (SELECT max(read IS NOT NULL) AS opened FROM "
            f"({listed}) AS listed JOIN marks ON marks.entry_id = listed.entry_id "
            "LEFT JOIN stories ON stories.entry_id = listed.entry_id GROUP BY coalesce(story, listed.entry_id))",
            (*values, -1),
        )
        return Counts(*found.fetchone())


def copies_of(connection: sqlite3.Connection, entry_id: int) -> tuple[EntryId, ...]:
    """The other entries of its story with the same text, the oldest first."""
    origin = {member.id: member.copy_of or member.id for member in reports_of(connection, entry_id)}
    own = _first_text(origin, entry_id)
    return tuple(each for each in origin if each != entry_id and _first_text(origin, each) == own)


def _first_text(origin: dict[EntryId, int], entry_id: int) -> int:
    """A copy of a copy is one of the first text; the chain ends, since an entry is a copy of an earlier one only."""
    seen: set[int] = set()
    while (before := origin.get(EntryId(entry_id), entry_id)) != entry_id and entry_id not in seen:
        seen.add(entry_id)
        entry_id = before
    return entry_id
