"""What another program does to the library is seen on the screen, and the cursor stays where it is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.engine.pool import WorkPool
from reader.store.library import close_library, open_library
from reader.store.marks import mark_read, mark_starred
from reader.store.tallies import counts
from tests.stage import home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_counts_and_rows_are_true_while_another_program_marks(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.press("j", "j")
        ids, here = stage.main.headlines.ids, stage.main.headlines.current_id
        await stage.main.look_around()
        other = open_library(edition)
        mark_read(other, ids[:1], True, datetime.now(UTC))
        mark_starred(other, ids[4:5], True, datetime.now(UTC))
        left = counts(other).all.unread
        close_library(other)
        await stage.main.look_around()
        await stage.settle()
        assert stage.main.sidebar.rows[0].counts.unread == left
        assert stage.main.headlines.current_id == here
        await stage.until(lambda: "★" in stage.drawn)


async def test_what_this_program_does_itself_is_no_news(edition: Path, pool: WorkPool) -> None:
    async with home_stage(edition, pool) as stage:
        await stage.main.look_around()
        await stage.press("m", "j", "f")
        assert not await stage.main.desk.changed_elsewhere()
