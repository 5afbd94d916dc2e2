"""What all tests share: worker processes, which take a second to start, and the sample edition as a library."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from reader.engine.pool import WorkPool
from tests.once import made_once
from tests.stage import print_library

os.environ["TZ"] = "UTC"  # the screen tells times in the reader's zone
time.tzset()

sys.dont_write_bytecode = False  # hundreds of processes would compile the program again, each for itself
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

settings.register_profile("untimed", deadline=None)  # a busy machine fails no test
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def pool() -> Iterator[WorkPool]:
    pool = WorkPool(workers=1)
    yield pool
    pool.close()


@pytest.fixture(scope="session")
def printed_edition(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The sample edition as a library, every entry understood. To be copied, not opened."""
    return made_once("edition.db", lambda path: asyncio.run(print_library(path)), tmp_path_factory, worker_id)


@pytest.fixture
def edition(printed_edition: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(printed_edition, tmp_path / "library.db"))
