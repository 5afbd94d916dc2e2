"""Break text into rows by what a terminal cell holds: wide letters take two, combining marks none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from reader.tui.render.cells import clusters, is_single

Row = tuple[int, int]  # start and end in the text

_LEAST: Final = 2  # cells of a row: a wide letter fits
_CHUNK: Final = re.compile(r"\s+|\S+")
_CJK: Final = re.compile("[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\uff00-\uffef]")
_CLOSING: Final = frozenset("、。，．・：；？！」』）】〕》〉’”,.;:!?)]}%…ー—")
_OPENING: Final = frozenset("「『（【〔《〈([“‘")


def wrap(text: str, width: int) -> tuple[Row, ...]:
    """Rows of at most `width` cells.

    Blanks at a break belong to no row, those that begin a line stay; a line break always ends a row.
    """
    rows: list[Row] = []
    position, room = 0, max(_LEAST, width)
    for line in text.split("\n"):
        for start, end in _singles(line, room) if is_single(line) else _clustered(line, room):
            rows.append((position + start, position + end))
        position += len(line) + 1
    return tuple(rows)


def _singles(line: str, width: int) -> Iterator[Row]:
    """Where letters and cells are one, a pattern finds each row."""
    if len(line) <= width:
        yield 0, len(line.rstrip())
        return
    indented, row = _patterns(width)
    end = 0
    if (first := indented.match(line)) is not None:
        end = first.end()
        yield 0, end
    for match in row.finditer(line, end):
        end = match.end()
        yield match.span()
    if not end:
        yield 0, 0


@lru_cache(maxsize=64)
def _patterns(width: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A first row that keeps its indent, and any row: words as long as they fit, or a piece of one that does not.

    A row also ends after a dash that joins two words.
    """
    stop = r"(?:(?!\S)|(?<=[^\s—]—)(?=[^\s—]))"
    return (
        re.compile(rf"\s.{{0,{width - 2}}}\S{stop}"),
        re.compile(rf"\S(?:.{{0,{width - 2}}}\S)?{stop}|\S{{1,{width}}}"),
    )


def _clustered(line: str, width: int) -> Iterator[Row]:
    start = end = used = 0
    for piece, piece_end, cells in _pieces(line, width):
        if line[piece].isspace():
            used += cells
            continue
        if used + cells > width:
            if end > start:
                yield start, end
            start, used = piece, 0
        used += cells
        end = piece_end
    yield start, max(start, end)


def _pieces(line: str, width: int) -> Iterator[tuple[int, int, int]]:
    """What a row may not break: blanks, words no wider than a row, letters of scripts that write without blanks.

    Korean writes blanks between words, so its letters stay together.
    """
    for match in _CHUNK.finditer(line):
        start, cells = match.start(), 0
        base, end = start, match.start()
        for first, last, size in clusters(match.group()):
            here = base + first
            if here > start and (cells + size > width or _may_break(line[here - 1], line[here])):
                yield start, here, cells
                start, cells = here, 0
            cells += size
            end = base + last
        yield start, end, cells


def _may_break(before: str, after: str) -> bool:
    if after in _CLOSING or before in _OPENING or after.isspace():
        return False
    return before == "—" or bool(_CJK.match(before) or _CJK.match(after))
