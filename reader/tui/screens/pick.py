"""A site announces several feeds: which one?"""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.text import clean_line
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.widgets.hung import Hung


class PickScreen(ChoiceScreen[str]):
    def __init__(self, feeds: Sequence[tuple[str, str]]) -> None:
        rows = [(_row(title, address), address) for address, title in feeds]
        super().__init__("This site has several feeds: which one?", rows, (("Enter", "subscribe"), ("Esc", "close")))


def _row(title: str, address: str) -> Hung:
    below = Content.styled(clean_line(address), "dim")
    return Hung([(Content(""), Content(clean_line(title) or "Feed")), (Content("  "), below)], 2)
