"""For you: the front page in the real application."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.engine.pool import WorkPool
from reader.tui.views import FRONT
from tests.stage import MEDIUM, Stage, home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def on_the_front_page(stage: Stage) -> None:
    await stage.until(lambda: not any(not w.is_finished and w.group == "understand" for w in stage.app.workers))
    await stage.press("h", "g", "j", "enter")
    assert stage.main.desk.view.key == FRONT.key


async def test_every_row_says_why_it_stands_there(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await on_the_front_page(stage)
        assert len(stage.main.headlines.ids) > 5
        for _ in range(4):
            await stage.press("j")
            current = stage.main.headlines.current_id
            assert current is not None
            assert stage.said
            assert stage.said == stage.main.desk.reasons[current]
        await stage.press("W")
        assert stage.said


async def test_what_is_taught_moves_the_page_and_can_be_taken_back(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await on_the_front_page(stage)
        before = list(stage.main.headlines.ids)
        lowest = stage.main.headlines.ids[-1]
        await stage.press("G", "plus")
        assert "U takes it back" in stage.said
        assert list(stage.main.headlines.ids).index(lowest) < len(before) - 1
        await stage.press("U")
        await stage.main.relist()
        assert list(stage.main.headlines.ids) == before
