"""The pictures of the README show today's program."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.engine.pool import WorkPool
from tests.scenes import SCENES, Scene, picture_of

PICTURES = Path(__file__).parents[2] / "screenshots"


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
async def test_pictures_are_current(scene: Scene, printed_edition: Path, pool: WorkPool) -> None:
    kept = (PICTURES / f"{scene.name}.svg").read_text(encoding="utf-8")
    assert await picture_of(scene, printed_edition, pool) == kept, f"sh run.sh screenshots {scene.name}"


def test_every_picture_has_its_scene() -> None:
    assert {path.stem for path in PICTURES.glob("*.svg")} == {scene.name for scene in SCENES}
