"""What a window says that is too small to read in."""

from __future__ import annotations

from typing import Final

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

LEAST_SIZE: Final = Size(60, 16)


class TooSmall(Widget):
    def render(self) -> Content:
        return Content(f"Telex needs {_spoken(LEAST_SIZE)} cells;\nthis window has {_spoken(self.app.size)}.")


def _spoken(size: Size) -> str:
    return f"{size.width} by {size.height}"
