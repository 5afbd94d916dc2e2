"""Writing what feeds brought: while the disk is busy with one transaction, those that land share the next.

A commit waits for the disk, which takes longer than writing a feed; so a flood of feeds costs few commits, and a single
feed waits for nobody.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from reader.engine.shelf import Shelf
from reader.store.transaction import writing

Result = TypeVar("Result")
Write = Callable[[sqlite3.Connection], Any]

TOGETHER: Final = 16  # feeds in one transaction
LONGEST: Final = 0.02  # seconds of writing in one; the screen's own questions wait as long


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

    async def end(self) -> None:
        """Wait until all that has landed is written, also what nobody waits for any more."""
        if self._writing is not None:
            await self._writing

    async def _write_waiting(self) -> None:
        while self._waiting:
            outcomes = await self._shelf.run(write_together, [write for write, _ in self._waiting[:TOGETHER]])
            written, self._waiting = self._waiting[: len(outcomes)], self._waiting[len(outcomes) :]
            for (_, done), outcome in zip(written, outcomes, strict=True):
                _tell(done, outcome)


def write_together(connection: sqlite3.Connection, writes: Sequence[Write]) -> list[Outcome]:
    """The outcomes of as many as fit into one transaction, at least of the first.

    Where the transaction fails, the first is tried alone, so that the trouble of one is no other's.
    """
    try:
        return _in_one(connection, writes)
    except Exception as error:
        if len(writes) == 1:
            return [Outcome(error=error)]
        return write_together(connection, writes[:1])


def _in_one(connection: sqlite3.Connection, writes: Sequence[Write]) -> list[Outcome]:
    outcomes: list[Outcome] = []
    until = time.monotonic() + LONGEST
    with writing(connection):
        for write in writes:
            outcomes.append(Outcome(write(connection)))
            if time.monotonic() > until:
                break
    return outcomes


def _tell(done: asyncio.Future[Any], outcome: Outcome) -> None:
    if done.done():  # nobody waits any more
        return
    if outcome.error:
        done.set_exception(outcome.error)
    else:
        done.set_result(outcome.result)
