"""Add feeds: type or paste an address or an OPML file's path, or tick starter feeds, one by one or a theme at once."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.engine.starters import STARTERS
from reader.tui.widgets.key_foot import KeyFoot
from reader.tui.widgets.still_input import StillInput
from reader.tui.widgets.tick_list import Pack, TickList

AddressList = tuple[str, ...]

TYPING = (("Enter", "subscribe"), ("↓", "starter feeds"), ("Esc", "close"))
TICKING = (("Space", "tick"), ("Enter", "subscribe"), ("Tab", "address"), ("Esc", "close"))


class AddScreen(ModalScreen[AddressList]):
    """Returns what to add; empty when nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "close", show=False),
        Binding("down", "to_list", "to the starter feeds", show=False),
        Binding("ctrl+s", "subscribe", "subscribe to the ticked", show=False, priority=True),
    ]

    def __init__(self, address: str = "") -> None:
        """`address` is one that was typed before and could not be had."""
        super().__init__()
        self.address = address

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialogue"):
            yield Static(Content("Address of a site, a feed or an OPML file, or a path"), classes="dialogue-title")
            yield StillInput(
                self.address, placeholder="example.org, https://example.org/feed.xml, ~/feeds.opml", compact=True
            )
            yield Static(Content("Starter feeds"), classes="dialogue-title")
            yield TickList(packs())
            yield KeyFoot(TYPING)

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_descendant_focus(self) -> None:
        ticking = isinstance(self.focused, TickList)
        self.query_one(KeyFoot).show_keys(TICKING if ticking else TYPING)

    def action_to_list(self) -> None:
        choices = self.query_one(TickList)
        choices.highlighted = 0
        choices.focus()

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss((event.value.strip(),))
        else:
            self.action_subscribe()

    @on(TickList.Finished)
    def action_subscribe(self) -> None:
        ticked = self.query_one(TickList).ticked
        self.dismiss(tuple(starter.address for starter in STARTERS if starter.address in ticked))

    def action_leave(self) -> None:
        self.dismiss(())


def packs() -> list[Pack]:
    themes = dict.fromkeys(starter.theme for starter in STARTERS)
    return [Pack(theme, tuple((s.title, s.address) for s in STARTERS if s.theme == theme)) for theme in themes]
