"""The mouse in an article: links open, names are chosen and told more of."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.engine.pool import WorkPool
from reader.tui.screens.card import CardScreen
from tests.stage import NARROW, Stage, sample_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def click_on(stage: Stage, words: str) -> None:
    row, text = next((row, text) for row, text in enumerate(stage.drawn.split("\n")) if words in text)
    await stage.pilot.click(offset=(text.index(words) + 1, row))
    await stage.settle()


async def test_a_click_on_a_link_opens_it(edition: Path, pool: WorkPool) -> None:
    async with sample_stage(edition, pool, NARROW) as stage:
        await stage.press("enter", "ctrl+d")
        await click_on(stage, "Link 16")
        assert "topics/link-16" in stage.said


async def test_a_click_on_a_name_chooses_it_and_another_tells_more(edition: Path, pool: WorkPool) -> None:
    async with sample_stage(edition, pool, NARROW) as stage:
        await stage.press("enter", "ctrl+d")
        await click_on(stage, "Baek Seung-rok")
        assert "Baek Seung-rok (person" in stage.said
        await click_on(stage, "Baek Seung-rok")
        await stage.until(lambda: isinstance(stage.app.screen, CardScreen))


async def test_a_click_beside_the_text_does_nothing(edition: Path, pool: WorkPool) -> None:
    async with sample_stage(edition, pool, NARROW) as stage:
        await stage.press("enter")
        said = stage.said
        await stage.pilot.click(offset=(1, 12))
        await stage.settle()
        assert stage.said == said
        assert not stage.dialogue_open
