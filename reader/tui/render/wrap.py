"""Break text into rows by what a terminal cell holds: wide letters take two, combining marks none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len

_CHUNK: Final = re.compile(r"\s+|[^\s]+")
_CJK: Final = re.compile(r"[\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\uff00-\uffef]")
_CLOSING: Final = frozenset("、。，．・：；？！」』）】〕》〉’”,.;:!?)]}%…ー")


def wrap(text: str, width: int, first: int | None = None) -> tuple[tuple[int, int], ...]:
    """Rows of at most `width` cells as (start, end) in `text`; `first` is the width of the first row.

    Blanks at a break belong to no row; a line break always ends a row. Width is taken as at least 1.
    """
    rows: list[tuple[int, int]] = []
    limit = max(1, width if first is None else first)
    position = 0
    for line in text.split("\n"):
        for start, end in _wrap_line(line, limit, max(1, width)):
            rows.append((position + start, position + end))
        limit = max(1, width)
        position += len(line) + 1
    return tuple(rows)


def _wrap_line(line: str, first: int, width: int) -> Iterator[tuple[int, int]]:
    limit, start, end, used = first, 0, 0, 0
    for chunk, chunk_end in _chunks(line, width):
        size = cell_len(line[chunk:chunk_end])
        if line[chunk].isspace():
            used += size
        else:
            if used + size > limit:
                if end > start:
                    yield start, end
                start, used, limit = chunk, 0, width
            used += size
            end = chunk_end
    yield start, max(start, end)


def _chunks(line: str, width: int) -> Iterator[tuple[int, int]]:
    """What a row may not break: blanks, words no wider than a row, letters of scripts that write without blanks.

    Korean writes blanks between words, so its letters stay together.
    """
    for match in _CHUNK.finditer(line):
        start = match.start()
        if not match.group().isspace():
            for index in range(start + 1, match.end()):
                too_wide = cell_len(line[start : index + 1]) > width if index - start >= width // 2 else False
                if too_wide or _may_break(line[index - 1], line[index]):
                    yield start, index
                    start = index
        yield start, match.end()


def _may_break(before: str, after: str) -> bool:
    return (
        bool(_CJK.match(before) or _CJK.match(after)) and after not in _CLOSING and before not in "「『（【〔《〈([“‘"
    )
