"""Rows with words at both ends: the left ones are cut where there is no room, the right ones stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

_GAP: Final = 2
_LEAST: Final = 12  # cells of the left words: where they would have fewer, the right ones are cut, too

Ends = tuple[Content, Content]


class Spread(Visual):
    def __init__(self, rows: Sequence[Ends]) -> None:
        self.rows = tuple(rows)

    @property
    def plain(self) -> str:
        return "\n".join(f"{left.plain}  {right.plain}" for left, right in self.rows)

    def __str__(self) -> str:
        return self.plain

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        strips = [strip for row in self.rows for strip in _drawn(row, width).render_strips(width, 1, style, options)]
        return strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002
        return len(self.rows)


def _drawn(ends: Ends, width: int) -> Content:
    left, right = ends
    right = right.truncate(max(0, width - _LEAST - _GAP), ellipsis=True)
    room = max(1, width - right.cell_length - _GAP)
    if left.cell_length > room:
        left = left.truncate(room - 1).rstrip().append("…")
    return left.pad_right(room - left.cell_length + _GAP).append(right)
