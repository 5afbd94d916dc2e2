"""The bottom row: at the left how far the article is read and what is going on, at the right the keys that matter."""

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
    progress: reactive[str] = reactive("")  # how far the article is read
    hints: reactive[tuple[tuple[str, str], ...]] = reactive(())  # keys and what they do

    def say(self, message: str, *, problem: bool = False) -> None:
        """Show a sentence until another comes."""
        self.message = clean_line(message)
        self.problem = problem

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        width = self.size.width
        progress = f"{self.progress:<5}" if self.progress else ""
        hints = self._hints(width - len(progress) - cell_len(self.message) - 3)
        room = width - 1 - len(progress) - sum(cell_len(run.text) for run in hints)
        message = Run(fit(self.message, room), ("problem" if self.problem else "message",))
        runs = [Run(progress, ("hint",)), message, *hints]
        return strip_of(runs, self.looks, width, self.ground, margin=1)

    def _hints(self, room: int) -> list[Run]:
        """As many as fit, the first ones first."""
        runs: list[Run] = []
        for key, words in self.hints:
            room -= cell_len(key) + cell_len(words) + 3
            if room < 0:
                break
            runs += [Run(f" {key}", ("key",)), Run(f" {words} ", ("hint",))]
        return runs
