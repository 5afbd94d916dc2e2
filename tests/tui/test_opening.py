"""An article stands as it should from the first picture on, whatever was in its pane before."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from reader.engine.events import NotOpened
from reader.engine.open import open_entry
from reader.engine.pool import WorkPool
from reader.model import Article, Reading
from reader.tui.render.layout import lay_out
from reader.tui.render.page import Page
from tests.stage import MEDIUM, NARROW, WIDE, Size, Stage, sample_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def to_the_list(stage: Stage) -> None:
    if stage.showing == "article":
        await stage.press("h")


def title_on_top(stage: Stage) -> bool:
    """The page is that of the reading, and is seen from its beginning."""
    article = stage.main.article
    assert article.reading is not None
    title = article.page.lines[1].text
    return article.reading.article.title.startswith(title) and title in "\n".join(stage.drawn.splitlines()[:4])


@pytest.mark.parametrize("size", [NARROW, MEDIUM, WIDE])
async def test_one_article_after_another_is_opened_from_the_list(size: Size, edition: Path, pool: WorkPool) -> None:
    async with sample_stage(edition, pool, size) as stage:
        await to_the_list(stage)
        for _ in range(4):
            await stage.press("j", "enter")
            assert title_on_top(stage)
            await stage.press("space", "h")


async def test_what_is_opened_in_another_window_than_the_last_one_fits_into_it(edition: Path, pool: WorkPool) -> None:
    async with sample_stage(edition, pool) as stage:
        await to_the_list(stage)
        await stage.pilot.resize_terminal(*NARROW)
        await stage.settle()
        await stage.press("j", "enter")
        assert title_on_top(stage)
        assert max(len(line.text) for line in stage.main.article.page.lines) <= NARROW[0] - 4


async def test_where_reading_stopped_is_where_it_goes_on_though_another_article_was_opened_meanwhile(
    edition: Path, pool: WorkPool
) -> None:
    async with sample_stage(edition, pool) as stage:
        await to_the_list(stage)
        await stage.press("enter", "space", "j")
        stopped = stage.main.article.at
        await stage.press("n", "space", "h", "k", "enter")
        assert stage.main.article.at == stopped


async def test_an_article_from_the_list_is_laid_out_once(
    edition: Path, pool: WorkPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sample_stage(edition, pool) as stage:
        await to_the_list(stage)
        await stage.press("enter", "h", "j")
        laid: list[str] = []

        def watched(article: Article, *args: Any, **named: Any) -> Page:
            laid.append(article.title)
            return lay_out(article, *args, **named)

        monkeypatch.setattr("reader.tui.widgets.article_page.lay_out", watched)
        await stage.press("enter")
        assert stage.main.reading is not None
        assert laid == [stage.main.reading.article.title]


async def test_words_of_the_title_are_found_and_lit_from_anywhere(edition: Path, pool: WorkPool) -> None:
    async with sample_stage(edition, pool) as stage:
        await to_the_list(stage)
        await stage.press("j", "enter", "space", "slash")
        article = stage.main.article
        assert article.reading is not None
        title = article.reading.article.title
        await stage.type(title)
        await stage.press("enter")
        assert "1 match" in stage.said
        assert article.scroll_offset.y == 0
        (found,) = article.matches
        assert "chosen" in {glow.style for glow in article.lights.over(article.page.lines[1])}
        assert title[found.start : found.end] == title


async def test_space_typed_while_an_article_is_being_opened_skips_none(
    edition: Path, pool: WorkPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived = asyncio.Event()

    async def slowly(*asked: Any) -> Reading | NotOpened:
        await arrived.wait()
        return await open_entry(*asked)

    async with sample_stage(edition, pool, MEDIUM) as stage:
        await to_the_list(stage)
        await stage.press("j", "j")
        wanted = stage.main.headlines.current_id
        monkeypatch.setattr("reader.engine.open.open_entry", slowly)
        await stage.pilot.press("enter", "space", "space")
        arrived.set()
        await stage.settle()
        assert stage.main.entry_id == wanted
        assert title_on_top(stage)
        await stage.press("n")
        assert stage.main.entry_id != wanted
