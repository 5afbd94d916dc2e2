"""A worker process: takes work from its line, does it, answers, and keeps within limits of memory and CPU.

Work comes as a pickled `(function, arguments)`; an answer goes back as its length and a pickled `Answer`.
"""

from __future__ import annotations

import gc
import os
import pickle
import resource
import signal
import socket
import struct
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any, Final

from reader.model.noun import Noun

MEMORY_LIMIT: Final = 1_500_000_000  # bytes of address space
CPU_LIMIT: Final = 20  # seconds for one piece of work; stops a worker whose reader was killed, too
WORN: Final = 400_000  # KiB held at some time: such a worker gives its memory back best by ending
LENGTH: Final = struct.Struct(">Q")


class Answer(Noun, frozen=True):
    """What became of one piece of work; `fault` says in words what went wrong, and is empty where nothing did."""

    result: Any = None
    fault: str = ""
    worn: bool = False


def serve(descriptor: int, nice: int, *modules: str) -> None:
    """Work until the line is closed; `modules` are imported before the first work comes."""
    _settle(nice)
    with socket.socket(fileno=descriptor) as line, line.makefile("rwb") as stream:
        for module in modules:
            import_module(module)
        gc.freeze()  # what is there to stay need not be looked through for garbage
        gc.enable()
        while True:
            try:
                work, args = pickle.load(stream)  # noqa: S301  it comes from the reader itself
            except EOFError:
                return
            packed = pickle.dumps(_answer(work, args), pickle.HIGHEST_PROTOCOL)
            stream.write(LENGTH.pack(len(packed)) + packed)
            stream.flush()


def _answer(work: Callable[..., Any], args: tuple[Any, ...]) -> Answer:
    _limit(resource.RLIMIT_CPU, int(time.process_time()) + CPU_LIMIT)
    try:
        return Answer(work(*args), worn=_is_worn())
    except MemoryError:
        return Answer(fault="it took more memory than it may", worn=True)
    except RecursionError:
        return Answer(fault="it is nested too deeply", worn=True)
    except Exception as error:
        return Answer(fault=f"a fault of Telex ({type(error).__name__}: {error})"[:300], worn=True)


def _is_worn() -> bool:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > WORN


def _settle(nice: int) -> None:
    """The terminal's Ctrl+C is for the reader alone, and so is the processor where there is too little of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(nice)
    _limit(resource.RLIMIT_AS, MEMORY_LIMIT)
    _limit(resource.RLIMIT_CORE, 0)


def _limit(what: int, most: int) -> None:
    with suppress(ValueError, OSError):  # a system may know no such limit, or have a stricter one
        resource.setrlimit(what, (most, resource.getrlimit(what)[1]))
