"""Panes are as wide as the user makes them, by keys, command or mouse, in every layout and after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.geometry import Offset

from reader.engine.pool import WorkPool
from reader.tui.screens.main.panes import LEAST, LEFT_OVER
from tests.stage import MEDIUM, NARROW, WIDE, Stage, home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def command(stage: Stage, line: str) -> None:
    await stage.press("colon")
    await stage.type(line)
    await stage.press("enter")
    await stage.until(lambda: not stage.main.prompt.display)


async def test_a_width_is_there_again_and_another_layout_is_not_harmed(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, WIDE) as stage:
        await command(stage, "width list 70")
        await command(stage, "width feeds 20")
        assert (stage.main.headlines.outer_size.width, stage.main.sidebar.outer_size.width) == (70, 20)
        await stage.press("Q")
    async with home_stage(edition, pool, WIDE) as stage:
        assert (stage.main.headlines.outer_size.width, stage.main.sidebar.outer_size.width) == (70, 20)
        await stage.pilot.resize_terminal(*NARROW)
        await stage.settle()
        assert stage.main.headlines.outer_size.width == NARROW[0]
        await stage.pilot.resize_terminal(*MEDIUM)
        await stage.settle()
        assert stage.main.sidebar.outer_size.width == 20
        assert stage.main.headlines.outer_size.width == MEDIUM[0] - 20


async def test_a_pane_without_a_width_has_its_usual_one(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        usual = stage.main.sidebar.outer_size.width
        await command(stage, "width feeds 40")
        await command(stage, "width feeds")
        assert stage.main.sidebar.outer_size.width == usual


async def test_in_the_article_the_panel_gives_way(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("enter")
        article, panel = stage.main.article.outer_size.width, stage.main.panel.outer_size.width
        await stage.press("greater_than_sign")
        assert stage.main.article.outer_size.width == article + 2
        assert stage.main.panel.outer_size.width == panel - 2


async def test_no_pane_is_lost(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, WIDE) as stage:
        for line in ("width feeds 1", "width list 500"):
            await command(stage, line)
        assert stage.main.sidebar.outer_size.width == LEAST
        await stage.press("enter")
        assert stage.main.article.outer_size.width >= LEFT_OVER


async def test_a_border_is_dragged(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        edge = stage.main.sidebar.region.right - 1
        await stage.pilot.mouse_down(offset=Offset(edge, 10))
        await stage.pilot.hover(offset=Offset(edge + 9, 10))
        await stage.pilot.mouse_up(offset=Offset(edge + 9, 10))
        await stage.settle()
        assert stage.main.sidebar.region.right - 1 == edge + 9
        assert stage.showing == "list"


@pytest.mark.parametrize("line", ["width", "width article 40", "width feeds wide"])
async def test_what_is_no_width_is_said(line: str, edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await command(stage, line)
        assert stage.main.status.problem
