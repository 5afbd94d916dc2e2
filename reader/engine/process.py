"""A worker process, seen from the reader: a process of its own at the end of a socket."""

from __future__ import annotations

import asyncio
import pickle
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar, TypeVarTuple, cast

from reader.engine.worker import LENGTH, Answer

Args = TypeVarTuple("Args")
Result = TypeVar("Result")

ROOT: Final = str(Path(__file__).parents[2])


class WorkerDied(Exception):
    """The process ended in the middle of its work."""


class WorkedTooLong(Exception):
    """The process was ended, for the work took more of the processor's time than it may."""


class Worker:
    """A process and the line to it; it does one thing at a time."""

    def __init__(self, nice: int, *modules: str) -> None:
        """Start the process, without waiting for it; it gives way to others as `nice` says, and imports `modules`."""
        self._line, far = socket.socketpair()
        self._line.setblocking(False)
        begin = f"import sys; sys.path.insert(0, {ROOT!r}); from reader.engine.worker import serve"
        command = [sys.executable, "-P", "-c", f"{begin}; serve{(far.fileno(), nice, *modules)}"]
        null = subprocess.DEVNULL  # a stray print must not reach the screen's terminal
        with far:
            self._process = subprocess.Popen(  # noqa: S603
                command, stdin=null, stdout=null, stderr=null, pass_fds=(far.fileno(),)
            )

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
