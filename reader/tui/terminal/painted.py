"""What stands on the terminal, and how little has to be written to make it the next frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.tui.terminal.frame import Cursor, Frame, Span
from reader.tui.terminal.styles import between, style_of_blank

GAP: Final = 6  # unchanged cells that cost less to write again than to pass over

Run = tuple[int, int]  # columns of changed cells, from 0; the second is the first behind them


@dataclass(slots=True)
class Row:
    """None is a cell of which nothing is known."""

    cells: list[str | None] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)

    def copy(self) -> Row:
        return Row(self.cells.copy(), self.styles.copy())

    def put(self, span: Span) -> None:
        begin, end = span.column - 1, span.column - 1 + len(span.cells)
        self._reach(end)
        self._break(begin)
        self._break(end)
        blank = "".join(span.cells).isspace()
        self.cells[begin:end] = span.cells
        self.styles[begin:end] = [style_of_blank(span.style) if blank else span.style] * (end - begin)

    def _reach(self, width: int) -> None:
        missing = width - len(self.cells)
        self.cells.extend([None] * missing)
        self.styles.extend([""] * missing)

    def _break(self, column: int) -> None:
        """What stood across the column is cut in two: terminals disagree about what is left of it."""
        if column >= len(self.cells) or self.cells[column] != "":
            return
        begin = end = column
        while begin > 0 and self.cells[begin] == "":
            begin -= 1
        while end < len(self.cells) and self.cells[end] == "":
            end += 1
        self.cells[begin:end] = [None] * (end - begin)


class Painted:
    """Changes with each frame that is painted; at first nothing is known."""

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}
        self._cursor: Cursor | None = None

    def paint(self, frame: Frame) -> str:
        """What is to be written; empty where all of the frame stands there already."""
        before: dict[int, Row] = {}
        for span in frame.spans:
            row = self._rows.setdefault(span.row, Row())
            if span.row not in before:
                before[span.row] = row.copy()
            row.put(span)
        written = "".join(_rewritten(number, old, self._rows[number]) for number, old in before.items())
        if not written and frame.cursor == self._cursor:
            return ""
        self._cursor = frame.cursor
        return f"{written}{_move(*frame.cursor)}"


def _rewritten(number: int, old: Row, new: Row) -> str:
    pieces: list[str] = []
    at, style = -1, ""  # the column where the cursor is for certain
    for begin, end in _runs(old, new):
        pieces.append(f"\x1b[{begin - at}C" if 0 <= at < begin else _move(number, begin + 1))
        at = begin
        for column in range(begin, end):
            cell = new.cells[column]
            if cell is None or cell == "":
                continue
            if at != column:
                pieces.append(_move(number, column + 1))
            if new.styles[column] != style:
                pieces.append(between(style, new.styles[column]))
                style = new.styles[column]
            pieces.append(cell)
            at = _behind(new.cells, column)
    return "".join(pieces) + between(style, "")


def _behind(cells: Sequence[str | None], column: int) -> int:
    """Where the cursor is behind a letter; -1 where it has several characters, of whose width terminals disagree."""
    if len(cells[column] or "") > 1:
        return -1
    return column + 2 if column + 1 < len(cells) and cells[column + 1] == "" else column + 1


def _runs(old: Row, new: Row) -> Iterator[Run]:
    """The changed cells, with what lies in small gaps between them."""
    if old.cells == new.cells and old.styles == new.styles:
        return
    old.cells.extend([None] * (len(new.cells) - len(old.cells)))
    old.styles.extend([""] * (len(new.cells) - len(old.styles)))
    pairs = zip(old.cells, new.cells, old.styles, new.styles, strict=True)
    changed = [
        column
        for column, (was, cell, had, style) in enumerate(pairs)
        if cell is not None and (was != cell or had != style)
    ]
    begin = end = -1
    for column in changed:
        if begin >= 0 and column - end <= GAP and None not in new.cells[end:column]:
            end = column + 1
            continue
        if begin >= 0:
            yield begin, end
        begin, end = column, column + 1
    if begin >= 0:
        yield begin, end


def _move(row: int, column: int) -> str:
    return f"\x1b[{row};{column}H"
