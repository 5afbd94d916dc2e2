"""The first minutes: an empty library, the sample edition over it, and the way to one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.desk.edition import Edition
from reader.engine.pool import WorkPool
from reader.sample import FEEDS
from reader.store.subscriptions import subscriptions
from tests.stage import MEDIUM, NARROW, WIDE, Size, opened, stage_of

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("size", [NARROW, MEDIUM, WIDE])
async def test_an_empty_library_opens_on_the_sample_edition_and_says_so(
    size: Size, edition: Path, tmp_path: Path, pool: WorkPool
) -> None:
    async with opened(edition, pool) as shown, opened(tmp_path / "home.db", pool) as home:
        async with stage_of(Edition(shown, home), size) as stage:
            assert "Your library is empty" in stage.drawn
            assert "Press a" in stage.drawn
            assert len(stage.main.headlines.ids) > 24


async def test_an_address_typed_there_begins_the_readers_own_library(
    edition: Path, tmp_path: Path, pool: WorkPool
) -> None:
    async with opened(edition, pool) as shown, opened(tmp_path / "home.db", pool) as home:
        async with stage_of(Edition(shown, home), MEDIUM) as stage:
            await stage.press("a")
            await stage.until(lambda: stage.dialogue_open)
            await stage.type(FEEDS[0])
            await stage.press("enter")
            await stage.until(lambda: "entries" in stage.said)
            assert "Your library is empty" not in stage.drawn
            assert [s.feed.url for s in await home.shelf.run(subscriptions)] == [FEEDS[0]]
            assert stage.main.desk.engine is home
            assert len(stage.main.headlines.ids) > 5


async def test_an_opml_file_is_taken_too(edition: Path, tmp_path: Path, pool: WorkPool) -> None:
    outlines = "".join(f'<outline text="Feed" xmlUrl="{address}"/>' for address in FEEDS[:2])
    opml = tmp_path / "feeds.opml"
    opml.write_text(f'<opml version="2.0"><body>{outlines}</body></opml>', encoding="utf-8")
    async with opened(edition, pool) as shown, opened(tmp_path / "home.db", pool) as home:
        async with stage_of(Edition(shown, home), MEDIUM) as stage:
            await stage.press("a")
            await stage.until(lambda: stage.dialogue_open)
            await stage.type(str(opml))
            await stage.press("enter")
            await stage.until(lambda: len(stage.main.headlines.ids) > 8)
            assert len(await home.shelf.run(subscriptions)) == 2


async def test_what_cannot_be_added_is_said_and_the_edition_stays(
    edition: Path, tmp_path: Path, pool: WorkPool
) -> None:
    async with opened(edition, pool) as shown, opened(tmp_path / "home.db", pool) as home:
        async with stage_of(Edition(shown, home), MEDIUM) as stage:
            await stage.press("a")
            await stage.until(lambda: stage.dialogue_open)
            await stage.type("not an address")
            await stage.press("enter")
            await stage.until(lambda: stage.main.status.problem)
            assert "not a web address" in stage.said
            assert stage.said.endswith("Press a to try again.")
            assert stage.main.edition.is_sample
            await stage.press("a")
            await stage.until(lambda: stage.dialogue_open)
            assert "│ not an address " in stage.drawn, "what was typed can be mended"


async def test_without_a_network_starter_feeds_are_refused_in_one_sentence(
    edition: Path, tmp_path: Path, pool: WorkPool
) -> None:
    async with opened(edition, pool) as shown, opened(tmp_path / "home.db", pool) as home:
        async with stage_of(Edition(shown, home), NARROW) as stage:
            await stage.press("a")
            await stage.until(lambda: stage.dialogue_open)
            await stage.press("down", "space", "enter")
            await stage.until(lambda: stage.main.status.problem)
            assert stage.said.startswith("Not added: ")
            assert ", and 4 more. Press a to try again." in " ".join(stage.drawn.split())


async def test_the_demo_keeps_nothing_and_says_so(edition: Path, pool: WorkPool) -> None:
    async with opened(edition, pool) as shown, stage_of(Edition(shown, None), MEDIUM) as stage:
        assert "nothing is kept" in stage.drawn
        await stage.press("a")
        await stage.until(lambda: stage.dialogue_open)
        await stage.type(FEEDS[0])
        await stage.press("enter")
        await stage.until(lambda: "demo" in stage.said)


async def test_a_library_whose_entries_are_all_read_says_what_to_press(edition: Path, pool: WorkPool) -> None:
    async with opened(edition, pool) as engine, stage_of(Edition(engine, engine), MEDIUM) as stage:
        await stage.press("A", "h", "j", "enter", "h", "k", "enter")
        assert "Everything is read" in stage.drawn
