"""Tables: columns side by side, narrowed until they fit; where they cannot, one record under the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from rich.cells import cell_len

from reader.model import Block
from reader.tui.render.lines import Line, Piece
from reader.tui.render.wrap import wrap

GAP: Final = "  "
_WORD: Final = 16  # cells of a column that no longer word may widen
_LEAST: Final = 8  # cells for the words of a record
_NUMBER: Final = re.compile(r"[-+−–±]?\s?[$€£¥]?\d[\d.,:   ]*\s?(?:%|‰|[A-Za-z]{1,3})?")
Cell = tuple[int, str]  # where it starts in the block's text, and its text


def table_lines(index: int, block: Block, width: int) -> Iterator[Line]:
    """The lines of a table block: rows are lines of its text, cells stand between tabs; the first row is its head."""
    rows = _cells(block.text)
    columns = list(zip_longest(*rows, fillvalue=(0, "")))
    widths = _fitted(columns, width - len(GAP) * (len(columns) - 1))
    if widths is None:
        yield from _records(rows, width, index)
        return
    right = [_is_of_numbers(column[1:]) for column in columns]
    for number, row in enumerate(rows):
        yield from _side_by_side(row, widths, right, _style(number, rows), index)
        if number == 0 and len(rows) > 1:
            yield Line((Piece(GAP.join("─" * cells for cells in widths)),), "table-rule", index)


def _cells(text: str) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    position = 0
    for line in text.split("\n"):
        row: list[Cell] = []
        for cell in line.split("\t"):
            row.append((position + len(cell) - len(cell.lstrip()), cell.strip()))
            position += len(cell) + 1
        rows.append(row)
    return rows


def _style(number: int, rows: Sequence[object]) -> str:
    return "table-head" if number == 0 and len(rows) > 1 else "table"


def _fitted(columns: Sequence[Sequence[Cell]], room: int) -> list[int] | None:
    """Cells of each column: what it needs, the widest made narrower until all fit; None where a word would break."""
    widths = [max(1, *(cell_len(text) for _, text in column)) for column in columns]
    least = [
        min(_WORD, max([1, *(cell_len(word) for _, text in column for word in text.split())])) for column in columns
    ]
    if sum(least) > room:
        return None
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda column: widths[column] - least[column])
        widths[widest] -= 1
    return widths


def _is_of_numbers(column: Sequence[Cell]) -> bool:
    said = [text for _, text in column if text.strip("-–— ")]
    return bool(said) and all(_NUMBER.fullmatch(text) for text in said)


def _side_by_side(
    row: Sequence[Cell], widths: Sequence[int], right: Sequence[bool], style: str, index: int
) -> Iterator[Line]:
    """As many lines as the row's longest cell has."""
    wrapped = [
        [Piece(text[a:b], at + a) for a, b in wrap(text, cells)] for (at, text), cells in zip(row, widths, strict=False)
    ]
    for pieces in zip_longest(*wrapped, fillvalue=Piece("")):
        yield Line(tuple(_padded(pieces, widths, right)), style, index)


def _padded(pieces: Sequence[Piece], widths: Sequence[int], right: Sequence[bool]) -> Iterator[Piece]:
    for column, piece in enumerate(pieces):
        blank = Piece(" " * (widths[column] - cell_len(piece.text)))
        yield from (blank, piece) if right[column] else (piece, blank)
        if column < len(pieces) - 1:
            yield Piece(GAP)


def _records(rows: Sequence[Sequence[Cell]], width: int, index: int) -> Iterator[Line]:
    """Each row's first cell, and under it the others with the names of their columns."""
    names = [text for _, text in rows[0]] if len(rows) > 1 else []
    for number, row in enumerate(rows):
        style = _style(number, rows)
        for column, (at, cell) in enumerate(row):
            if column and not cell:
                continue
            name = f"{names[column]}: " if number and 0 < column < len(names) and names[column] else ""
            yield from _field(cell, at, name if column else "", width, GAP if column else "", style, index)


def _field(cell: str, at: int, name: str, width: int, indent: str, style: str, index: int) -> Iterator[Line]:
    lead = indent + (name if cell_len(indent + name) + _LEAST <= width else "")
    for row, (start, end) in enumerate(wrap(cell, max(_LEAST, width - cell_len(lead)))):
        shown = lead if row == 0 else " " * cell_len(lead)
        yield Line((Piece(shown, style="table-name"), Piece(cell[start:end], at + start)), style, index)
