"""Work on hostile bytes, in processes that can be killed without the reader noticing.

Each worker is a process of its own at the end of a socket, so that the death of one is no other's concern. They start
when there is work for them; `start` has them ready before the first article is opened.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar, TypeVarTuple, cast

from reader.engine.worker import LENGTH, Answer

Args = TypeVarTuple("Args")
Result = TypeVar("Result")

DEADLINE: Final = 20.0  # seconds for one piece of work
WORKERS: Final = max(2, min(os.cpu_count() or 2, 4))
ROOT: Final = str(Path(__file__).parents[2])
READING: Final = ("reader.extract", "reader.understand.entities", "reader.understand.summary")  # slow to import


class WorkFailed(Exception):
    """The work took too long, or took its process down with it, or stumbled over a fault; the message says which."""


class WorkerDied(Exception):
    """The process ended in the middle of its work."""


class Worker:
    """A process and the line to it; it does one thing at a time."""

    def __init__(self, *modules: str) -> None:
        """Start the process, without waiting for it; it imports `modules` first."""
        self._line, far = socket.socketpair()
        self._line.setblocking(False)
        begin = f"import sys; sys.path.insert(0, {ROOT!r}); from reader.engine.worker import serve"
        command = [sys.executable, "-P", "-c", f"{begin}; serve{(far.fileno(), *modules)}"]
        null = subprocess.DEVNULL  # a stray print must not reach the screen's terminal
        with far:
            self._process = subprocess.Popen(  # noqa: S603
                command, stdin=null, stdout=null, stderr=null, pass_fds=(far.fileno(),)
            )

    async def do(self, work: Callable[[*Args], Result], *args: *Args) -> Answer:
        """Raises WorkerDied."""
        loop = asyncio.get_running_loop()
        try:
            await loop.sock_sendall(self._line, pickle.dumps((work, args), pickle.HIGHEST_PROTOCOL))
            (length,) = LENGTH.unpack(await self._read(LENGTH.size))
            return cast("Answer", pickle.loads(await self._read(length)))  # noqa: S301  it comes from our own code
        except (OSError, EOFError) as error:
            raise WorkerDied from error

    def end(self) -> None:
        self._process.kill()
        self._line.close()
        self._process.wait()

    async def _read(self, size: int) -> bytearray:
        whole = bytearray(size)
        view, got = memoryview(whole), 0
        while got < size:
            count = await asyncio.get_running_loop().sock_recv_into(self._line, view[got:])
            if not count:
                raise EOFError
            got += count
        return whole


class WorkPool:
    """Some workers, and the turns of the work that waits for them."""

    def __init__(self, workers: int = WORKERS, deadline: float = DEADLINE) -> None:
        self._workers = workers
        self._deadline = deadline
        self._turns = asyncio.Semaphore(workers)  # a deadline counts from the start of the work, not of the wait
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()

    def start(self) -> None:
        """Have a worker ready to read an article; the others would only be in the way of the start."""
        if not self._idle and not self._busy:
            self._idle.append(Worker(*READING))

    async def run(self, work: Callable[[*Args], Result], *args: *Args) -> Result:
        """Run a module-level function on picklable arguments elsewhere. Raises WorkFailed.

        Work whose process died is tried once more: it may have been the system that was short of memory.
        """
        async with self._turns:
            try:
                return await self._attempt(work, *args)
            except WorkerDied:
                return await self._last_attempt(work, *args)

    def close(self) -> None:
        """Stop at once; unfinished work is lost."""
        for worker in (*self._idle, *self._busy):
            worker.end()
        self._idle.clear()
        self._busy.clear()

    async def _last_attempt(self, work: Callable[[*Args], Result], *args: *Args) -> Result:
        try:
            return await self._attempt(work, *args)
        except WorkerDied as error:
            raise WorkFailed("it took its worker process down") from error

    async def _attempt(self, work: Callable[[*Args], Result], *args: *Args) -> Result:
        worker = self._idle.pop() if self._idle else Worker()
        self._busy.add(worker)
        answer: Answer | None = None
        try:
            async with asyncio.timeout(self._deadline):
                answer = await worker.do(work, *args)
        except TimeoutError as error:
            raise WorkFailed(f"it took longer than {self._deadline:.0f} seconds") from error
        finally:
            self._release(worker, fit=answer is not None and not answer.worn)
        if answer.fault:
            raise WorkFailed(answer.fault)
        return cast("Any", answer.result)  # type: ignore[no-any-return]

    def _release(self, worker: Worker, *, fit: bool) -> None:
        """Take back a worker that can work on; end any other."""
        if worker not in self._busy:  # the pool was closed meanwhile
            return
        self._busy.remove(worker)
        if fit:
            self._idle.append(worker)
        else:
            worker.end()
