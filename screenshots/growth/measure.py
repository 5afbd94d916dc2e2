"""Time the actions in libraries of several sizes, in turn, so that whatever else the machine does hits all alike."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence
from statistics import median, quantiles

from screenshots.growth.actions import ACTIONS, Reader
from screenshots.growth.figures import Growth

Seconds = dict[str, list[list[float]]]  # by action, for each library


async def measure(readers: Sequence[Reader], times: int) -> Seconds:
    taken: Seconds = defaultdict(lambda: [[] for _ in readers])
    for turn in range(times + 1):
        for name, act in ACTIONS.items():
            for at, reader in enumerate(readers if turn % 2 else reversed(readers)):
                reader.turn = turn
                begun = time.perf_counter()
                await act(reader)
                if turn:  # the first time warms up
                    taken[name][at if turn % 2 else len(readers) - 1 - at].append(time.perf_counter() - begun)
    return taken


def growth(taken: Seconds, sizes: Sequence[int], times: int) -> Growth:
    """The last library is the second one of the smallest size."""
    medians = {name: [median(each) for each in libraries] for name, libraries in taken.items()}
    p95 = [quantiles(each, n=20)[-1] for each in taken["search"][:-1]]
    return Growth(
        tuple(sizes),
        {name: round(each[-1] / each[0], 2) for name, each in medians.items()},
        {name: tuple(round(one / each[0], 2) for one in each[:-1]) for name, each in medians.items()},
        tuple(round(each / p95[0], 2) for each in p95),
        tuple(round(each * 1_000, 1) for each in p95),
        times,
    )
