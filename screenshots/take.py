"""Draw the scenes of tests/scenes.py:   python -m screenshots.take [NAME...]"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from reader.engine.pool import WorkPool
from tests.scenes import SCENES, picture_of

FOLDER = Path(__file__).parent


async def take(names: Sequence[str]) -> None:
    pool = WorkPool(workers=1)
    pool.start()
    try:
        for scene in SCENES:
            if not names or scene.name in names:
                (FOLDER / f"{scene.name}.svg").write_text(await picture_of(scene, pool), encoding="utf-8")
                print(scene.name)
    finally:
        pool.close()


if __name__ == "__main__":
    os.environ["TZ"] = "UTC"
    time.tzset()
    asyncio.run(take(sys.argv[1:]))
