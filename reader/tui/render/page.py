"""An article as lines of one width, and the ways between its places and its lines."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from reader.model import Place
from reader.tui.render.lines import Line


@dataclass(frozen=True, slots=True)
class Page:
    lines: tuple[Line, ...]
    first_lines: tuple[int, ...]  # the first line of each block, by block

    def line_of(self, place: Place) -> int:
        """The line on which a place starts."""
        if not 0 <= place.block < len(self.first_lines):
            return 0
        first = last = self.first_lines[place.block]
        if not place.start:
            return first  # above its text, a picture may stand
        for index in range(first, len(self.lines)):
            line = self.lines[index]
            if line.block != place.block:
                break
            if 0 <= line.start <= place.start:
                last = index
        return last

    def place_at(self, line: int) -> Place:
        """Where the text at or after a line stands: survives a change of width."""
        for candidate in self.lines[max(0, line) :]:
            if candidate.block >= 0 and candidate.start >= 0:
                return Place(candidate.block, candidate.start, candidate.end)
        return Place(max(0, len(self.first_lines) - 1), 0, 0)

    def blocks_between(self, top: int, bottom: int) -> range:
        """The blocks that have a line between two lines."""
        first = max(0, bisect_right(self.first_lines, top) - 1)
        return range(first, bisect_right(self.first_lines, max(top, bottom - 1)))
