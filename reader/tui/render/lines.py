"""Lines of a laid-out article, and the way from a place in the text to a line on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# In place of a block's number, for what can be found although it stands above all blocks; in this order.
TITLE: Final = -3
STANDFIRST: Final = -2


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line: of a block's text from `start`, or decoration where `start` is -1."""

    text: str
    start: int = -1
    style: str = ""  # the name of a decoration's own style

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the screen; `block` is -1 for rows that belong to nothing (blank rows, the byline)."""

    pieces: tuple[Piece, ...]
    style: str  # the name of the row's base style: "paragraph", "title", ...
    block: int = -1
    dots: tuple[tuple[int, int], ...] = ()  # of a picture: the upper and the lower colour of each cell

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def start(self) -> int:
        """Where the row's own text starts in its block; -1 where it has none."""
        return next((piece.start for piece in self.pieces if piece.start >= 0), -1)

    @property
    def end(self) -> int:
        return next((piece.end for piece in reversed(self.pieces) if piece.start >= 0), -1)


@dataclass(frozen=True, slots=True)
class Run:
    """Text of a line with the names of all styles over it, weakest first."""

    text: str
    styles: tuple[str, ...]
