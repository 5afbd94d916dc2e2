"""Bullets by the user's own model: beside the others, said aloud, and never waited for."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.desk.settings import ScreenSettings
from reader.engine.model_bullets import ModelSettings
from reader.engine.pool import WorkPool
from reader.model import Bullet, BulletSource
from tests.engine.test_model_bullets import completion, model
from tests.stage import MEDIUM, home_stage

pytestmark = pytest.mark.asyncio(loop_scope="session")


def asking(model: ModelSettings) -> ScreenSettings:
    return ScreenSettings(refresh_by_itself=False, model=model)


async def test_what_a_model_says_is_a_key_away_and_the_screen_tells_that_something_was_sent(
    edition: Path, pool: WorkPool
) -> None:
    true = "- The two governments will keep a direct line between their air operations centres."
    invented = "- Admiral Zebulon Quartz lost 77 submarines."
    async with model(completion(f"{true}\n{invented}")) as server:
        async with home_stage(edition, pool, MEDIUM, asking(server.settings)) as stage:
            await stage.press("enter")
            await stage.until(lambda: "Sent to 127.0.0.1" in stage.said)
            shown: list[Bullet] = []
            for _ in range(3):
                shown.extend(stage.main.panel.bullets)
                await stage.press("B")
            assert "Zebulon" not in " ".join(bullet.text for bullet in shown)
            assert all(bullet.evidence for bullet in shown if bullet.source is BulletSource.MODEL)


async def test_a_model_that_hangs_is_not_waited_for(edition: Path, pool: WorkPool) -> None:
    async with model(b"", hang=True) as server:
        async with home_stage(edition, pool, MEDIUM, asking(server.settings)) as stage:
            await stage.press("enter", "space", "h", "j", "enter")
            assert stage.main.reading is not None
            assert stage.main.panel.bullets
