"""Pictures in half blocks: each cell shows two dots, one over the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Protocol

from reader.tui.render.lines import Line

Dots = tuple[int, int]  # two colours, the upper and the lower, each 0xRRGGBB


class Picture(Protocol):
    """Colours row by row, three bytes each; the rows are even in number."""

    @property
    def width(self) -> int: ...

    @property
    def height(self) -> int: ...

    @property
    def colours(self) -> bytes: ...


def picture_lines(picture: Picture, block: int) -> Iterator[Line]:
    for row in range(0, picture.height, 2):
        upper, lower = _row(picture, row), _row(picture, row + 1)
        yield Line((), "pixels", block, dots=tuple(zip(upper, lower, strict=True)))


def stretches(dots: Sequence[Dots]) -> Iterator[tuple[Dots, int]]:
    """Equal neighbours together: a plain sky is one stretch."""
    for pair, cells in groupby(dots):
        yield pair, len(list(cells))


def _row(picture: Picture, row: int) -> list[int]:
    start = 3 * row * picture.width
    colours = picture.colours[start : start + 3 * picture.width]
    return [int.from_bytes(colours[at : at + 3]) for at in range(0, len(colours), 3)]
