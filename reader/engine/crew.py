"""Who of the workers is idle, who is busy, and who waits for one.

The first starts when there is work for it, others when work has been waiting for a while: a start costs as much as a
hundred small pieces of work.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Sequence
from typing import Final

from reader.engine.launch import Launched, launch
from reader.engine.process import Worker

PATIENCE: Final = 0.4  # seconds that there may be work waiting before one more worker starts


class Crew:
    """So many workers at most, given in the order of asking."""

    def __init__(self, most: int, nice: int, ahead: Sequence[Launched] = ()) -> None:
        """They give way to other processes as `nice` says; `ahead` were launched before there was work for them."""
        self._most = most
        self._nice = nice
        self._idle = [Worker(launched) for launched in ahead]
        self._busy: set[Worker] = set()
        self._queue: deque[asyncio.Future[Worker]] = deque()
        self._pressed_since = 0.0  # since when there is a queue, or one more has started

    def start(self, workers: int, modules: tuple[str, ...]) -> None:
        """Have so many at hand, which import these modules first, as far as there are not as many already."""
        missing = min(workers, self._most) - len(self._idle) - len(self._busy)
        self._idle += [Worker(launch(self._nice, *modules)) for _ in range(missing)]

    async def take(self) -> Worker:
        """One that is idle, or the next to come free, or a new one."""
        if self._idle:
            return self._busied(self._idle.pop())
        if not self._busy:
            return self._busied(Worker(launch(self._nice)))
        if not self._queue:
            self._pressed_since = time.monotonic()
        return await self._queued(asyncio.get_running_loop().create_future())

    def give_back(self, worker: Worker, *, fit: bool) -> None:
        """One that cannot work on is ended; whoever waits is given another."""
        if worker not in self._busy:  # they were dismissed meanwhile
            return
        self._busy.remove(worker)
        if not fit:
            worker.end()
        waiting = next((turn for turn in self._queue if not turn.done()), None)
        if waiting:
            waiting.set_result(self._busied(worker if fit else Worker(launch(self._nice))))
        elif fit:
            self._idle.append(worker)

    def dismiss(self) -> None:
        """End all at once; unfinished work is lost."""
        for worker in (*self._idle, *self._busy):
            worker.end()
        self._idle.clear()
        self._busy.clear()

    async def _queued(self, turn: asyncio.Future[Worker]) -> Worker:
        self._queue.append(turn)
        try:
            while not turn.done():
                await asyncio.wait([turn], timeout=self._patience())
                if not turn.done() and self._patience() == 0:
                    self._pressed_since = time.monotonic()
                    turn.set_result(self._busied(Worker(launch(self._nice))))
        except asyncio.CancelledError:
            if turn.done():
                self.give_back(turn.result(), fit=True)
            raise
        finally:
            self._queue.remove(turn)
        return turn.result()

    def _patience(self) -> float | None:
        """How long to wait before one more may start; None where there are as many as may be."""
        if len(self._busy) >= self._most:
            return None
        return max(0.0, self._pressed_since + PATIENCE - time.monotonic())

    def _busied(self, worker: Worker) -> Worker:
        self._busy.add(worker)
        return worker
