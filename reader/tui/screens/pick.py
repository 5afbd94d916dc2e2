"""A site announces several feeds: which one?"""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.text import clean_line
from reader.tui.screens.choice import ChoiceScreen


class PickScreen(ChoiceScreen[str]):
    def __init__(self, feeds: Sequence[tuple[str, str]]) -> None:
        rows = [
            (
                Content(f"{clean_line(title) or 'Feed'}\n  ").append(Content.styled(clean_line(address), "dim")),
                address,
            )
            for address, title in feeds
        ]
        super().__init__("This site has several feeds: which one?", rows, (("Enter", "subscribe"), ("Esc", "close")))
