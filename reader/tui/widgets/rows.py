"""A pane with a cursor over rows of one height."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive

from reader.tui.widgets.pane import Pane, Step
from reader.tui.widgets.row_lines import HEADING, RowLines


class Rows(Pane):
    """Subclasses say how many rows there are, how high one is, and draw them."""

    cursor: reactive[int] = reactive(0, repaint=False)  # the rows it leaves and enters are
    starts: Sequence[int] = ()  # rows over which a heading stands

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, rows: Rows, index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

        @property
        def control(self) -> Rows:
            return self.rows

    class Chosen(Moved):
        """The row under the cursor was opened."""

    @property
    def row_count(self) -> int:
        raise NotImplementedError

    @property
    def row_height(self) -> int:
        return 1

    @property
    def lines(self) -> RowLines:
        return RowLines(self.row_count, self.row_height, self.starts)

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, self.row_count - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Only the two rows that changed are drawn; where the view moved, Textual draws all of it."""
        if before != now:
            self.reveal()
            self.post_message(self.Moved(self, now))
        for row in (before, now):
            self.refresh_lines(self.lines.first(row), self.row_height)

    def on_resize(self) -> None:
        self.measure()  # a pane of another size is drawn anew as it is
        self.reveal()

    def on_click(self, event: events.Click) -> None:
        row, line = self.lines.at(event.y + self.scroll_offset.y)
        if self.is_border(event.x):
            return
        if row < self.row_count and line != HEADING:
            self.cursor = row
            self.choose()

    def measure(self) -> None:
        """Tell the scroll bar how long the list is now."""
        self.virtual_size = Size(1, self.lines.total)  # nothing scrolls sideways
        self.cursor = self.validate_cursor(self.cursor)

    def reveal(self) -> None:
        """Scroll until the row under the cursor can be seen, with the heading that stands right above it."""
        self.show_rows(self.lines.top(self.cursor), self.lines.first(self.cursor) + self.row_height - 1)

    def move(self, step: Step) -> None:
        rows = self.rows_for(step)
        if step.startswith(("half", "page")):
            rows = int(rows / self.row_height) or (1 if rows > 0 else -1)
        self.cursor += rows

    def choose(self) -> None:
        if self.row_count:
            self.post_message(self.Chosen(self, self.cursor))
