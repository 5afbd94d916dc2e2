"""The bottom row: what is going on at the left, the keys that matter here at the right."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.reactive import reactive
from textual.strip import Strip

from reader.text import clean_line
from reader.tui.render.lines import Run
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.strips import fit, strip_of


class StatusBar(Pane, can_focus=False):
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "statusbar--message", "statusbar--problem", "statusbar--key", "statusbar--hint",
    }  # fmt: skip

    message: reactive[str] = reactive("")
    problem: reactive[bool] = reactive(False)
    hints: reactive[tuple[tuple[str, str], ...]] = reactive(())  # keys and what they do

    def say(self, message: str, *, problem: bool = False) -> None:
        """Show a sentence until another comes."""
        self.message = clean_line(message)
        self.problem = problem

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        width = self.size.width
        hints = self._hints(width - cell_len(self.message) - 3)
        room = width - 1 - sum(cell_len(run.text) for run in hints)
        runs = [Run(fit(self.message, room), ("problem" if self.problem else "message",)), *hints]
        return strip_of(runs, self.looks, width, self.rich_style, margin=1)

    def _hints(self, room: int) -> list[Run]:
        """As many as fit, the first ones first."""
        runs: list[Run] = []
        for key, words in self.hints:
            room -= cell_len(key) + cell_len(words) + 3
            if room < 0:
                break
            runs += [Run(f" {key}", ("key",)), Run(f" {words} ", ("hint",))]
        return runs
