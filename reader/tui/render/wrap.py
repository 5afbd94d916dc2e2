"""Break text into rows by what a terminal cell holds: wide letters take two, combining marks none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len

_CHUNK: Final = re.compile(r"\s+|[^\s]+")
_CJK: Final = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
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
    for chunk_start, chunk_end in _chunks(line):
        size = cell_len(line[chunk_start:chunk_end])
        if line[chunk_start].isspace():
            used += size
            continue
        if end > start and used + size > limit:
            yield start, end
            start, used, limit = chunk_start, 0, width
        while used + size > limit:
            cut = _fit(line, chunk_start, chunk_end, limit - used)
            yield start, cut
            start = chunk_start = cut
            used, limit = 0, width
            size = cell_len(line[cut:chunk_end])
        used += size
        end = chunk_end
    yield start, max(start, end)


def _chunks(line: str) -> Iterator[tuple[int, int]]:
    """Words and blanks; between letters of scripts without blanks a line may break anywhere but before a stop."""
    for match in _CHUNK.finditer(line):
        start = match.start()
        if _CJK.search(match.group()):
            for index in range(match.start() + 1, match.end()):
                if _may_break(line[index - 1], line[index]):
                    yield start, index
                    start = index
        yield start, match.end()


def _may_break(before: str, after: str) -> bool:
    return (
        bool(_CJK.match(before) or _CJK.match(after))
        and after not in _CLOSING
        and before not in "「『（【〔《〈([“‘"
    )


def _fit(line: str, start: int, end: int, room: int) -> int:
    """The end of what fits into `room` cells, at least one character with the marks that sit on it."""
    cut, used = start, 0
    while cut < end:
        used += cell_len(line[cut])
        if used > room and cut > start:
            break
        cut += 1
    return cut
