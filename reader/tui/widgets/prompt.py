"""A line to type into, at the bottom of the screen, there only while it is needed."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static


class Prompt(Horizontal):
    BINDINGS = [Binding("escape", "leave", "close", show=False)]  # noqa: RUF012

    class Answered(Message):
        """Enter was pressed."""

        def __init__(self, question: str, answer: str) -> None:
            super().__init__()
            self.question = question
            self.answer = answer

    class Left(Message):
        """Esc was pressed."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._question = ""

    def compose(self) -> ComposeResult:
        yield Static("", id="question", markup=False)
        yield Input(id="answer", compact=True)

    def ask(self, question: str) -> None:
        self._question = question
        self.query_one("#question", Static).update(Content(question + ": "))
        self.query_one(Input).value = ""
        self.display = True
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.display = False
        self.post_message(self.Answered(self._question, event.value.strip()))

    def action_leave(self) -> None:
        self.display = False
        self.post_message(self.Left())
