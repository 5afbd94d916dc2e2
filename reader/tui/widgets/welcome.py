"""The sentence over the sample edition: what this is, and three ways on."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

WORDS = (
    "Your library is empty: this is a sample edition, nothing in it is kept. "
    "Press a to paste an address, import an OPML file, or pick starter feeds."
)
DEMO_WORDS = "The sample edition: try any key, nothing is kept. Press ? for help."


class Welcome(Static):
    def __init__(self, words: str = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(Content(words), id=id, markup=False)
        self.display = bool(words)

    def say(self, words: str) -> None:
        self.update(Content(words))
        self.display = bool(words)
