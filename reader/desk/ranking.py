"""The front page for the desk: which entries stand on it, why, and what `+` and `-` teach.

What ranks is slow to import and comes when it is first asked for, on a thread, so that the screen never waits.
"""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from sqlite3 import Connection
from typing import Final

from reader.desk.keys import Keys
from reader.engine.parts import Engine
from reader.model import EntryId

UNLEARNED: Final = "Nothing is learned yet: the newer, the higher. {more} and {less} teach, :topics too."


_REASONS: Final = 3  # of a row


@dataclass(frozen=True, slots=True)
class FrontList:
    """The leading entry of each story, what matters most first."""

    ids: array[int] = field(default_factory=lambda: array("q"))
    reasons: dict[int, tuple[str, ...]] = field(default_factory=dict)  # why it stands there, the weightiest first
    also_in: dict[int, int] = field(default_factory=dict)  # how many other feeds tell it, where any does

    def reason(self, entry_id: int, keys: Keys) -> str:
        """In one sentence; empty for what does not stand on the page."""
        if entry_id not in self.reasons:
            return ""
        told = [*self.reasons[entry_id], *self._story(entry_id, keys)]
        return "; ".join(told) or keys.told(UNLEARNED)

    def _story(self, entry_id: int, keys: Keys) -> Iterator[str]:
        others = self.also_in.get(entry_id, 0)
        if others:
            unsaid = not any(reason.startswith("also in ") for reason in self.reasons[entry_id])
            yield keys.told(
                "also in {others}, {story} shows the story" if unsaid else "{story} shows the story", others=others
            )


async def front_list(engine: Engine) -> FrontList:
    """The stories of which there is something to read."""
    front = await asyncio.to_thread(import_module, "reader.engine.front")
    rows = await front.front_page(engine, unread=True)
    return FrontList(
        array("q", (row.lead.id for row in rows)),
        {row.lead.id: tuple(row.reasons[:_REASONS]) for row in rows},
        {row.lead.id: row.also_in for row in rows if row.also_in},
    )


async def fold(engine: Engine) -> None:
    """Fold what is understood into stories."""
    stories = await asyncio.to_thread(import_module, "reader.engine.stories")
    async for _ in stories.fold_waiting(engine):
        await asyncio.sleep(0)


async def fold_and_learn(engine: Engine) -> None:
    """And learn from what was read."""
    await fold(engine)
    tastes = await asyncio.to_thread(import_module, "reader.engine.tastes")
    await tastes.learn(engine)


def more(connection: Connection, ids: Sequence[int], value: bool, now: datetime) -> tuple[EntryId, ...]:
    """Teach that more of these entries is welcome, or take that back."""
    return _taught(connection, ids, "more", value, now)


def less(connection: Connection, ids: Sequence[int], value: bool, now: datetime) -> tuple[EntryId, ...]:
    return _taught(connection, ids, "less", value, now)


def _taught(connection: Connection, ids: Sequence[int], act: str, value: bool, now: datetime) -> tuple[EntryId, ...]:
    from reader.engine.tastes import take_back, teach_now
    from reader.understand.ranking import Act

    for entry_id in ids:
        if value:
            teach_now(connection, EntryId(entry_id), Act(act), now)
        else:
            take_back(connection, EntryId(entry_id))
    return tuple(map(EntryId, ids))
