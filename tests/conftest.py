"""What all tests share: worker processes, which take a second to start."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from reader.engine.pool import WorkPool

os.environ["TZ"] = "UTC"  # the screen tells times in the reader's zone
time.tzset()


@pytest.fixture(scope="session")
def pool() -> Iterator[WorkPool]:
    pool = WorkPool(workers=1)
    pool.start()
    yield pool
    pool.close()
