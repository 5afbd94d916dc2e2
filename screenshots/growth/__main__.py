"""Measure and draw:   python -m screenshots.growth [--times 40] [--sizes 10000 100000 1000000] [--keep FOLDER]"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path

from reader.engine.pool import WorkPool
from screenshots.growth.actions import Reader
from screenshots.growth.figures import Growth, keep_growth
from screenshots.growth.libraries import make
from screenshots.growth.measure import growth, measure
from screenshots.growth.plot import plot
from screenshots.words import README, written_anew

PICTURE = Path(__file__).parent / "growth.svg"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m screenshots.growth", description="Measure and draw.")
    parser.add_argument("--sizes", type=int, nargs=3, default=(10_000, 100_000, 1_000_000), help="entries")
    parser.add_argument("--times", type=int, default=40, help="how often each action is timed")
    parser.add_argument("--keep", type=Path, help="a folder for the libraries, which are used again from there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="telex-growth-") as folder:
        figures = asyncio.run(_measured(options.keep or Path(folder), tuple(options.sizes), options.times))
    keep_growth(figures)
    PICTURE.write_text(plot(figures), encoding="utf-8")
    README.write_text(written_anew(README.read_text(encoding="utf-8")), encoding="utf-8")


async def _measured(folder: Path, sizes: Sequence[int], times: int) -> Growth:
    pool = WorkPool(workers=1)
    readers = [Reader(_library(folder, number, size), pool) for number, size in enumerate((*sizes, sizes[0]))]
    try:
        return growth(await measure(readers, times), sizes, times)
    finally:
        for reader in readers:
            await reader.engine.close()
        pool.close()


def _library(folder: Path, number: int, size: int) -> Path:
    path = folder / f"{number}-{size}.db"
    if not path.exists():
        print(f"making a library of {size:,} entries", flush=True)
        part = path.with_suffix(".part")
        make(part, size)
        part.rename(path)
    return path


if __name__ == "__main__":
    main()
