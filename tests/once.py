"""What takes long to make is made once, by whichever of the workers that run the tests comes first."""

from __future__ import annotations

import fcntl
from collections.abc import Callable
from pathlib import Path

import pytest


def made_once(name: str, make: Callable[[Path], None], factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A file of this run, to be copied, not written to."""
    alone = worker_id == "master"
    file = (factory.getbasetemp() if alone else factory.getbasetemp().parent) / name
    with file.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            unfinished = file.with_name(f"making-{name}")
            make(unfinished)
            unfinished.rename(file)
    return file
