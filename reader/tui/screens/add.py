"""Add feeds: type or paste an address or an OPML file's path, or pick starter feeds."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, SelectionList, Static
from textual.widgets.selection_list import Selection

from reader.engine.starters import STARTERS

AddressList = tuple[str, ...]


class AddScreen(ModalScreen[AddressList]):
    """Returns what to add; empty when nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "close", show=False),
        Binding("ctrl+s", "subscribe", "subscribe to the ticked", show=False, priority=True),
    ]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialogue"):
            yield Static(
                Content("Address of a site or a feed, or path of an OPML file"),
                classes="dialogue-title",
                markup=False,
            )
            yield Input(placeholder="example.org, https://example.org/feed.xml, ~/feeds.opml", compact=True)
            yield Static(Content("or starter feeds"), classes="dialogue-title", markup=False)
            yield SelectionList[str](
                *(Selection(Content(f"{s.theme:<11}{s.title}"), s.address) for s in STARTERS), compact=True
            )
            yield Static(
                Content("Enter subscribe   Tab to the list   Space tick   ^S subscribe to the ticked   Esc close"),
                classes="dialogue-foot",
                markup=False,
            )

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss((event.value.strip(),))
        else:
            self.action_subscribe()

    def action_subscribe(self) -> None:
        self.dismiss(tuple(self.query_one(SelectionList).selected))

    def action_leave(self) -> None:
        self.dismiss(())
