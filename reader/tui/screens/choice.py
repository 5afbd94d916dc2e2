"""A dialogue with a list to choose from; what it returns is in its type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.visual import Visual
from textual.widgets import OptionList, Static

from reader.tui.screens.dialogue import Dialogue, Result
from reader.tui.widgets.key_foot import CHOOSE, KeyFoot, Keys

HEIGHTS: list[tuple[int, str]] = [(0, "-low"), (20, "-high"), (30, "-tall")]  # rows of the window, and its class
Step = Literal["cursor_down", "cursor_up", "first", "last", "page_down", "page_up", "select"]


class ChoiceScreen(Dialogue[Result], Generic[Result]):
    """Rows of (words, value); Enter returns the value, Esc returns None."""

    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left", "leave", "close", show=False),
        Binding("j", "step('cursor_down')", "down", show=False),
        Binding("k", "step('cursor_up')", "up", show=False),
        Binding("g", "step('first')", "top", show=False),
        Binding("G", "step('last')", "bottom", show=False),
        Binding("ctrl+d,ctrl+f,space", "step('page_down')", "page down", show=False),
        Binding("ctrl+u,ctrl+b", "step('page_up')", "page up", show=False),
        Binding("l", "step('select')", "choose", show=False),
    ]

    def __init__(
        self,
        title: str,
        rows: Sequence[tuple[Content | Visual, Result]],
        foot: Keys = CHOOSE,
        about: Content | Visual | None = None,
    ) -> None:
        super().__init__()
        self.title_words = title
        self.rows = tuple(rows)
        self.foot = foot
        self.about = about  # stands between the title and the rows

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialogue"):
            yield Static(Content(self.title_words), classes="dialogue-title", markup=False)
            if self.about is not None:
                yield Static(self.about, classes="dialogue-about", markup=False)
            yield OptionList(*(words for words, _ in self.rows), markup=False)
            yield KeyFoot(self.foot)

    def on_mount(self) -> None:
        choices = self.query_one(OptionList)
        choices.display = bool(self.rows)
        choices.focus()

    def action_step(self, step: Step) -> None:
        getattr(self.query_one(OptionList), f"action_{step}")()

    def action_leave(self) -> None:
        self.dismiss(None)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.rows[event.option_index][1])
