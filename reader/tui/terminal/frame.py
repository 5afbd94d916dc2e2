"""A frame as Textual writes it, taken apart: which cells it sets, and where it leaves the cursor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rich.cells import cell_len

Cursor = tuple[int, int]  # row and column, from 1

_JOINER: Final = "\u200d"
_PIECE: Final = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[([\d;]*)m|\r?(\n)|([^\x00-\x1f\x7f]+)")


@dataclass(frozen=True, slots=True)
class Span:
    """Cells side by side in one style: "" stands for a cell that the character before it covers too."""

    row: int
    column: int
    style: str  # as in "\x1b[…m"
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class Frame:
    spans: tuple[Span, ...]
    cursor: Cursor


def read_frame(written: str) -> Frame | None:
    """None where there is more in it than cells and styles at places that it names."""
    spans: list[Span] = []
    row = column = at = 0
    style = ""
    for piece in _PIECE.finditer(written):
        if piece.start() != at:
            return None
        at = piece.end()
        match piece.lastindex:
            case 2:
                row, column = int(piece[1]), int(piece[2])
            case 3:
                style = "" if piece[3] == "0" else piece[3]
            case 4:
                row = 0
            case _:
                if not row:
                    return None
                span = Span(row, column, style, cells_of(piece[5]))
                column += len(span.cells)
                _add(spans, span, piece[5])
    return Frame(tuple(spans), (row, column)) if row and at == len(written) else None


def cells_of(text: str) -> Sequence[str]:
    """What stands in each; where a text is as wide as its letters together say, each letter has its own."""
    return text if text.isascii() else _odd_cells(text)


@lru_cache(maxsize=4096)
def _odd_cells(text: str) -> Sequence[str]:
    width, letters = cell_len(text), _letters(text)
    widths = [cell_len(letter) for letter in letters]
    if 0 in widths or sum(widths) != width:
        return (text, *[""] * (width - 1)) if width else ()
    return tuple(cell for letter, wide in zip(letters, widths, strict=True) for cell in (letter, *[""] * (wide - 1)))


def _letters(text: str) -> list[str]:
    """Each with its accents, and with all that a joiner joins to it."""
    letters: list[str] = []
    for character in text:
        if letters and (letters[-1].endswith(_JOINER) or cell_len(character) == 0):
            letters[-1] += character
        else:
            letters.append(character)
    return letters


def _add(spans: list[Span], span: Span, text: str) -> None:
    """What has no width of its own, such as an accent, goes with the cell before it."""
    if span.cells or not spans:
        spans.append(span)
    else:
        before = spans.pop()
        whole = ("".join(before.cells) + text, *[""] * (len(before.cells) - 1))
        spans.append(Span(before.row, before.column, before.style, whole))
