"""What every pane of the main screen can do, and the looks that sheets give to names."""

from __future__ import annotations

from typing import Literal

from rich.style import Style
from textual.events import MouseDown, MouseMove
from textual.geometry import Region
from textual.message import Message
from textual.scroll_view import ScrollView

Step = Literal["down", "up", "top", "bottom", "half_down", "half_up", "page_down", "page_up"]


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling view drawn row by row: only what is on the screen costs anything.

    Keys belong to the screen, so that one table holds them all.
    """

    class Dragged(Message):
        """The border of a pane is being dragged, to this column of the screen."""

        def __init__(self, pane: Pane, x: int) -> None:
            super().__init__()
            self.pane = pane
            self.x = x

    _held = False  # the border, by the mouse
    _ground: Style | None = None

    def watch_has_focus(self, has_focus: bool) -> None:
        """Rows are drawn by it; no sheet speaks of it, and so none is applied anew, as Textual would."""

    def on_mouse_down(self, event: MouseDown) -> None:
        if self.is_border(event.x):
            self._held = True
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        if self._held:
            self.post_message(self.Dragged(self, event.screen_x))

    def on_mouse_up(self) -> None:
        if self._held:
            self._held = False
            self.release_mouse()

    def is_border(self, x: int) -> bool:
        """Whether that column of the pane is the line beside it."""
        lines = self.styles.gutter
        return bool((lines.right and x >= self.outer_size.width - 1) or (lines.left and x == 0))

    @property
    def ground(self) -> Style:
        """The look of the pane itself; every row asks for it, and so it is kept until the sheets change it."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground

    def notify_style_update(self) -> None:
        self._ground = None
        super().notify_style_update()

    def looks(self, name: str) -> Style:
        """The sheet's style for a name: `.PANE--NAME`, or nothing where the sheet is silent."""
        component = f"{self.css_name}--{name}"
        if component not in self.COMPONENT_CLASSES:
            return Style.null()
        return self.get_component_rich_style(component, partial=True)

    @property
    def css_name(self) -> str:
        return type(self).__name__.lower()

    def rows_for(self, step: Step) -> int:
        """How far a step goes; `top` and `bottom` go further than anything is long."""
        page = max(1, self.size.height - 1)
        return {
            "down": 1, "up": -1, "half_down": max(1, page // 2), "half_up": -max(1, page // 2),
            "page_down": page, "page_up": -page, "top": -(1 << 31), "bottom": 1 << 31,
        }[step]  # fmt: skip

    def move(self, step: Step) -> None:
        """Scroll; panes with a cursor move that instead."""
        self.scroll_to(y=self.scroll_offset.y + self.rows_for(step), animate=False, force=True, immediate=True)

    def show_rows(self, first: int, last: int) -> None:
        """Scroll just as far as these rows need to be seen."""
        self.scroll_to_region(Region(0, first, 1, last - first + 1), animate=False, force=True, immediate=True)
