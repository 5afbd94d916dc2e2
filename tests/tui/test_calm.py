"""Whoever is at the keys goes before all that goes on behind."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.strip import Strip

from reader.engine.pool import WorkPool
from reader.tui.calm import Calm
from reader.tui.widgets.headline_list import HeadlineList
from tests.stage import home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_nothing_waits_while_no_key_is_pressed() -> None:
    async with asyncio.timeout(5):
        await asyncio.gather(*(Calm().wait(60) for _ in range(100)))


async def test_what_goes_on_behind_waits_after_a_key_one_after_the_other_and_never_for_long() -> None:
    calm, done = Calm(), []

    async def step(number: int) -> None:
        await calm.wait(0.02)
        done.append(number)

    calm.end()
    steps = [asyncio.create_task(step(number)) for number in range(3)]
    await asyncio.sleep(0)
    assert done == []
    await asyncio.gather(*steps)
    assert done == [0, 1, 2]


async def test_waiting_ends_when_the_keys_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.tui.calm.AT_THE_KEYS", 0.05)
    calm = Calm()
    calm.end()
    async with asyncio.timeout(5):
        await calm.wait(60)
    assert calm.reigns


async def test_a_key_ends_the_calm_and_a_step_of_the_cursor_draws_two_rows(
    edition: Path, pool: WorkPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    draw = HeadlineList.render_line

    def counted(self: HeadlineList, y: int) -> Strip:
        drawn.append(y)
        return draw(self, y)

    async with home_stage(edition, pool) as stage:
        await stage.press("j")
        assert not stage.main.calm.reigns
        monkeypatch.setattr(HeadlineList, "render_line", counted)
        await stage.press("j")
        rows = stage.main.headlines
        assert rows.cursor == 2
        assert 0 < len(set(drawn)) <= 2 * rows.row_height
