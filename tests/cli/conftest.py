"""The sample edition with some of its articles opened: made once, only read."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from reader.engine.open import open_entry
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.sample import PRESS_DAY, SampleWeb
from reader.engine.shelf import Shelf
from reader.model import EntryId
from reader.store.listing import entry_ids
from reader.store.marks import mark_saved
from reader.store.query import Query
from tests.once import made_once

OPENED = 12  # the newest


@pytest.fixture(scope="session")
def opened_edition(
    printed_edition: Path, pool: WorkPool, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Path:
    """The library's file. Three of the opened articles are saved; there is no network behind it."""

    async def open_some(library: Path) -> None:
        engine = Engine(Shelf(library), pool, SampleWeb(), now=lambda: PRESS_DAY)
        ids = await engine.shelf.run(entry_ids, Query(), OPENED)
        for entry_id in ids:
            await open_entry(engine, EntryId(entry_id))
        await engine.shelf.run(mark_saved, ids[:3], True, engine.now())
        await engine.close()

    def make(library: Path) -> None:
        shutil.copy(printed_edition, library)
        asyncio.run(open_some(library))

    return made_once("opened.db", make, tmp_path_factory, worker_id)
