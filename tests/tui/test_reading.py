"""Reading by keyboard, over the sample edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.engine.pool import WorkPool
from tests.stage import NARROW, sample_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_enter_opens_the_article_and_marks_it_read(tmp_path: Path, pool: WorkPool) -> None:
    async with sample_stage(tmp_path, pool, NARROW) as stage:
        first = stage.main.headlines.current_id
        await stage.press("enter")
        assert stage.main.showing == "article"
        assert stage.main.entry_id == first
        assert first is not None
        headline = stage.main.headlines.headline(first)
        assert headline is not None
        assert headline.read
        assert headline.title.split()[0] in stage.drawn
