"""A page to read from top to bottom, with a cursor over what leads somewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from reader.model import EntryId
from reader.tui.bulletins.lines import BulletinLine, LinesAt, Target
from reader.tui.widgets.pane import Pane, Step
from reader.tui.widgets.strips import strip_of

MEASURE: Final = 78  # cells of a line at most


class BulletinView(Pane):
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "bulletinview--title", "bulletinview--headline", "bulletinview--text", "bulletinview--quiet",
        "bulletinview--clash", "bulletinview--number", "bulletinview--cursor",
    }  # fmt: skip

    cursor: reactive[int] = reactive(0)

    class Chosen(Message):
        """A line was entered."""

        def __init__(self, target: Target) -> None:
            super().__init__()
            self.target = target

    def __init__(self, lines_at: LinesAt, at: EntryId | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines_at = lines_at
        self._at = at  # the entry on which the cursor begins
        self.lines: Sequence[BulletinLine] = ()

    @property
    def current(self) -> Target | None:
        return next((line.target for line in self.lines if line.item == self.cursor), None)

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, max((line.item for line in self.lines), default=0)))

    def watch_cursor(self) -> None:
        rows = [index for index, line in enumerate(self.lines) if line.item == self.cursor]
        if rows:
            self.show_rows(0 if self.cursor == 0 else rows[0], rows[-1])
        self.refresh()

    def move(self, step: Step) -> None:
        """Line by line the cursor goes from one thing to the next; by pages the page moves and takes it along."""
        if step in {"down", "up"}:
            before = self.cursor
            self.cursor += self.rows_for(step)
            if before == self.cursor:  # the first or the last: the rest of the page has nothing to stand on
                super().move(step)
            return
        super().move(step)
        self.set_reactive(BulletinView.cursor, self._first_in_view(last=step == "bottom"))
        self.refresh()

    def _first_in_view(self, *, last: bool) -> int:
        top = round(self.scroll_offset.y)
        seen = [line.item for line in self.lines[top : top + self.size.height] if line.item >= 0]
        return (seen[-1] if last else seen[0]) if seen else self.cursor

    def page_on(self) -> bool:
        """A page further; False at the end."""
        if self.scroll_offset.y >= self.max_scroll_y:
            return False
        self.move("page_down")
        return True

    def choose(self) -> None:
        if self.current is not None:
            self.post_message(self.Chosen(self.current))

    def on_resize(self) -> None:
        self.lines = self.lines_at(self._column)
        self.virtual_size = Size(self.size.width, len(self.lines) + 1)
        if self._at is not None:
            found = (line.item for line in self.lines if line.target and line.target.entry == self._at)
            self.cursor, self._at = next(found, 0), None
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        index = event.y + round(self.scroll_offset.y)
        if index < len(self.lines) and self.lines[index].item >= 0:
            self.cursor = self.lines[index].item
            self.choose()

    def render_line(self, y: int) -> Strip:
        width, ground = self.size.width, self.rich_style
        index = y + round(self.scroll_offset.y)
        if index >= len(self.lines):
            return strip_of((), self.looks, width, ground)
        line = self.lines[index]
        if 0 <= line.item == self.cursor:
            ground += self.looks("cursor")
        return strip_of(line.runs, self.looks, width, ground, self._margin)

    @property
    def _column(self) -> int:
        return max(16, min(MEASURE, self.size.width - 3))

    @property
    def _margin(self) -> int:
        return max(0, (self.size.width - self._column) // 2)
