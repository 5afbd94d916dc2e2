"""Work on hostile bytes, in processes that can be killed without the reader noticing.

Start the pool before `App.run()`: inside a running Textual app `sys.stderr` has no file descriptor, and the first start
of a process by multiprocessing fails there (Textualize/textual#3593).
"""

from __future__ import annotations

import asyncio
import os
import resource
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Final, TypeVar, TypeVarTuple

Args = TypeVarTuple("Args")
Result = TypeVar("Result")

MEMORY_LIMIT: Final = 1_500_000_000  # bytes of address space for one worker
DEADLINE: Final = 20.0  # seconds for one piece of work


class WorkFailed(Exception):
    """The work took too long, or took its process down with it."""


class WorkPool:
    """A process pool that outlives work which hangs or crashes."""

    def __init__(self, workers: int = 2, deadline: float = DEADLINE) -> None:
        self._workers = workers
        self._deadline = deadline
        self._executor: ProcessPoolExecutor | None = None
        self._slots = asyncio.Semaphore(workers)  # a deadline counts from the start of the work, not of the wait
        self._one_suspect = asyncio.Lock()

    def start(self) -> None:
        """Start every worker now and have it import what it needs."""
        executor = self._running()
        for _ in range(self._workers):
            executor.submit(_warm_up)

    async def run(self, work: Callable[[*Args], Result], *args: *Args) -> Result:
        """Run a module-level function on picklable arguments elsewhere. Raises WorkFailed and what `work` raises.

        A worker's death fails all that was under way, the guilty and its neighbour alike; so each is tried once more,
        one after the other, and only the guilty fails again.
        """
        async with self._slots:
            try:
                return await self._attempt(work, *args)
            except BrokenProcessPool:
                async with self._one_suspect:
                    return await self._last_attempt(work, *args)

    def close(self) -> None:
        """Stop at once; unfinished work is lost."""
        if self._executor is not None:
            _kill(self._executor)
            self._executor = None

    async def _last_attempt(self, work: Callable[[*Args], Result], *args: *Args) -> Result:
        try:
            return await self._attempt(work, *args)
        except BrokenProcessPool as error:
            raise WorkFailed("it took its worker process down") from error

    async def _attempt(self, work: Callable[[*Args], Result], *args: *Args) -> Result:
        executor = self._running()
        try:
            async with asyncio.timeout(self._deadline):
                return await asyncio.get_running_loop().run_in_executor(executor, work, *args)
        except TimeoutError as error:
            self._replace(executor)
            raise WorkFailed(f"it took longer than {self._deadline:.0f} seconds") from error
        except BrokenProcessPool:
            self._replace(executor)
            raise

    def _running(self) -> ProcessPoolExecutor:
        if self._executor is None:
            self._executor = ProcessPoolExecutor(self._workers, get_context("spawn"), _become_worker)
        return self._executor

    def _replace(self, executor: ProcessPoolExecutor) -> None:
        if executor is self._executor:
            self._executor = None
            _kill(executor)
            self.start()


def _kill(executor: ProcessPoolExecutor) -> None:
    for process in list((executor._processes or {}).values()):
        process.kill()
    executor.shutdown(wait=False, cancel_futures=True)


def _become_worker() -> None:
    """Keep a stray print or Ctrl+C away from the screen's terminal, and memory within bounds."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, resource.RLIM_INFINITY))
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)


def _warm_up() -> None:
    from reader.engine import work  # noqa: F401
