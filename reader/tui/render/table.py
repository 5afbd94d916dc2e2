"""Tables: columns side by side where they fit, else one cell under the other with its row apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len

from reader.model import Block
from reader.tui.render.lines import Line, Piece
from reader.tui.render.wrap import wrap

GAP: Final = "  "
Cell = tuple[int, str]  # where it starts in the block's text, and its text


def table_lines(index: int, block: Block, width: int) -> Iterator[Line]:
    """The lines of a table block: rows are lines of its text, cells stand between tabs."""
    rows = _cells(block.text)
    columns = max((len(row) for row in rows), default=0)
    widths = [max((cell_len(row[i][1]) for row in rows if i < len(row)), default=0) for i in range(columns)]
    side_by_side = sum(widths) + len(GAP) * max(0, columns - 1) <= width
    for number, row in enumerate(rows):
        style = "table-head" if number == 0 and len(rows) > 1 else "table"
        if side_by_side:
            yield Line(tuple(_padded(row, widths)), style, index)
        else:
            yield from _stacked(row, width, style, index)


def _cells(text: str) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    position = 0
    for line in text.split("\n"):
        row: list[Cell] = []
        for cell in line.split("\t"):
            row.append((position, cell))
            position += len(cell) + 1
        rows.append(row)
    return rows


def _padded(row: list[Cell], widths: list[int]) -> Iterator[Piece]:
    for column, (start, cell) in enumerate(row):
        yield Piece(cell, start)
        if column < len(row) - 1:
            yield Piece(" " * (widths[column] - cell_len(cell)) + GAP)


def _stacked(row: list[Cell], width: int, style: str, index: int) -> Iterator[Line]:
    for column, (start, cell) in enumerate(row):
        lead = "" if column == 0 else GAP
        for a, b in wrap(cell, max(8, width - len(lead))):
            yield Line((Piece(lead), Piece(cell[a:b], start + a)), style, index)
