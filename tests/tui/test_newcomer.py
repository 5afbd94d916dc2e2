"""Somebody from another reader, with `?` for help: what is looked for in other words is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.desk.keys import USUAL_KEYS
from reader.engine.pool import WorkPool
from reader.engine.starters import STARTERS
from reader.tui.screens.add import packs
from reader.tui.screens.help import help_words
from reader.tui.widgets.tick_list import TickList
from tests.stage import MEDIUM, NARROW, WIDE, Size, home_stage


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ("subscribe", "a "), ("new feed", "a "), ("flag", "f "), ("catch up", "A "), ("delete", "e "), ("tag", "e "),
        ("take back", "U "), ("exit", "Q "), ("later", "s "), ("sort", "S "), ("mute", ":mute"), ("theme", ":theme"),
        ("smart feed", "t "), ("who", "Enter l → "), ("person", "] "), ("refresh", "R "), ("ignore", ":mute"),
        ("dark", ":theme"), ("images", ":pictures"), ("favorite", "f "), ("export", ":export"), ("label", "e "),
        ("broken", "v "), ("fullscreen", "z "), ("scroll", "^D "), ("share", "y "),
    ],
)  # fmt: skip
def test_help_finds_a_key_by_the_words_of_other_readers(asked: str, key: str) -> None:
    assert f"  {key}" in help_words(asked, USUAL_KEYS).plain


def test_help_that_finds_nothing_says_where_else_to_look() -> None:
    nothing = help_words("quantum", USUAL_KEYS).plain
    assert "^P" in nothing
    assert "config.toml" in nothing


@pytest.mark.asyncio(loop_scope="session")
async def test_an_address_typed_where_commands_go_is_offered_as_a_subscription(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("colon")
        await stage.type("news.example/feed.xml")
        await stage.press("enter")
        assert stage.main.prompt.display
        assert "Command: subscribe https://news.example/feed.xml" in stage.drawn


@pytest.mark.asyncio(loop_scope="session")
async def test_the_palette_finds_what_other_readers_call_otherwise(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("ctrl+p")
        await stage.until(lambda: stage.dialogue_open)
        await stage.type("dark")
        assert ":theme NAME" in stage.drawn


@pytest.mark.asyncio(loop_scope="session")
async def test_the_feeds_are_written_as_opml_from_the_screen(edition: Path, pool: WorkPool, tmp_path: Path) -> None:
    async with home_stage(edition, pool) as stage:
        for where in (tmp_path / "mine.opml", tmp_path):
            await stage.press("colon")
            await stage.type(f"export opml {where}")
            await stage.press("enter")
            assert "Written: " in stage.said
        assert "The Courier" in (tmp_path / "mine.opml").read_text(encoding="utf-8")
        assert (tmp_path / "subscriptions.opml").read_text(encoding="utf-8").startswith("<?xml")
        await stage.press("colon")
        await stage.type("export opml ~nobody-here/mine.opml")
        await stage.press("enter")
        assert "~nobody-here/mine.opml: " in stage.said
        await stage.press("colon")
        await stage.type(f"export opml {tmp_path}/gone/mine.opml")
        await stage.press("enter")
        assert "cannot be written" in stage.said
        assert stage.main.status.problem


@pytest.mark.asyncio(loop_scope="session")
async def test_what_is_followed_by_a_name_alone_is_called_by_it(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("colon")
        await stage.type('follow about:"F-16"')
        await stage.press("enter")
        await stage.until(lambda: stage.dialogue_open)
        assert "F-16: 2 stories in 30 days" in stage.drawn


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("size", [(60, 16), NARROW, MEDIUM, WIDE])
async def test_the_keys_of_the_dialogue_for_feeds_can_be_read_at_every_size(
    size: Size, edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool, size) as stage:
        await stage.press("a")
        await stage.until(lambda: stage.dialogue_open)
        assert "Esc close" in stage.drawn
        await stage.press("down")
        assert "Space tick" in stage.drawn


@pytest.mark.asyncio(loop_scope="session")
async def test_a_theme_is_ticked_at_once_and_a_feed_by_itself(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("a")
        await stage.until(lambda: stage.dialogue_open)
        await stage.press("down", "space")
        world = {address for _, address in packs()[0].rows}
        ticks = stage.app.screen.query_one(TickList)
        assert ticks.ticked == world
        await stage.press("j", "space")
        assert ticks.ticked == world - {STARTERS[0].address}
        assert "[ ] World" in stage.drawn
        await stage.press("k", "space", "space")
        assert ticks.ticked == set()


@pytest.mark.asyncio(loop_scope="session")
async def test_the_beginning_of_a_word_finds_what_the_whole_word_does_not(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("slash")
        await stage.type("telescop")
        await stage.press("enter")
        assert 0 < len(stage.main.headlines.ids) < 10
        assert stage.main.desk.view.text == "telescop*"
        assert "begin so" in stage.said
