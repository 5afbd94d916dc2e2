"""Writing what feeds brought: while the disk is busy with one transaction, those that land share the next.

A commit waits for the disk, which takes longer than writing a feed; so a flood of feeds costs few commits, and a single
feed waits for nobody.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from reader.engine.shelf import Shelf
from reader.store.transaction import writing

Result = TypeVar("Result")
Write = Callable[[sqlite3.Connection], Any]

TOGETHER: Final = 8  # feeds in one transaction; more would keep the screen's own questions waiting


@dataclass(frozen=True, slots=True)
class Outcome:
    result: Any = None
    error: Exception | None = None


class Landing:
    """The queue of writes for one refresh."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._waiting: list[tuple[Write, asyncio.Future[Any]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def write(self, write: Callable[[sqlite3.Connection], Result]) -> Result:
        """The result of `write`, once it is on the disk. Raises what `write` raises."""
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((write, done))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_waiting())
        return await done

    async def _write_waiting(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:TOGETHER], self._waiting[TOGETHER:]
            outcomes = await self._shelf.run(write_together, [write for write, _ in batch])
            for (_, done), outcome in zip(batch, outcomes, strict=True):
                _tell(done, outcome)


def write_together(connection: sqlite3.Connection, writes: Sequence[Write]) -> list[Outcome]:
    """All in one transaction; where that fails each on its own, so that the trouble of one is no other's."""
    try:
        with writing(connection):
            return [Outcome(write(connection)) for write in writes]
    except Exception as error:
        return [Outcome(error=error)] if len(writes) == 1 else [write_together(connection, [w])[0] for w in writes]


def _tell(done: asyncio.Future[Any], outcome: Outcome) -> None:
    if done.done():  # nobody waits any more
        return
    if outcome.error:
        done.set_exception(outcome.error)
    else:
        done.set_result(outcome.result)
