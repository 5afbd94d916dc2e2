"""The sentence over the sample edition: what this is, and the ways on."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Welcome(Static):
    def __init__(self, words: str, *, id: str | None = None) -> None:
        super().__init__(Content(words), id=id, classes="" if words else "-silent", markup=False)

    def say(self, words: str) -> None:
        """Another sentence; none at all takes no room."""
        self.update(Content(words))
        self.set_class(not words, "-silent")
