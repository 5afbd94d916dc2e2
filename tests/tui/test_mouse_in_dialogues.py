"""The mouse in dialogues: their keys can be clicked, and a click beside one closes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.engine.pool import WorkPool
from tests.stage import MEDIUM, Stage, home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def click_on(stage: Stage, words: str) -> None:
    row, text = next((row, text) for row, text in enumerate(stage.drawn.split("\n")) if words in text)
    await stage.pilot.click(offset=(text.index(words) + 1, row))
    await stage.settle()


async def opened(stage: Stage, *keys: str) -> None:
    await stage.press(*keys)
    await stage.until(lambda: stage.dialogue_open)


@pytest.mark.parametrize("key", ["question_mark", "ctrl+p", "S"])
async def test_a_click_beside_a_dialogue_closes_it(key: str, edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await opened(stage, key)
        await stage.pilot.click(offset=(1, 1))
        await stage.until(lambda: not stage.dialogue_open)


@pytest.mark.parametrize("key", ["question_mark", "ctrl+p", "S", "a", "D"])
async def test_esc_can_be_clicked(key: str, edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await opened(stage, key)
        await click_on(stage, "Esc close")
        await stage.until(lambda: not stage.dialogue_open)


async def test_enter_can_be_clicked(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await opened(stage, "S", "j")
        await click_on(stage, "Enter choose")
        await stage.until(lambda: stage.said == "Oldest first.")


async def test_a_click_into_a_dialogue_leaves_it_open(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await opened(stage, "question_mark")
        await click_on(stage, "half a page down")
        assert stage.dialogue_open
