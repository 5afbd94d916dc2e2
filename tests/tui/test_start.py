"""The first picture waits for nothing that is not in it."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from reader import paths
from reader.desk.desk import Desk
from reader.desk.edition import Edition
from reader.desk.first_look import FirstLook, look
from reader.desk.settings import ScreenSettings
from reader.engine.pool import WorkPool
from reader.tui.app import TelexApp
from reader.tui.later import MODULES
from tests.stage import home_stage, opened, stage_of

ASKED = "import sys, reader.cli.screen, reader.desk.first_look, reader.tui.app; print(*sys.modules)"
LATER = (
    "reader.feeds", "reader.extract", "reader.understand", "reader.export", "reader.engine.open", "reader.desk.line",
    "reader.tui.widgets.article_view", "reader.tui.widgets.prompt", "reader.tui.screens.choice", "lxml", "feedparser",
    "httpx2", "h11", "zipfile", "csv",
)  # fmt: skip


def test_what_the_first_picture_does_without_is_not_imported_for_it() -> None:
    told = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True).stdout
    early = {name for name in told.split() for later in LATER if name == later or name.startswith(f"{later}.")}
    assert early == set()


def test_what_comes_later_is_there_to_be_imported() -> None:
    code = "import importlib; [importlib.import_module(name) for name in sys.argv[1:]]"
    subprocess.run([sys.executable, "-c", f"import sys; {code}", *MODULES], check=True)


def test_the_sheets_of_the_first_picture_come_first() -> None:
    assert paths.sheets()[: len(paths.first_sheets())] == paths.first_sheets()
    assert [sheet.stem for sheet in paths.first_sheets()] == list(paths.FIRST_SHEETS)


@pytest.mark.asyncio(loop_scope="session")
async def test_lists_that_were_asked_for_before_stand_in_the_first_picture(edition: Path, pool: WorkPool) -> None:
    async with opened(edition, pool) as engine:
        looking = asyncio.ensure_future(look(Desk(engine)))
        seen = await looking
        async with stage_of(Edition(engine, engine, looking)) as stage:
            assert stage.main.desk is seen.desk
            assert stage.main.headlines.ids is seen.desk.ids


@pytest.mark.asyncio(loop_scope="session")
async def test_keys_typed_before_the_screen_can_answer_are_answered(edition: Path, pool: WorkPool) -> None:
    async with opened(edition, pool) as engine, stage_of(Edition(engine, engine)) as stage:
        stage.main.is_furnished = False
        await stage.pilot.press("j", "j")
        assert stage.main.headlines.cursor == 0
        stage.main.is_furnished = True
        await stage.settle()
        assert stage.main.headlines.cursor == 2


@pytest.mark.asyncio(loop_scope="session")
async def test_a_library_that_is_slow_to_answer_can_be_left_and_what_was_left_there_stays(
    edition: Path, pool: WorkPool
) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("j", "j", "j", "Q")
    async with opened(edition, pool) as engine:
        never: asyncio.Future[FirstLook] = asyncio.Future()
        app = TelexApp(Edition(engine, engine, never), ScreenSettings(refresh_by_itself=False))
        async with app.run_test() as pilot:
            await pilot.press("j", "Q")
            await pilot.pause()
        assert app.return_code == 0
    async with home_stage(edition, pool) as stage:
        assert stage.main.headlines.cursor == 3
