"""What stands under the mouse."""

from __future__ import annotations

from reader.model import Place
from reader.tui.render.cells import clusters
from reader.tui.render.lines import Line


def place_under(line: Line, cell: int) -> Place | None:
    """The letter at a cell of a line, None where there is none of the article's blocks."""
    if line.block < 0:
        return None
    left = 0
    for piece in line.pieces:
        for start, end, cells in clusters(piece.text):
            left += cells
            if cell < left:
                return Place(line.block, piece.start + start, piece.start + end) if piece.start >= 0 else None
    return None


def holds(place: Place, letter: Place) -> bool:
    return place.block == letter.block and place.start <= letter.start < place.end
