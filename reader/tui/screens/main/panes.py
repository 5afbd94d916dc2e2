"""The widths of the panes: by keys, by command and by dragging a border; each layout has panes that give way."""

from __future__ import annotations

from typing import Final

from textual.events import Resize

from reader.tui.screens.main.arrangement import Showing, panes_with_width, room_in
from reader.tui.screens.main.desktop import Desktop
from reader.tui.widgets.pane import Pane

STEP: Final = 2  # cells
LEAST: Final = 16  # cells of a pane
LEFT_OVER: Final = 30  # cells that stay for the pane which takes what is left


class Panes(Desktop):
    def action_wider(self) -> None:
        self._widen(STEP)

    def action_narrower(self) -> None:
        self._widen(-STEP)

    async def line_width(self, text: str) -> None:
        """`feeds 30`; `feeds` alone gives it its usual width again."""
        name, _, cells = text.partition(" ")
        if name not in self._sized or (cells and not cells.isdecimal()):
            self.complain(f"A width is given as {' or '.join(self._sized) or 'nothing here'} and a number of cells.")
        elif cells:
            self._set_width(name, int(cells))
        else:
            self.widths.pop(name, None)
            self.fit_panes()

    def on_pane_dragged(self, event: Pane.Dragged) -> None:
        name = event.pane.id or ""
        if name in self._sized:
            left, right = event.pane.region.x, event.pane.region.right
            self._set_width(name, right - event.x if name == "panel" else event.x - left + 1)

    def on_resize(self, event: Resize) -> None:
        self.room = room_in(event.size.width)
        self.place_panes()
        self.tell_progress()
        self.call_later(self.fit_panes)  # when the classes of the new size are set

    def fit_panes(self) -> None:
        """Give the panes the widths that the user wants, as far as this window has room for them."""
        for name, pane in self.panes.items():
            pane.styles.width = self.widths.get(name) if name in self._sized else None

    @property
    def _sized(self) -> tuple[Showing, ...]:
        return panes_with_width(self.room, in_article=self.in_article)

    def _widen(self, cells: int) -> None:
        """The pane that has the keys; where that takes what is left, its neighbour gives way."""
        if self.showing in self._sized:
            self._set_width(self.showing, self.pane.outer_size.width + cells)
        elif self._sized:
            beside = "panel" if self.in_article and self.panel_open else self._sized[-2:][0]
            self._set_width(beside, self.query_one(f"#{beside}").outer_size.width - cells)
        else:
            self.say("This window shows one pane at a time.")

    def _set_width(self, name: Showing | str, cells: int) -> None:
        others = sum(
            self.query_one(f"#{each}").outer_size.width
            for each in self._sized
            if each != name and self.query_one(f"#{each}").display
        )
        self.widths[name] = max(LEAST, min(cells, self.size.width - others - LEFT_OVER))
        self.fit_panes()
