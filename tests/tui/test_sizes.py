"""Windows of every size: three layouts, and a plain sentence where nothing would fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.engine.pool import WorkPool
from tests.stage import MEDIUM, home_stage, sample_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 35), (200, 50), (300, 80)])
async def test_an_article_reads_well_at_every_size(size: tuple[int, int], edition: Path, pool: WorkPool) -> None:
    async with sample_stage(edition, pool, size) as stage:
        await stage.press("enter")
        assert "F-15" in stage.drawn
        longest = max(len(line.text) for line in stage.main.article.page.lines)
        assert 45 <= longest <= 76


@pytest.mark.parametrize("size", [(59, 24), (80, 15), (30, 5), (8, 2)])
async def test_a_window_too_small_says_so_and_is_as_it_was_when_it_grows(
    size: tuple[int, int], edition: Path, pool: WorkPool
) -> None:
    async with sample_stage(edition, pool) as stage:
        await stage.press("enter", "space")
        before = stage.drawn
        await stage.pilot.resize_terminal(*size)
        await stage.settle()
        if size > (26, 3):
            assert "Telex needs 60 by 16 cells" in stage.drawn
        assert "F-15" not in stage.drawn
        await stage.pilot.resize_terminal(120, 35)
        await stage.settle()
        assert "Telex needs" not in stage.drawn
        assert stage.drawn == before


async def test_keys_still_work_in_a_window_too_small(edition: Path, pool: WorkPool) -> None:
    async with sample_stage(edition, pool, (40, 10)) as stage:
        await stage.press("enter", "f", "Q")
        assert stage.app.return_code == 0


async def test_a_bullet_chosen_from_the_list_opens_at_its_sentence_where_one_pane_is_shown(
    edition: Path, pool: WorkPool
) -> None:
    async with sample_stage(edition, pool, (80, 24)) as stage:
        await stage.press("b", "2")
        assert "The sentence behind the bullet is lit" in stage.said
        assert "direct line open" in stage.drawn


STORM = ((60, 16), (10, 5), (300, 80), (1, 1), (59, 15), (120, 35))
OPENED = {
    "help": ("question_mark",), "palette": ("ctrl+p",), "add": ("a",), "sort": ("S",), "links": ("enter", "u"),
    "card": ("enter", "right_square_bracket", "enter"), "brief": ("D",), "ledger": ("L",), "prompt": ("slash",),
    "letters": ("enter", "semicolon"),
}  # fmt: skip


@pytest.mark.parametrize("keys", OPENED.values(), ids=OPENED)
async def test_a_window_that_changes_while_something_is_open_leaves_it_open_and_whole(
    keys: tuple[str, ...], edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await stage.press(*keys)
        opened, before = stage.app.screen, stage.drawn
        for size in STORM:
            await stage.pilot.resize_terminal(*size)
        await stage.settle()
        assert stage.app.screen is opened
        assert stage.drawn == before
        assert all(row.cell_length == MEDIUM[0] for row in stage.app.screen._compositor.render_strips())
