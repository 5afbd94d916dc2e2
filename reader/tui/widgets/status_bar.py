"""The bottom row: at the left where the reader is and what is going on, at the right the keys that matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from reader.text import clean_line
from reader.tui.hints import Hint
from reader.tui.render.lines import Run
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.strips import fit, strip_of

MOST: Final = 4  # rows of a problem
_LEAST: Final = 20  # cells of a row
_PLACE: Final = 24  # cells that a place may take from the keys


class StatusBar(Pane, can_focus=False):
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "statusbar--message", "statusbar--problem", "statusbar--key", "statusbar--hint",
    }  # fmt: skip

    message: reactive[str] = reactive("")
    problem: reactive[bool] = reactive(False)
    progress: reactive[str] = reactive("")  # how far the article is read
    place: reactive[str] = reactive("")  # the list that is shown, where nothing else says so; gives way to a message
    hints: reactive[tuple[Hint, ...]] = reactive(())
    _rows: Sequence[str] = ("",)  # of the message
    _whole = False  # the message has as many rows as it needs
    _shown: Sequence[Hint] = ()  # the hints that have room, from the left

    class Hinted(Message):
        """A key that is shown was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def say(self, message: str, *, problem: bool = False, whole: bool = False) -> None:
        """Show a sentence until another comes, cut to the row; a problem must be read, and so stands there whole."""
        self.message = clean_line(message)
        self.problem = problem
        self._whole = problem or whole
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """Height is a matter of the words here, not of the sheets."""
        self._rows = self._wrapped() if self._whole else [self.message]
        self.styles.height = len(self._rows)
        self.refresh()

    def _wrapped(self) -> Sequence[str]:
        from reader.tui.render.wrap import wrap

        room = max(_LEAST, self.size.width - 7)  # the last row begins behind the progress
        return [self.message[start:end] for start, end in wrap(self.message, room)][:MOST] or [""]

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y < len(self._rows) - 1:
            return strip_of([Run(self._rows[y], (self._style,))], self.looks, width, self.ground, margin=1)
        return self._last_row(self._rows[-1], width)

    def _last_row(self, words: str, width: int) -> Strip:
        progress = f"{self.progress:<5}" if self.progress else ""
        hints = self._hints(
            width - len(progress) - cell_len(words or fit(self.place, min(_PLACE, cell_len(self.place)))) - 3
        )
        room = width - 1 - len(progress) - sum(cell_len(run.text) for run in hints)
        message = Run(fit(words or self.place, room), (self._style if words else "hint",))
        runs = [Run(progress, ("hint",)), message, *hints]
        return strip_of(runs, self.looks, width, self.ground, margin=1)

    @property
    def _style(self) -> str:
        return "problem" if self.problem else "message"

    def _hints(self, room: int) -> list[Run]:
        """As many as fit: the last one, which helps, before all others, and then the first ones first."""
        shown: list[Hint] = []
        for hint in (*self.hints[-1:], *self.hints[:-1]):
            room -= sum(cell_len(run.text) for run in _drawn(hint))
            if room < 0:
                break
            shown.append(hint)
        self._shown = (*shown[1:], *shown[:1])
        return [run for hint in self._shown for run in _drawn(hint)]

    def on_click(self, event: Click) -> None:
        """From the right, where they end."""
        at = self.size.width
        for hint in reversed(self._shown):
            end, at = at, at - sum(cell_len(run.text) for run in _drawn(hint))
            if at <= event.x < end and event.y == len(self._rows) - 1 and hint.action:
                self.post_message(self.Hinted(hint.action))


def _drawn(hint: Hint) -> tuple[Run, Run]:
    return Run(f" {hint.key}", ("key",)), Run(f" {hint.words} ", ("hint",))
