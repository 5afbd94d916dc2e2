"""A dialogue with a list to choose from; what it returns is in its type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

Result = TypeVar("Result")


class ChoiceScreen(ModalScreen[Result | None], Generic[Result]):
    """Rows of (words, value); Enter returns the value, Esc returns None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left", "leave", "close", show=False),
        Binding("j", "cursor('down')", "down", show=False),
        Binding("k", "cursor('up')", "up", show=False),
        Binding("g", "cursor('first')", "top", show=False),
        Binding("G", "cursor('last')", "bottom", show=False),
        Binding("l", "cursor('select')", "choose", show=False),
    ]

    def __init__(
        self, title: str, rows: Sequence[tuple[Content, Result]], foot: str = "Enter choose   Esc close"
    ) -> None:
        super().__init__()
        self.title_words = title
        self.rows = tuple(rows)
        self.foot = foot

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialogue"):
            yield Static(Content(self.title_words), classes="dialogue-title", markup=False)
            yield OptionList(*(words for words, _ in self.rows), markup=False)
            yield Static(Content(self.foot), classes="dialogue-foot", markup=False)

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()

    def action_cursor(self, step: str) -> None:
        getattr(
            self.query_one(OptionList),
            "action_" + ("select" if step == "select" else step if step in {"first", "last"} else f"cursor_{step}"),
        )()

    def action_leave(self) -> None:
        self.dismiss(None)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.rows[event.option_index][1])
