"""Writing what feeds brought: while the disk is busy with one transaction, those that land share the next.

A commit waits for the disk, which takes longer than writing a feed, and each writes the pages anew that the last one
wrote; so a flood of feeds costs few commits, and a single feed waits for nobody.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Final, TypeVar

from reader.engine.shelf import Shelf
from reader.model.noun import Noun
from reader.store.transaction import writing

Result = TypeVar("Result")
Write = Callable[[sqlite3.Connection], Any]

ENOUGH: Final = 6  # feeds that are worth a transaction while more are to come; less than may be on their way
PAUSE: Final = 0.1  # seconds that the first of them waits for others
TOGETHER: Final = 64  # feeds in one transaction
LONGEST: Final = 0.02  # seconds of writing in one while somebody waits, as the screen with its own questions


class Outcome(Noun, frozen=True):
    result: Any = None
    error: Exception | None = None


class Landing:
    """The queue of writes for one refresh."""

    def __init__(self, shelf: Shelf, to_come: int = 1, after: asyncio.Future[None] | None = None) -> None:
        """`to_come` feeds are expected. Nothing is written before `after` is done, however that ends."""
        self._shelf = shelf
        self._to_come = to_come
        self._after = after
        self._enough = asyncio.Event()
        self._waiting: list[tuple[Write, asyncio.Future[Any]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def write(self, write: Callable[[sqlite3.Connection], Result]) -> Result:
        """The result of `write`, once it is on the disk. Raises what `write` raises."""
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((write, done))
        self._to_come -= 1
        if self._has_enough():
            self._enough.set()
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_waiting())
        return await done

    async def end(self) -> None:
        """Wait until all that has landed is written, also what nobody waits for any more."""
        if self._writing is not None:
            await self._writing

    async def _write_waiting(self) -> None:
        if self._after:
            await asyncio.wait([self._after])
        while self._waiting:
            await self._gather()
            writes = [write for write, _ in self._waiting[:TOGETHER]]
            outcomes = await self._shelf.run(write_together, writes, self._shelf.is_wanted)
            written, self._waiting = self._waiting[: len(outcomes)], self._waiting[len(outcomes) :]
            for (_, done), outcome in zip(written, outcomes, strict=True):
                _tell(done, outcome)

    async def _gather(self) -> None:
        self._enough.clear()
        if not self._has_enough():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._enough.wait(), PAUSE)

    def _has_enough(self) -> bool:
        return self._to_come <= 0 or len(self._waiting) >= ENOUGH


def write_together(
    connection: sqlite3.Connection, writes: Sequence[Write], is_wanted: Callable[[], bool]
) -> list[Outcome]:
    """The outcomes of as many as fit into one transaction, at least of the first.

    Where the transaction fails, the first is tried alone, so that the trouble of one is no other's.
    """
    try:
        return _in_one(connection, writes, is_wanted)
    except Exception as error:
        if len(writes) == 1:
            return [Outcome(error=error)]
        return write_together(connection, writes[:1], is_wanted)


def _in_one(connection: sqlite3.Connection, writes: Sequence[Write], is_wanted: Callable[[], bool]) -> list[Outcome]:
    outcomes: list[Outcome] = []
    until = time.monotonic() + LONGEST
    with writing(connection, small_steps=True):
        for write in writes:
            outcomes.append(Outcome(write(connection)))
            if time.monotonic() > until and is_wanted():
                break
    return outcomes


def _tell(done: asyncio.Future[Any], outcome: Outcome) -> None:
    if done.done():  # nobody waits any more
        return
    if outcome.error:
        done.set_exception(outcome.error)
    else:
        done.set_result(outcome.result)
