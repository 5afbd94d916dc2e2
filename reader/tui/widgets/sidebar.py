"""The views, folders and feeds, with what is unread in each."""

from __future__ import annotations

from typing import ClassVar

from textual.strip import Strip

from reader.desk.views import FRONT, SidebarRow, View
from reader.tui.render.lines import Run
from reader.tui.widgets.row_lines import HEADING
from reader.tui.widgets.rows import Rows
from reader.tui.widgets.strips import fit, strip_of


class Sidebar(Rows):
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "sidebar--name", "sidebar--unread", "sidebar--count", "sidebar--folder", "sidebar--trouble",
        "sidebar--shown", "sidebar--cursor", "sidebar--blurred",
    }  # fmt: skip

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows: tuple[SidebarRow, ...] = ()
        self.shown_key = ""

    @property
    def row_count(self) -> int:
        return len(self.rows)

    @property
    def current(self) -> View | None:
        return self.rows[self.cursor].view if self.rows else None

    def show_rows_of(self, rows: tuple[SidebarRow, ...], shown_key: str) -> None:
        """Show these rows; the cursor stays on its view."""
        if (rows, shown_key) == (self.rows, self.shown_key):
            return
        before = self.current
        self.rows = rows
        self.starts = tuple(index for index, row in enumerate(rows) if row.apart)
        self.shown_key = shown_key
        wanted = before.key if before else shown_key
        index = next((i for i, row in enumerate(rows) if row.view.key == wanted), 0)
        self.set_reactive(Sidebar.cursor, index)
        self.measure()
        self.refresh()

    def mark_shown(self, key: str) -> None:
        """The view whose headlines are in the list."""
        self.shown_key = key
        self.go_to(key)
        self.refresh()

    def go_to(self, key: str) -> None:
        """Put the cursor on this view, where it is there."""
        self.cursor = next((i for i, row in enumerate(self.rows) if row.view.key == key), self.cursor)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        ground = self.ground
        index, line = self.lines.at(y + self.scroll_offset.y)
        if index >= len(self.rows) or line == HEADING:
            return strip_of((), self.looks, width, ground)
        row = self.rows[index]
        if row.view.key == self.shown_key:
            ground += self.looks("shown")
        if index == self.cursor and self.has_focus:
            ground += self.looks("cursor")
        return strip_of(self._runs(row, width), self.looks, width, ground)

    def _runs(self, row: SidebarRow, width: int) -> list[Run]:
        number = row.counts.total if row.view.key in {"all", "starred", "saved"} else row.counts.unread
        count = f"{number:,}" if number else ""
        mark = "x" if row.dead else "!" if row.trouble else ""
        lead = ("▌" if row.view.key == self.shown_key else " ") + "  " * row.depth
        told = number or row.view.key == FRONT.key  # what has nothing in it is dim
        name = "folder" if row.heading else "trouble" if row.trouble else "unread" if told else "name"
        room = width - len(mark) - len(count) - bool(mark and count) - 3  # the last cell is the scroll bar's
        return [
            Run(fit(lead + row.view.title, room) + " ", (name,)),
            Run(mark, ("trouble",)),
            Run(f" {count}" if mark and count else count, ("count",)),
        ]
