"""What the tests of use cases share."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.sample import SampleWeb
from reader.engine.shelf import Shelf
from tests.engine.press import NOW


@pytest.fixture
async def engine(tmp_path: Path, pool: WorkPool) -> AsyncIterator[Engine]:
    made = Engine(Shelf(tmp_path / "telex.db"), pool, SampleWeb(), now=lambda: NOW)
    yield made
    await made.close()
