"""Rows of a word and what it means, the meaning in a column of its own, however often it is broken."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

Row = tuple[Content, Content]  # a row without a word takes the whole width


class Hung(Visual):
    def __init__(self, rows: Sequence[Row], indent: int) -> None:
        self.rows = tuple(rows)
        self.indent = indent  # cells before the meanings

    @property
    def plain(self) -> str:
        return "\n".join(f"{lead.plain:<{self.indent}}{text.plain}" if lead else text.plain for lead, text in self.rows)

    def __str__(self) -> str:
        return self.plain

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        strips = [strip for row in self.rows for strip in self._drawn(row, width, style, options)]
        return strips[:height]

    def _drawn(self, row: Row, width: int, style: Style, options: RenderOptions) -> list[Strip]:
        lead, text = row
        indent = self.indent if lead else 0
        lines = text.render_strips(max(1, width - indent), None, style, options) or [Strip([])]
        if not indent:
            return lines
        head = lead.render_strips(indent, 1, style, options)
        blank = Strip.blank(indent, style.rich_style)
        return [
            Strip.join([(head[0] if number == 0 else blank).adjust_cell_length(indent, style.rich_style), line])
            for number, line in enumerate(lines)
        ]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        return sum(
            max(1, text.get_height(rules, max(1, width - (self.indent if lead else 0)))) for lead, text in self.rows
        )
