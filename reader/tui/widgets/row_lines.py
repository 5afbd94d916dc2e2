"""Which line of a list belongs to which row, where headings stand over groups of rows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

HEADING: Final = -1  # in place of a line of a row: the heading above it


class RowLines:
    """All rows are equally high; a heading takes one line above the first row of its group."""

    def __init__(self, rows: int, height: int, starts: Sequence[int] = ()) -> None:
        """`starts` are the first rows of the groups, ascending."""
        self.rows = rows
        self.height = height
        self.starts = starts

    @property
    def total(self) -> int:
        return self.rows * self.height + len(self.starts)

    def first(self, row: int) -> int:
        """The row's first line, without the heading."""
        return row * self.height + bisect_right(self.starts, row)

    def top(self, row: int) -> int:
        """The first line that belongs to the row, its heading among them."""
        return row * self.height + bisect_left(self.starts, row)

    def at(self, line: int) -> tuple[int, int]:
        """The row at a line, and which of its lines that is."""
        over = bisect_right(range(len(self.starts)), line, key=self._heading_line)
        if over and self._heading_line(over - 1) == line:
            return self.starts[over - 1], HEADING
        return divmod(line - over, self.height)

    def _heading_line(self, group: int) -> int:
        return self.starts[group] * self.height + group
