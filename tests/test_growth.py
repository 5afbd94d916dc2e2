"""The measuring of how dear actions become still does each of them, and its picture can be drawn."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from reader.engine.pool import WorkPool
from screenshots.growth.actions import ACTIONS, Reader
from screenshots.growth.figures import growth_table, read_growth
from screenshots.growth.libraries import FEEDS, make
from screenshots.growth.measure import growth, measure
from screenshots.growth.plot import plot


async def test_every_action_can_be_timed_and_drawn(tmp_path: Path, pool: WorkPool) -> None:
    make(tmp_path / "0.db", 2 * FEEDS)
    for copy in (1, 2, 3):
        (tmp_path / f"{copy}.db").write_bytes((tmp_path / "0.db").read_bytes())
    readers = [Reader(tmp_path / f"{number}.db", pool) for number in range(4)]
    figures = growth(await measure(readers, 2), (1, 2, 3), 2)
    for reader in readers:
        await reader.engine.close()
    assert figures.ratios.keys() == ACTIONS.keys()
    assert len(list(etree.fromstring(plot(figures)).iter("{*}circle"))) == 2 * (len(ACTIONS) + 2)


def test_the_figures_that_are_kept_can_be_told() -> None:
    assert growth_table(read_growth()).count("\n") == len(ACTIONS) + 3
