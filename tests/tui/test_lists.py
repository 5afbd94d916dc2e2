"""Lists are sorted, grouped and as roomy as the user wants them, of each view and until that is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.desk.density import Density
from reader.desk.settings import ScreenSettings
from reader.engine.pool import WorkPool
from reader.store.query import Order
from tests.stage import MEDIUM, NARROW, Stage, home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def command(stage: Stage, line: str) -> None:
    await stage.press("colon")
    await stage.type(line)
    await stage.press("enter")
    await stage.until(lambda: not stage.main.prompt.display)


async def test_days_stand_over_their_headlines_and_the_cursor_skips_them(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await command(stage, "group day")
        listed = stage.main.headlines
        assert "Today" in stage.drawn
        assert "Yesterday" in stage.drawn
        second_day = listed.starts[1]
        await stage.press(*str(second_day), "j")
        assert listed.cursor == second_day
        assert listed.current_id == stage.main.desk.ids[second_day]
        await command(stage, "group off")
        assert "Yesterday" not in stage.drawn


async def test_feeds_stand_over_their_headlines(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await command(stage, "group feed")
        names = [row.feed_name for row in await stage.main.desk.rows(stage.main.headlines.ids)]
        assert names == sorted(names, key=str.casefold)
        assert len(stage.main.headlines.starts) == len(set(names))


async def test_a_click_on_a_heading_opens_nothing_and_one_below_it_the_first_row(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await command(stage, "group day")
        await stage.press("j", "j")
        await stage.pilot.click("#list", offset=(5, 0))
        await stage.settle()
        assert (stage.showing, stage.main.headlines.cursor) == ("list", 2)
        await stage.pilot.click("#list", offset=(5, 1))
        await stage.settle()
        assert (stage.showing, stage.main.headlines.cursor) == ("article", 0)


async def test_each_view_is_sorted_by_itself_and_found_so_again(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await command(stage, "sort oldest")
        oldest = list(stage.main.headlines.ids)
        await stage.press("h", "j", "j", "enter")
        assert stage.main.desk.view.key == "all"
        assert list(stage.main.headlines.ids) == oldest[::-1]
        await command(stage, "group feed")
        await stage.press("Q")
    async with home_stage(edition, pool) as stage:
        assert stage.main.desk.order is Order.FEED
        assert len(stage.main.headlines.starts) > 1
        await stage.press("h", "k", "k", "enter")
        assert list(stage.main.headlines.ids) == oldest


async def test_a_query_that_says_its_order_is_listed_in_it(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        newest = list(stage.main.headlines.ids)
        await stage.press("slash")
        await stage.type("order:oldest unread")
        await stage.press("enter")
        assert list(stage.main.headlines.ids) == newest[::-1]


@pytest.mark.parametrize(("size", "lines"), [(MEDIUM, (1, 1, 2)), (NARROW, (1, 1, 2)), ((60, 20), (1, 2, 3))])
async def test_rows_are_as_high_as_their_density_and_the_bullet_stands_below(
    size: tuple[int, int], lines: tuple[int, int, int], edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool, size) as stage:
        await stage.press("enter")
        bullet = stage.main.panel.bullets[0].text
        await stage.press("h")
        for density, height in zip((Density.COMPACT, Density.NORMAL, Density.BULLETS), lines, strict=True):
            await command(stage, f"density {density}")
            assert stage.main.headlines.row_height == height
            assert (f"· {bullet[:30]}" in stage.drawn) is (density is Density.BULLETS)
        await stage.press("Q")
    async with home_stage(edition, pool, size) as stage:
        assert stage.main.headlines.row_height == lines[2]
        assert f"· {bullet[:30]}" in stage.drawn


async def test_marking_the_whole_list_read_leaves_no_row_blank_meanwhile(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        before = stage.main.headlines.headline(stage.main.headlines.ids[0])
        stage.main.headlines.forget_all()
        assert stage.main.headlines.headline(stage.main.headlines.ids[0]) == before


@pytest.mark.parametrize("line", ["group colour", "density airy", "sort colour"])
async def test_what_no_list_can_do_is_said(line: str, edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await command(stage, line)
        assert stage.main.status.problem


async def test_the_settings_say_how_roomy_rows_are_until_the_user_says_otherwise(edition: Path, pool: WorkPool) -> None:
    for density in (Density.COMPACT, Density.BULLETS):
        settings = ScreenSettings(refresh_by_itself=False, density=density)
        async with home_stage(edition, pool, (60, 20), settings) as stage:
            assert stage.main.headlines.density is density
            await stage.press("enter", "h", "Q")
    async with home_stage(edition, pool, (60, 20), ScreenSettings(refresh_by_itself=False, density=density)) as stage:
        await stage.press("g")
        assert "· " in stage.drawn.splitlines()[2]
