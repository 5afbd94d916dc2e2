"""A line to type into, at the bottom of the screen, there only while it is needed.

Above it stand the words that could go on; Tab takes them one after the other, up and down bring back what was typed.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widgets import Input, Static

from reader.desk.typed import with_line
from reader.text import clean_line
from reader.tui.held import held_picture
from reader.tui.widgets.still_input import StillInput

Complete = Callable[[str], tuple[str, ...]]  # from what is typed to whole lines that it could become

_SHOWN: Final = 8


class Prompt(Vertical):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "close", show=False),
        Binding("tab", "complete", "complete", show=False, priority=True),
        Binding("up", "recall(-1)", "earlier", show=False, priority=True),
        Binding("down", "recall(1)", "later", show=False, priority=True),
    ]

    class Answered(Message):
        """Enter was pressed. The line is gone as soon as `held` is closed, which shows what it led to as well."""

        def __init__(self, question: str, answer: str, held: ExitStack) -> None:
            super().__init__()
            self.question = question
            self.answer = answer
            self.held = held

    class Left(Message):
        """Esc was pressed."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._question = ""
        self._complete: Complete | None = None
        self._offered: tuple[str, ...] = ()
        self._taken = -1  # the offer that stands in the line
        self.typed: dict[str, list[str]] = {}  # by question, oldest first
        self._back = 0  # how far the line went back among them

    def compose(self) -> ComposeResult:
        yield Static("", id="offers", markup=False)
        with Horizontal():
            yield Static("", id="question", markup=False)
            yield StillInput(id="answer", compact=True, select_on_focus=False)

    def ask(
        self, question: str, *, text: str = "", cursor: int | None = None, complete: Complete | None = None
    ) -> None:
        """Show the line with `text` in it, the cursor behind it or where a mistake stands."""
        self._question, self._complete, self._back = question, complete, 0
        self.query_one("#question", Static).update(Content(question + ": "))
        line = self.query_one(Input)
        line.value = text
        line.cursor_position = len(text) if cursor is None else cursor
        self._offer(text)
        self.display = True
        line.focus()

    @property
    def completes(self) -> bool:
        """Whether what is typed can be completed."""
        return self._complete is not None

    def takes(self, key: Key) -> bool:
        """Take a key that went past the line because the line had not the focus yet."""
        line = self.query_one(Input)
        if not self.display or line.has_focus:
            return False
        if key.is_printable and key.character:
            line.insert_text_at_cursor(key.character)
        elif key.key == "enter":
            line.post_message(Input.Submitted(line, line.value))
        elif key.key == "backspace":
            line.action_delete_left()
        return True

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if not (0 <= self._taken < len(self._offered) and event.value == self._offered[self._taken]):
            self._offer(event.value)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        answer = event.value.strip()
        self.typed[self._question] = with_line(self.typed.get(self._question, []), self._question, answer)
        held = held_picture(self)
        self.display = False
        self.post_message(self.Answered(self._question, answer, held))

    def action_leave(self) -> None:
        self.display = False
        self.post_message(self.Left())

    def action_complete(self) -> None:
        if self._offered:
            self._taken = (self._taken + 1) % len(self._offered)
            self._put(self._offered[self._taken])

    def action_recall(self, step: int) -> None:
        lines = self.typed.get(self._question, [])
        self._back = max(0, min(len(lines), self._back - step))
        self._put(lines[-self._back] if self._back else "")

    def _put(self, text: str) -> None:
        line = self.query_one(Input)
        line.value = text
        line.cursor_position = len(text)

    def _offer(self, typed: str) -> None:
        self._offered = self._complete(typed) if self._complete else ()
        self._taken = -1
        offers = self.query_one("#offers", Static)
        offers.display = bool(self._offered)
        offers.update(Content("  ".join(_last_word(offer) for offer in self._offered[:_SHOWN])))


def _last_word(line: str) -> str:
    """What an offer adds: its last term, with the blanks of a phrase kept."""
    quote = line.rstrip('"').rfind('"')
    start = line.rfind(" ", 0, quote if line.endswith('"') and quote >= 0 else len(line.rstrip())) + 1
    return clean_line(line[start:], 40)
