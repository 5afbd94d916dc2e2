"""A bulletin over the whole screen: read to its end, or leave it by what it leads to."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from reader.model import EntryId
from reader.tui.bulletins.lines import LinesAt, Target
from reader.tui.widgets.bulletin_view import BulletinView
from reader.tui.widgets.key_foot import KeyFoot
from reader.tui.widgets.pane import Step

_KEYS: Final = (("Space", "on"), ("j k", "from one to the next"), ("Enter", "open"), ("Esc", "close"))
_STEPS: Final = (
    ("j,down", "down"), ("k,up", "up"), ("g,home", "top"), ("G,end", "bottom"), ("ctrl+d", "half_down"),
    ("ctrl+u", "half_up"), ("ctrl+f,pagedown", "page_down"), ("ctrl+b,pageup", "page_up"),
)  # fmt: skip


class BulletinScreen(ModalScreen[Target | None]):
    """Returns where the reader wants to go; None back to where they came from."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(keys, f"move('{step}')", show=False) for keys, step in _STEPS),
        Binding("space", "page_on", show=False),
        Binding("enter,l,right", "choose", show=False),
        Binding("escape,q,h,left", "leave", show=False),
    ]

    def __init__(self, lines_at: LinesAt, at: EntryId | None = None) -> None:
        """`at` is the entry on which the cursor begins."""
        super().__init__(classes="bulletin")
        self.lines_at = lines_at
        self.at = at

    def compose(self) -> ComposeResult:
        yield BulletinView(self.lines_at, self.at)
        yield KeyFoot(_KEYS)

    @property
    def view(self) -> BulletinView:
        return self.query_one(BulletinView)

    def on_mount(self) -> None:
        self.view.focus()

    def action_move(self, step: Step) -> None:
        self.view.move(step)

    def action_page_on(self) -> None:
        """At the end there is nothing more, and the page closes."""
        if not self.view.page_on():
            self.dismiss(None)

    def action_choose(self) -> None:
        self.view.choose()

    def action_leave(self) -> None:
        self.dismiss(None)

    @on(BulletinView.Chosen)
    def _chosen(self, event: BulletinView.Chosen) -> None:
        self.dismiss(event.target)
