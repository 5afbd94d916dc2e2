"""The learned profile as text: read, changed, kept."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from reader.tui.widgets.key_foot import KeyFoot
from reader.understand.ranking import ProfileProblem, read_profile


class ProfileScreen(ModalScreen[str | None]):
    """Returns the text to keep; None where it stays as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "close", show=False, priority=True),
        Binding("ctrl+s", "keep", "keep", show=False, priority=True),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialogue profile"):
            yield Static(Content("What was learned of your interests"), classes="dialogue-title")
            yield TextArea(self.text, soft_wrap=True, show_line_numbers=True, compact=True)
            yield KeyFoot((("^S", "keep"), ("Esc", "leave it as it was")))

    def on_mount(self) -> None:
        area = self.query_one(TextArea)
        area.cursor_blink = False
        area.focus()

    def action_keep(self) -> None:
        """Where a line cannot be read, the cursor goes to it and the text stays."""
        area = self.query_one(TextArea)
        problem = read_profile(area.text)
        if isinstance(problem, ProfileProblem):
            area.move_cursor((problem.line - 1, 0))
            self.query_one(KeyFoot).complain(f"Line {problem.line}: {problem.message}")
            return
        self.dismiss(area.text if area.text != self.text else None)

    def action_leave(self) -> None:
        self.dismiss(None)
