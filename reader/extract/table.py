"""Tables: those that hold rows and columns, told from those that only lay out a page."""

from __future__ import annotations

from typing import Final

from reader.extract.inline import plain
from reader.extract.tree import Element
from reader.model import Block, BlockKind

_CELLS: Final = ("td", "th")
_LAYOUT_CELL: Final = 300  # characters in a cell from which a table is there for the layout
_MOST_ROWS: Final = 1_000


def table_of(element: Element) -> Block | None:
    """The table's rows, cells parted by tabs; None where it is there for the layout."""
    if element.find(".//table") is not None:
        return None
    rows = [[plain(cell) for cell in row if cell.tag in _CELLS] for row in list(element.iter("tr"))[:_MOST_ROWS]]
    rows = [row for row in rows if any(row)]
    if not rows or max(map(len, rows)) < 2 or max(len(cell) for row in rows for cell in row) > _LAYOUT_CELL:
        return None
    return Block(BlockKind.TABLE, "\n".join("\t".join(row) for row in rows))
