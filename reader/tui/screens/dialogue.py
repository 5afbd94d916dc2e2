"""A dialogue that a click beside it closes, as Esc does: nothing that was typed in it is lost with it."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual.events import Click
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Dialogue(ModalScreen[Result | None], Generic[Result]):
    """Returns None where it was closed without an answer."""

    def on_click(self, event: Click) -> None:
        under, _ = self.get_widget_at(int(event.screen_x), int(event.screen_y))
        if under is self:
            self.dismiss(None)
