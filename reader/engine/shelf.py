"""The library on a thread of its own: one connection, one writer, the event loop never waits for the disk.

Beside it, a second thread only reads: what takes long to count or to gather keeps nobody waiting who opens an article.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Concatenate, Final, ParamSpec, TypeVar

from reader.store.library import close_library, open_beside, open_library, was_left_open

SWITCH: Final = 0.0005  # seconds; with Python's own 0.005 the event loop would wait as long for each of its turns
PATIENCE: Final = 0.02  # seconds that a question has to end by itself

Params = ParamSpec("Params")
Result = TypeVar("Result")


class Shelf:
    """Runs the functions of `reader.store` on the library's thread, in the order they were asked for."""

    def __init__(self, path: Path) -> None:
        """Open the library. Raises LibraryError."""
        self.path = path
        self.ended_badly = was_left_open(path)  # or another Telex has it open, which looks the same
        self._asked = 0  # questions that are at work or wait
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="library")
        self._beside = ThreadPoolExecutor(1, thread_name_prefix="library-beside")
        self._reading: sqlite3.Connection | None = None  # opened when it is needed first
        self._turn = Lock()
        self._answered: object | None = None  # the question that is at work there
        sys.setswitchinterval(SWITCH)
        try:
            self._connection = self._thread.submit(open_library, path).result()
        except BaseException:
            self._thread.shutdown()
            raise

    async def run(
        self,
        query: Callable[Concatenate[sqlite3.Connection, Params], Result],
        *args: Params.args,
        **named: Params.kwargs,
    ) -> Result:
        """`query(connection, ...)` on the library's thread."""
        loop = asyncio.get_running_loop()
        self._asked += 1
        try:
            return await loop.run_in_executor(self._thread, lambda: query(self._connection, *args, **named))
        finally:
            self._asked -= 1

    def is_wanted(self) -> bool:
        """Whether anybody waits for what is at work now to end; may be asked on the library's thread."""
        return self._asked > 1

    async def run_beside(
        self,
        query: Callable[Concatenate[sqlite3.Connection, Params], Result],
        *args: Params.args,
        **named: Params.kwargs,
    ) -> Result:
        """The same for a long question that changes nothing; it sees all that was written when it is asked.

        Where nobody waits for the answer any more, it is given up.
        """
        asked = object()

        def answered() -> Result:
            connection = self._opened_beside()
            with self._answering(asked):
                return query(connection, *args, **named)

        try:
            return await asyncio.get_running_loop().run_in_executor(self._beside, answered)
        except asyncio.CancelledError:
            self._give_up(asked)
            raise

    @contextmanager
    def _answering(self, asked: object) -> Iterator[None]:
        with self._turn:
            self._answered = asked
        try:
            yield
        finally:
            with self._turn:
                self._answered = None

    def _give_up(self, asked: object) -> None:
        """Only this question: another one may be at work by now."""
        with self._turn:
            if self._answered is asked and self._reading is not None:
                self._reading.interrupt()

    def _opened_beside(self) -> sqlite3.Connection:
        if self._reading is None:
            self._reading = open_beside(self.path)
        return self._reading

    def run_now(
        self,
        query: Callable[Concatenate[sqlite3.Connection, Params], Result],
        *args: Params.args,
        **named: Params.kwargs,
    ) -> Result:
        """The same for where there is no event loop: before it starts and after it ends."""
        return self._thread.submit(query, self._connection, *args, **named).result()

    def close(self) -> None:
        self._end_beside()
        self._thread.submit(close_library, self._connection).result()
        self._thread.shutdown()

    def _end_beside(self) -> None:
        """What is still being asked there is asked in vain: nobody who leaves waits for it."""
        last = self._beside.submit(lambda: None)
        while not wait([last], PATIENCE).done:
            if self._reading is not None:
                self._reading.interrupt()
        self._beside.shutdown()
        if self._reading is not None:
            close_library(self._reading)
