"""Pictures of saved articles: drawn on request, from the library alone, and never where a terminal cannot."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec import structs

from reader.desk.settings import ScreenSettings
from reader.engine.pool import WorkPool
from reader.engine.raster import raster_of
from reader.model import Article, Block, BlockKind, EntryId, Reading
from reader.store.library import close_library, open_library
from reader.store.offline import Picture, keep_picture
from reader.store.readings import store_reading
from reader.tui.render.layout import lay_out
from reader.understand import VERSION
from tests.stage import MEDIUM, Stage, home_stage

Image = pytest.importorskip("PIL.Image")

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
SHOWN, TRAP, LEAD = (f"https://paper.example/{name}.png" for name in ("harbour", "trap", "lead"))


def png(colour: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (320, 160), colour).save(file, "PNG")
    return file.getvalue()


def illustrate(library: Path) -> EntryId:
    """Give the first entry two pictures, one of which is a trap, and store what was fetched for them."""
    connection = open_library(library)
    (entry_id,) = connection.execute("SELECT id FROM entries ORDER BY published DESC, id DESC").fetchone()
    blocks = (
        Block(BlockKind.IMAGE, "A harbour in the morning", href=SHOWN),
        Block(BlockKind.CAPTION, "The harbour of Naha. Photo: Paper"),
        Block(BlockKind.PARAGRAPH, "The ships came in at dawn, one after the other. " * 20),
        Block(BlockKind.IMAGE, "A trap", href=TRAP),
        Block(BlockKind.PARAGRAPH, "They left in the evening. " * 60),
    )
    article = Article("https://paper.example/story", "Ships at dawn", blocks, lead_image=LEAD)
    store_reading(connection, entry_id, Reading(article), VERSION, NOW)
    for url, body in ((SHOWN, png("teal")), (TRAP, b"<html>gone</html>"), (LEAD, png("maroon"))):
        keep_picture(connection, entry_id, url, Picture("image/png", body))
    close_library(connection)
    return EntryId(entry_id)


PLAIN = ScreenSettings(refresh_by_itself=False)
WITH_PICTURES = replace(PLAIN, pictures=True)
LACKS = {
    "ascii": replace(WITH_PICTURES, ascii=True),
    "sixteen colours": replace(WITH_PICTURES, few_colours=True),
    "NO_COLOR": WITH_PICTURES,
}


async def opened(stage: Stage, entry_id: EntryId) -> str:
    stage.main.open(entry_id)
    await stage.settle()
    assert "Ships at dawn" in stage.drawn
    return stage.drawn


@pytest.mark.asyncio(loop_scope="session")
async def test_stored_pictures_are_drawn_where_they_stand(edition: Path, pool: WorkPool) -> None:
    entry_id = illustrate(edition)
    async with home_stage(edition, pool, MEDIUM, WITH_PICTURES) as stage:
        assert "▀" * 40 in await opened(stage, entry_id)
        lines = stage.main.article.page.lines
        assert {line.block for line in lines if line.dots} == {0}, "the harbour; not the trap, nor the lead again"
        assert any("A trap" in line.text for line in lines)
        assert any("Photo: Paper" in line.text for line in lines)


def test_a_page_that_shows_none_is_led_by_the_picture_it_announces() -> None:
    article = structs.replace(Article.from_text("Ships at dawn", ("They came in at dawn.",)), lead_image=LEAD)
    raster = raster_of(png("maroon"), 40, 20)
    assert raster is not None
    page = lay_out(article, 40, pictures={LEAD: raster})
    assert sum(1 for line in page.lines if line.dots) == 10
    assert page.lines[page.first_lines[0]].text == "They came in at dawn."


@pytest.mark.asyncio(loop_scope="session")
async def test_nothing_is_drawn_unasked(edition: Path, pool: WorkPool) -> None:
    entry_id = illustrate(edition)
    async with home_stage(edition, pool, MEDIUM) as stage:
        assert "▀" not in await opened(stage, entry_id)
        await stage.press("colon")
        await stage.type("pictures on")
        await stage.press("enter")
        await stage.until(lambda: "▀" in stage.drawn)
        await stage.press("colon")
        await stage.type("pictures off")
        await stage.press("enter")
        await stage.until(lambda: "▀" not in stage.drawn)


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("lack", LACKS)
async def test_a_terminal_that_cannot_shows_the_words_alone(
    lack: str, edition: Path, pool: WorkPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry_id = illustrate(edition)
    if lack == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    async with home_stage(edition, pool, MEDIUM, LACKS[lack]) as stage:
        assert "▀" not in await opened(stage, entry_id)
        assert "A harbour in the morning" in stage.drawn
        await stage.main.line_pictures("on")
        await stage.settle()
        assert "need a terminal" in stage.said


@pytest.mark.asyncio(loop_scope="session")
async def test_the_text_that_is_read_stays_when_pictures_come(edition: Path, pool: WorkPool) -> None:
    entry_id = illustrate(edition)
    async with home_stage(edition, pool, MEDIUM) as stage:
        await opened(stage, entry_id)
        await stage.press("space")
        place = stage.main.article.at
        await stage.main.line_pictures("on")
        await stage.settle()
        assert any(line.dots for line in stage.main.article.page.lines)
        assert stage.main.article.at == place
