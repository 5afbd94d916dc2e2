"""Work on hostile bytes, in processes that can be killed without the reader noticing.

Each has its deadline, and the death of one worker is no other's concern.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar, TypeVarTuple, cast

from reader.engine.crew import Crew
from reader.engine.launch import NICE, READING, WORKERS, Launched
from reader.engine.process import WorkedTooLong, WorkerDied
from reader.engine.worker import CPU_LIMIT, Answer

Args = TypeVarTuple("Args")
Result = TypeVar("Result")

DEADLINE: Final = 20.0  # seconds for one piece of work
BEHIND: Final = 10  # how much those behind a screen give way: an hour of work shall not be felt
LENIENT: Final = 6  # deadlines that those have who give way: on a busy machine they wait most of the time


class WorkFailed(Exception):
    """The work took too long, or took its process down with it, or stumbled over a fault; the message says which."""


class Workers:
    """Workers that give way to other processes as `nice` says."""

    def __init__(self, workers: int, deadline: float, nice: int, ahead: Sequence[Launched] = ()) -> None:
        self._crew = Crew(workers, nice, ahead)
        self._deadline = deadline

    def start(self, workers: int = 1, modules: tuple[str, ...] = READING) -> None:
        """Have workers ready for what will surely come; more than that would only be in the way."""
        self._crew.start(workers, modules)

    async def run(self, work: Callable[[*Args], Result], *args: *Args) -> Result:
        """Run a module-level function on picklable arguments elsewhere. Raises WorkFailed.

        Work whose process died is tried once more: it may have been the system that was short of memory.
        """
        try:
            return await self._attempt(work, *args)
        except WorkerDied:
            return await self._last_attempt(work, *args)

    def close(self) -> None:
        """Stop at once; unfinished work is lost."""
        self._crew.dismiss()

    async def _last_attempt(self, work: Callable[[*Args], Result], *args: *Args) -> Result:
        try:
            return await self._attempt(work, *args)
        except WorkerDied as error:
            raise WorkFailed("it took its worker process down") from error

    async def _attempt(self, work: Callable[[*Args], Result], *args: *Args) -> Result:
        worker = await self._crew.take()
        answer: Answer | None = None
        try:
            async with asyncio.timeout(self._deadline):  # from the start of the work, not of the wait
                answer = await worker.do(work, *args)
        except TimeoutError as error:
            raise WorkFailed(f"it took longer than {self._deadline:.0f} seconds") from error
        except WorkedTooLong as error:
            raise WorkFailed(f"it took longer than {CPU_LIMIT} seconds") from error
        finally:
            self._crew.give_back(worker, fit=answer is not None and not answer.worn)
        if answer.fault:
            raise WorkFailed(answer.fault)
        return cast("Any", answer.result)  # type: ignore[no-any-return]


class WorkPool(Workers):
    """Workers for what somebody waits for, and others for what goes on `behind` that.

    They are apart, so that an article opens while feeds that take all their time are read.
    """

    def __init__(
        self,
        workers: int = WORKERS,
        deadline: float = DEADLINE,
        *,
        behind: int = NICE,
        ahead: Sequence[Launched] = (),
    ) -> None:
        """`behind` is how much those behind give way, `ahead` are such of them as were launched already."""
        super().__init__(workers, deadline, NICE)
        self.behind = Workers(workers, deadline if behind == NICE else LENIENT * deadline, behind, ahead)

    def close(self) -> None:
        super().close()
        self.behind.close()
