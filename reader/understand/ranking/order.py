"""The order of a front page: by score, with room kept for what is rarely seen."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Final, TypeVar

Item = TypeVar("Item", bound=Hashable)

EVERY: Final = 5  # the last of so many rows is kept for a feed that was not seen yet
UNEXPECTED_SHARE: Final = 1 / EVERY


def arranged(items: Sequence[Item], scores: Mapping[Item, float], feeds: Mapping[Item, int]) -> list[Item]:
    """Best first; every fifth row is the best of the feed that has the fewest rows above it and the fewest in all.

    Items with the same score keep their order.
    """
    left = sorted(items, key=lambda item: -scores[item])
    volume = _counted([feeds[item] for item in items])
    placed: list[Item] = []
    above: dict[int, int] = {}
    while left:
        chosen = left[0]
        if len(placed) % EVERY == EVERY - 1:
            rarest = min({feeds[item] for item in left[:_LOOKED_AT]}, key=lambda f: (above.get(f, 0), volume[f], f))
            chosen = next(item for item in left if feeds[item] == rarest)
        left.remove(chosen)
        placed.append(chosen)
        above[feeds[chosen]] = above.get(feeds[chosen], 0) + 1
        if len(placed) >= _ARRANGED:
            break
    return [*placed, *left]


_LOOKED_AT: Final = 1000
_ARRANGED: Final = 100  # rows that are arranged with such care; nobody looks for surprises below


def _counted(feeds: Sequence[int]) -> dict[int, int]:
    counts: dict[int, int] = {}
    for feed in feeds:
        counts[feed] = counts.get(feed, 0) + 1
    return counts
