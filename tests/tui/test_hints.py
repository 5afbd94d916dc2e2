"""The keys that the status bar shows: as they are bound, true where the reader is, and there to be clicked."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.desk.keys import USUAL_KEYS, Keys
from reader.desk.settings import ScreenSettings
from reader.engine.pool import WorkPool
from reader.tui.hints import hints_of
from tests.stage import MEDIUM, NARROW, Stage, home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def click(stage: Stage, words: str) -> None:
    """The last row, where these words stand."""
    row = stage.drawn.splitlines()[-1]
    await stage.pilot.click(offset=(row.index(words), NARROW[1] - 1))
    await stage.settle()


async def test_a_click_on_a_key_does_what_the_key_does(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, NARROW) as stage:
        await click(stage, "read  s save")
        assert stage.showing == "article"
        await click(stage, "panel")
        assert stage.showing == "panel"
        await click(stage, "back")
        await click(stage, "help")
        assert stage.dialogue_open


async def test_keys_are_shown_as_they_are_bound(edition: Path, pool: WorkPool) -> None:
    settings = ScreenSettings(keys=Keys({"help": "f1", "find": "ctrl+f,slash"}), refresh_by_itself=False)
    async with home_stage(edition, pool, NARROW, settings) as stage:
        assert "^F search" in stage.drawn
        assert "F1 help" in stage.drawn


async def test_while_a_line_is_typed_its_own_keys_are_shown(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, NARROW) as stage:
        await stage.press("slash")
        assert "Enter do it  Tab complete  Esc leave" in stage.drawn
        await stage.press("escape")
        assert "Enter read" in stage.drawn


async def test_help_stays_in_sight_beside_a_long_sentence(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, NARROW) as stage:
        stage.main.say("A sentence that leaves little room for keys at the right of it.")
        await stage.settle()
        assert stage.drawn.rstrip().endswith("? help")
        assert "s save" not in stage.drawn


async def test_every_hint_names_a_command_that_is_there() -> None:
    for shown in ("feeds", "list", "empty list", "article", "panel"):
        hints = hints_of(shown, USUAL_KEYS)
        assert hints[-1].words == "help"
        assert all(hint.key and hint.action for hint in hints)


async def test_a_window_without_a_sidebar_says_which_list_it_shows_where_nothing_else_is_said(
    edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool, NARROW) as stage:
        await stage.press("j", "h", "j", "j", "enter")
        assert stage.drawn.splitlines()[-1].startswith(" All ")
        await stage.press("f")
        assert stage.drawn.splitlines()[-1].startswith(" Starred. ")
        await stage.press("enter")
        assert " All " not in stage.drawn.splitlines()[-1]
    async with home_stage(edition, pool, MEDIUM) as stage:
        assert "All" not in stage.drawn.splitlines()[-1]


async def test_a_line_that_completes_nothing_does_not_offer_to(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, NARROW) as stage:
        await stage.press("enter", "slash")
        assert "Enter do it  Esc leave" in stage.drawn
