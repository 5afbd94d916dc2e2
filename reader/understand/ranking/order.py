"""The order of a front page: by score, with room kept for what is rarely seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)

EVERY: Final = 5  # the last of so many rows is kept for a feed that was not seen yet
UNEXPECTED_SHARE: Final = 1 / EVERY


@dataclass(frozen=True, slots=True)
class Arrangement(Generic[Item]):
    items: tuple[Item, ...]
    unexpected: frozenset[Item]  # those that stand higher than their score would have it


def arranged(items: Sequence[Item], scores: Mapping[Item, float], feeds: Mapping[Item, int]) -> Arrangement[Item]:
    """Best first; every fifth row is the best of the feed that has the fewest rows above it and the fewest in all.

    Items with the same score keep their order.
    """
    left = sorted(items, key=lambda item: -scores[item])
    volume = Counter(feeds[item] for item in items)
    above: Counter[int] = Counter()
    placed: list[Item] = []
    unexpected: list[Item] = []
    while left and len(placed) < _ARRANGED:
        chosen = left[0]
        if len(placed) % EVERY == EVERY - 1:
            rarest = min(
                {feeds[item] for item in left[:_LOOKED_AT]}, key=lambda feed: (above[feed], volume[feed], feed)
            )
            chosen = next(item for item in left if feeds[item] == rarest)
            unexpected += [chosen] if chosen != left[0] else []
        left.remove(chosen)
        placed.append(chosen)
        above[feeds[chosen]] += 1
    return Arrangement((*placed, *left), frozenset(unexpected))


_LOOKED_AT: Final = 1000
_ARRANGED: Final = 100  # rows that are arranged with such care; nobody looks for surprises below
