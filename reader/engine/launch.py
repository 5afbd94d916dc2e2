"""How a worker process comes to be. Imports little: the first of them are launched before anything else is done.

While this process has but one thread, and so nothing that a copy could catch in the midst, a worker is a copy of it: it
takes a millisecond, and knows what is imported already. Later a worker is started anew.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Final, NamedTuple, NoReturn, Protocol

WORKERS: Final = max(2, min(os.cpu_count() or 2, 4))
READING: Final = ("reader.extract", "reader.understand.entities", "reader.understand.summary")  # slow to import
FEEDS: Final = ("reader.engine.deliver", "reader.feeds.parse", "reader.store.parcels", "lxml.etree")
NICE: Final = 3  # a key is answered before the next page is read
MANY: Final = 50  # feeds to be read as a whole that are worth one more worker
SHARED: Final = ("reader.engine.worker", "reader.engine.deliver")  # what whoever hands feeds out needs as well
ROOT: Final = str(Path(__file__).parents[2])


class Process(Protocol):
    """What subprocess.Popen can do."""

    def kill(self) -> None: ...

    def wait(self, timeout: float | None = None) -> int: ...


class Launched(NamedTuple):
    """A process and our end of the line to it."""

    process: Process
    line: socket.socket


class Copy:
    """A child that is a copy of this process."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._ended: int | None = None

    def kill(self) -> None:
        if self._ended is None:  # else the number may be another's by now
            os.kill(self.pid, signal.SIGKILL)

    def wait(self, timeout: float | None = None) -> int:
        until = None if timeout is None else time.monotonic() + timeout
        while self._ended is None:
            pid, status = os.waitpid(self.pid, 0 if until is None else os.WNOHANG)
            if pid:
                self._ended = os.waitstatus_to_exitcode(status)
            elif until is not None and time.monotonic() > until:
                raise subprocess.TimeoutExpired("a copy of this process", timeout or 0)
            else:
                time.sleep(0.002)
        return self._ended


def workers_for(strangers: int) -> int:
    """How many are worth their start for so many feeds that were never read, and surely bring work."""
    return min(1 + strangers // MANY, WORKERS) if strangers else 0


def launch(nice: int, *modules: str) -> Launched:
    """A process that gives way to others as `nice` says, imports these modules and serves; nobody waits for it here."""
    line, far = socket.socketpair()
    line.setblocking(False)
    with far:
        return Launched(_copy(far, nice, modules) if is_alone() else _start(far, nice, modules), line)


def is_alone() -> bool:
    """Whether a copy can be made."""
    return sys.platform == "linux" and threading.active_count() == 1  # elsewhere the system's own threads may be there


def _copy(far: socket.socket, nice: int, modules: tuple[str, ...]) -> Copy:
    pid = os.fork()
    if not pid:
        _be_worker(far.fileno(), nice, modules)
    return Copy(pid)


def _be_worker(descriptor: int, nice: int, modules: tuple[str, ...]) -> NoReturn:
    """Nothing of what this process was goes on: no `finally` of a caller, no terminal, no open file, no handler."""
    try:
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        _leave_files(descriptor)
        from reader.engine.worker import serve

        serve(descriptor, nice, *modules)
    finally:
        os._exit(0)


def _leave_files(descriptor: int) -> None:
    """All but this one. Their numbers stay taken: who has one may still write to it, or close it."""
    null = os.open(os.devnull, os.O_RDWR)
    for other in map(int, os.listdir("/proc/self/fd")):
        if other not in {descriptor, null}:
            os.dup2(null, other, inheritable=False)


def _start(far: socket.socket, nice: int, modules: tuple[str, ...]) -> Process:
    begin = f"import sys; sys.path.insert(0, {ROOT!r}); from reader.engine.worker import serve"
    command = [sys.executable, "-P", "-c", f"{begin}; serve{(far.fileno(), nice, *modules)}"]
    null = subprocess.DEVNULL
    return subprocess.Popen(command, stdin=null, stdout=null, stderr=null, pass_fds=(far.fileno(),))  # noqa: S603
