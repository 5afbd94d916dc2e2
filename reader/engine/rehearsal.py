"""What a lesson would change on the front page, seen before it is learned."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from reader.engine.front import Row, make_front
from reader.engine.parts import Engine
from reader.engine.tastes import teach_now
from reader.model import EntryId, Headline
from reader.understand.ranking import Act

ROWS: Final = 30  # of the front page that are compared
_TOLD: Final = 6


@dataclass(frozen=True, slots=True)
class Move:
    """A story that would stand elsewhere; rows count from 1, None is below those that are compared."""

    lead: Headline
    before: int | None
    after: int | None


async def preview_lesson(engine: Engine, entry_id: EntryId, act: str) -> tuple[Move, ...]:
    """The stories that would move farthest; nothing is learned."""
    return await engine.shelf.run(_rehearse, entry_id, Act(act), engine.now())


def _rehearse(connection: sqlite3.Connection, entry_id: EntryId, act: Act, now: datetime) -> tuple[Move, ...]:
    since = now - timedelta(days=2)
    before = make_front(connection, since, now, unread=True)
    connection.execute("BEGIN IMMEDIATE")
    try:
        teach_now(connection, entry_id, act, now)
        after = make_front(connection, since, now, unread=True)
    finally:
        connection.execute("ROLLBACK")
    return moves(before, after, entry_id)


def moves(before: tuple[Row, ...], after: tuple[Row, ...], about: EntryId) -> tuple[Move, ...]:
    """The story of the entry that the lesson is about first, then those that move farthest.

    A story from below counts as coming from just below.
    """
    old, new = _places(before), _places(after)
    leads = {row.story: row.lead for row in (*before, *after)}
    own = {row.story for row in (*before, *after) if any(entry.id == about for entry in row.entries)}
    moved = [
        (story not in own, Move(leads[story], old.get(story), new.get(story)))
        for story in old | new
        if story in own or old.get(story) != new.get(story)
    ]
    ordered = sorted(moved, key=lambda each: (each[0], -_distance(each[1]), each[1].lead.id))
    return tuple(move for _, move in ordered[:_TOLD])


def _places(page: tuple[Row, ...]) -> dict[int, int]:
    return {row.story: number for number, row in enumerate(page[:ROWS], 1)}


def _distance(move: Move) -> int:
    return abs((move.before or ROWS + 1) - (move.after or ROWS + 1))
