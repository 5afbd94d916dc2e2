"""A library of the sample edition, with some of its articles opened: printed once, only read."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from reader.engine.open import open_entry
from reader.engine.pool import WorkPool
from reader.engine.sample import print_edition, sample_engine
from reader.model import EntryId
from reader.store.listing import entry_ids
from reader.store.marks import mark_saved
from reader.store.query import Query

OPENED = 12  # the newest


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory, pool: WorkPool) -> Path:
    """The library's file. Three of the opened articles are saved; there is no network behind it."""
    folder = tmp_path_factory.mktemp("edition")

    async def fill() -> Path:
        engine = sample_engine(folder, pool)
        await print_edition(engine)
        ids = await engine.shelf.run(entry_ids, Query(), OPENED)
        for entry_id in ids:
            await open_entry(engine, EntryId(entry_id))
        await engine.shelf.run(mark_saved, ids[:3], True, engine.now())
        await engine.close()
        return folder / "sample.db"

    return asyncio.run(fill())
