"""Styles over places of an article, found by stretch however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reader.model import Place


@dataclass(frozen=True, slots=True)
class Glow:
    """A style over a place; later glows lie over earlier ones."""

    place: Place
    style: str


class Glows:
    """Glows of one kind, by block and by where they start; they may overlap."""

    def __init__(self, glows: Iterable[Glow] = ()) -> None:
        by_block: dict[int, list[Glow]] = {}
        for glow in glows:
            by_block.setdefault(glow.place.block, []).append(glow)
        self._blocks = {block: _Ordered(found) for block, found in by_block.items()}

    def over(self, block: int, start: int, end: int) -> Sequence[Glow]:
        """Those that touch `start:end` of a block; a few more may be among them where some overlap."""
        found = self._blocks.get(block)
        return found.over(start, end) if found else ()


class _Ordered:
    def __init__(self, glows: list[Glow]) -> None:
        self.glows = sorted(glows, key=lambda glow: glow.place.start)
        self.starts = [glow.place.start for glow in self.glows]
        self.reached = list(accumulate((glow.place.end for glow in self.glows), max))  # rises, and so can be bisected

    def over(self, start: int, end: int) -> Sequence[Glow]:
        return self.glows[bisect_right(self.reached, start) : bisect_left(self.starts, end)]
