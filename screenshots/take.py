"""Draw the scenes of tests/scenes.py, and write the README's lists anew:   python -m screenshots.take [NAME...]"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from reader.engine.pool import WorkPool
from screenshots.words import README, written_anew
from tests.scenes import SCENES, picture_of
from tests.stage import print_library

FOLDER = Path(__file__).parent


async def take(names: Sequence[str]) -> None:
    pool = WorkPool(workers=1)
    with tempfile.TemporaryDirectory() as folder:
        edition = Path(folder) / "edition.db"
        await print_library(edition)
        for scene in SCENES:
            if not names or scene.name in names:
                (FOLDER / f"{scene.name}.svg").write_text(await picture_of(scene, edition, pool), encoding="utf-8")
                print(scene.name)
    pool.close()


if __name__ == "__main__":
    os.environ["TZ"] = "UTC"
    time.tzset()
    asyncio.run(take(sys.argv[1:]))
    README.write_text(written_anew(README.read_text(encoding="utf-8")), encoding="utf-8")
