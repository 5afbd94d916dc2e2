"""Everything is found again as it was left, and nothing jumps while feeds land."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.engine.pool import WorkPool
from reader.tui.widgets.pane import Pane
from tests.stage import MEDIUM, NARROW, WIDE, Stage, home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_quitting_in_an_article_opens_there_again_at_the_same_text(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await stage.press("j", "j", "enter", "space")
        entry, place = stage.main.entry_id, stage.main.article.at
        await stage.press("Q")
    async with home_stage(edition, pool, MEDIUM) as stage:
        assert (stage.main.entry_id, stage.showing) == (entry, "article")
        assert stage.main.article.at == place


async def test_an_article_opens_again_where_reading_stopped(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await stage.press("enter", "space")
        place = stage.main.article.at
        await stage.press("h", "j", "enter", "h", "k", "enter")
        assert stage.main.article.at == place


async def test_a_search_and_the_order_are_there_again(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("slash")
        await stage.type("feed:Courier")
        await stage.press("enter", "colon")
        await stage.type("sort oldest")
        await stage.press("enter", "j", "j")
        ids, cursor = list(stage.main.headlines.ids), stage.main.headlines.cursor
        await stage.press("Q")
    async with home_stage(edition, pool) as stage:
        assert list(stage.main.headlines.ids) == ids
        assert stage.main.headlines.cursor == cursor


async def test_a_row_that_is_read_stays_under_the_cursor(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("j", "m")
        read = stage.main.headlines.current_id
        await stage.main.relist()
        assert stage.main.headlines.current_id == read
        assert stage.main.sidebar.rows[0].counts.unread == len(stage.main.headlines.ids) - 1


async def test_resizing_keeps_the_text_in_view(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, WIDE) as stage:
        await stage.press("enter", "space")
        block = stage.main.article.at.block
        for size in (NARROW, MEDIUM, (60, 16), WIDE):
            await stage.pilot.resize_terminal(*size)
            await stage.settle()
            assert abs(stage.main.article.at.block - block) <= 1


def shown(stage: Stage) -> list[Pane]:
    main = stage.main
    return [pane for pane in (main.sidebar, main.headlines, main.article, main.panel) if pane.display]


async def test_every_layout_shows_what_fits(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, WIDE) as stage:
        main = stage.main
        await stage.press("enter")
        assert shown(stage) == [main.sidebar, main.headlines, main.article, main.panel]
        await stage.pilot.resize_terminal(*MEDIUM)
        await stage.settle()
        assert [p.display for p in (main.sidebar, main.headlines, main.article, main.panel)] == [
            False,
            False,
            True,
            True,
        ]
        await stage.pilot.resize_terminal(*NARROW)
        await stage.settle()
        assert [p.display for p in (main.sidebar, main.headlines, main.article, main.panel)] == [
            False,
            False,
            True,
            False,
        ]
        await stage.press("i")
        assert shown(stage) == [main.panel]


@pytest.mark.parametrize("size", [(60, 16), (40, 12), (20, 5), (300, 80)])
async def test_no_size_breaks_the_screen(size: tuple[int, int], edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, size) as stage:
        await stage.press("enter", "space", "tab", "j", "h", "h", "j", "question_mark", "escape")


@pytest.mark.parametrize("order", ["newest", "oldest"])
async def test_an_entry_that_was_read_stands_where_it_stood_after_a_restart(
    order: str, edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("colon")
        await stage.type(f"sort {order}")
        await stage.press("enter", *"jjjj", "enter", "h")
        around = list(stage.main.headlines.ids[2:7])
        assert stage.main.headlines.cursor == 4
        await stage.press("Q")
    async with home_stage(edition, pool) as stage:
        assert list(stage.main.headlines.ids[2:7]) == around
        assert stage.main.headlines.cursor == 4


async def test_a_search_that_finds_nothing_is_not_what_the_next_start_begins_with(
    edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("slash")
        await stage.type("starred")
        await stage.press("enter")
        assert len(stage.main.headlines.ids) == 0
        await stage.press("Q")
    async with home_stage(edition, pool) as stage:
        assert stage.main.desk.view.key == "unread"
        assert len(stage.main.headlines.ids) > 0
