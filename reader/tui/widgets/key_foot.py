"""The last row of a dialogue: its keys, drawn as those of the status bar are, and there to be clicked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.widgets import Static

from reader.desk.keys import key_called

Keys = Iterable[tuple[str, str]]  # a key, and what it does

CHOOSE: Final = (("Enter", "choose"), ("Esc", "close"))
_GAP: Final = "  "


class KeyFoot(Static):
    def __init__(self, keys: Keys) -> None:
        self.keys = tuple(keys)
        super().__init__(_words(self.keys), markup=False)

    def show_keys(self, keys: Keys) -> None:
        self.keys = tuple(keys)
        self.update(_words(self.keys))

    def complain(self, words: str) -> None:
        """A problem, in the keys' place."""
        self.keys = ()
        self.update(Content.styled(words, "bold $error"))

    def on_click(self, event: Click) -> None:
        """What the key does that was clicked, where all of them stand in one row."""
        at = event.get_content_offset(self)
        key = next((key for key, begin, end in _spans(self.keys) if at and begin <= at.x < end), "")
        if key and self.content_size.height == 1:
            self.app.simulate_key(key_called(key))


def _words(keys: Keys) -> Content:
    return Content(_GAP).join(Content.assemble((key, "bold $accent"), (f" {words}", "$quiet")) for key, words in keys)


def _spans(keys: Keys) -> Iterator[tuple[str, int, int]]:
    """Of several keys the first, and from where to where in the row it is told."""
    at = 0
    for key, words in keys:
        end = at + cell_len(f"{key} {words}")
        yield key.split()[0], at, end
        at = end + cell_len(_GAP)
