"""The links of an article."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.text import clean_line
from reader.tui.screens.choice import ChoiceScreen


class LinksScreen(ChoiceScreen[str]):
    def __init__(self, links: Sequence[tuple[str, str]]) -> None:
        rows = [
            (
                Content(f"{number:>2}  {clean_line(words, 80)}\n    ").append(
                    Content.styled(clean_line(address), "dim")
                ),
                address,
            )
            for number, (words, address) in enumerate(links, 1)
        ]
        super().__init__("Links", rows, (("Enter", "open in the browser"), ("Esc", "close")))
