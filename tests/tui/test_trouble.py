"""A disk that refuses is told of in a sentence; reading goes on, and nothing that was kept is lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from textual.css.query import NoMatches

from reader.engine.pool import WorkPool
from reader.store.tallies import counts
from tests.stage import MEDIUM, Stage, home_stage, opened

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def refuse(stage: Stage, *, writes: bool) -> None:
    """From now on SQLite writes nothing, as on a disk that has become read-only."""

    def forbid(connection: sqlite3.Connection) -> None:
        connection.execute(f"PRAGMA query_only = {'ON' if writes else 'OFF'}")

    await stage.main.desk.engine.shelf.run(forbid)


async def test_a_disk_that_refuses_is_told_and_reading_goes_on(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await stage.press("f")
        await refuse(stage, writes=True)
        await stage.press("j", "f")
        assert "cannot be written" in stage.said
        await stage.press("enter")
        assert stage.main.reading is not None
        assert stage.main.reading.article.text
        await stage.press("n", "h", "A", "s", "slash")
        await stage.type("Japan")
        await stage.press("enter")
        assert len(stage.main.headlines.ids) > 1
        await refuse(stage, writes=False)
        await stage.press("j", "f")
        assert stage.said == "Starred."
    async with opened(edition, pool) as engine:
        assert (await engine.shelf.run(counts)).starred.total >= 1


async def test_n_and_space_go_on_when_the_disk_keeps_no_mark(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await refuse(stage, writes=True)
        await stage.press("enter")
        seen = [stage.main.entry_id]
        for key in ("n", "n", "n", "p", "n", "G", "space", "n"):
            await stage.press(key)
            assert "cannot be written" in stage.said or key in "Gp"
            assert stage.main.reading is not None
            seen.append(stage.main.entry_id)
        assert seen[0] != seen[1] != seen[2] != seen[3]
        assert seen[-1] != seen[-2] != seen[-3]


async def test_the_reader_can_be_left_when_the_disk_refuses(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool, MEDIUM) as stage:
        await stage.press("enter")
        await refuse(stage, writes=True)
        await stage.press("Q")
        assert not stage.app.is_running
        assert stage.app.return_code in {0, None}


async def test_work_that_ends_while_the_screen_is_taken_down_is_no_bug(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        stage.app._running = False
        stage.app._handle_exception(NoMatches("no pane is left"))
        stage.app._running = True
        assert stage.app._exception is None
