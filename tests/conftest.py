"""What all tests share: worker processes, which take a second to start, and the sample edition as a library."""

from __future__ import annotations

import asyncio
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.engine.pool import WorkPool
from tests.stage import print_library

os.environ["TZ"] = "UTC"  # the screen tells times in the reader's zone
time.tzset()


@pytest.fixture(scope="session")
def pool() -> Iterator[WorkPool]:
    pool = WorkPool(workers=1)
    yield pool
    pool.close()


@pytest.fixture(scope="session")
def printed_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample edition as a library, every entry understood. To be copied, not opened."""
    library = tmp_path_factory.mktemp("edition") / "edition.db"
    asyncio.run(print_library(library))
    return library


@pytest.fixture
def edition(printed_edition: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(printed_edition, tmp_path / "library.db"))
