"""The last row of a dialogue: its keys, drawn as those of the status bar are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from textual.content import Content
from textual.widgets import Static

Keys = Iterable[tuple[str, str]]  # a key, and what it does

CHOOSE: Final = (("Enter", "choose"), ("Esc", "close"))


class KeyFoot(Static):
    def __init__(self, keys: Keys) -> None:
        super().__init__(_words(keys), markup=False)

    def show_keys(self, keys: Keys) -> None:
        self.update(_words(keys))

    def complain(self, words: str) -> None:
        """A problem, in the keys' place."""
        self.update(Content.styled(words, "bold $error"))


def _words(keys: Keys) -> Content:
    return Content("  ").join(Content.assemble((key, "bold $accent"), (f" {words}", "$quiet")) for key, words in keys)
