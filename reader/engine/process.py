"""A worker process, seen from the reader: a process of its own at the end of a socket."""

from __future__ import annotations

import asyncio
import pickle
import signal
import subprocess
from collections.abc import Callable
from typing import TypeVar, TypeVarTuple, cast

from reader.engine.launch import Launched
from reader.engine.worker import LENGTH, Answer

Args = TypeVarTuple("Args")
Result = TypeVar("Result")


class WorkerDied(Exception):
    """The process ended in the middle of its work."""


class WorkedTooLong(Exception):
    """The process was ended, for the work took more of the processor's time than it may."""


class Worker:
    """A process and the line to it; it does one thing at a time."""

    def __init__(self, launched: Launched) -> None:
        self._process, self._line = launched

    async def do(self, work: Callable[[*Args], Result], *args: *Args) -> Answer:
        """Raises WorkerDied and WorkedTooLong."""
        loop = asyncio.get_running_loop()
        try:
            await loop.sock_sendall(self._line, pickle.dumps((work, args), pickle.HIGHEST_PROTOCOL))
            (length,) = LENGTH.unpack(await self._read(LENGTH.size))
            return cast("Answer", pickle.loads(await self._read(length)))  # noqa: S301  it comes from our own code
        except (OSError, EOFError) as error:
            raise (WorkedTooLong if self._was_stopped() else WorkerDied) from error

    def end(self) -> None:
        self._process.kill()
        self._line.close()
        self._process.wait()

    def _was_stopped(self) -> bool:
        """By the system, for its limit of the processor's time."""
        try:
            return self._process.wait(timeout=1) == -signal.SIGXCPU
        except subprocess.TimeoutExpired:
            return False

    async def _read(self, size: int) -> bytearray:
        whole = bytearray(size)
        view, got = memoryview(whole), 0
        while got < size:
            count = await asyncio.get_running_loop().sock_recv_into(self._line, view[got:])
            if not count:
                raise EOFError
            got += count
        return whole
