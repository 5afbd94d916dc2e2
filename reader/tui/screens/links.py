"""The links of an article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from reader.text import clean_line
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.widgets.hung import Hung

_INDENT: Final = 4  # cells for the number


class LinksScreen(ChoiceScreen[str]):
    def __init__(self, links: Sequence[tuple[str, str]]) -> None:
        rows = [(_row(f"{number:>2}", words, address), address) for number, (words, address) in enumerate(links, 1)]
        super().__init__("Links", rows, (("Enter", "open in the browser"), ("Esc", "close")))


def _row(number: str, words: str, address: str) -> Hung:
    below = Content.styled(clean_line(address), "dim")
    return Hung([(Content(number), Content(clean_line(words, 80))), (Content(" "), below)], _INDENT)
