"""A picture as a small grid of colours, made in a worker process: what pages call a picture may be anything."""

from __future__ import annotations

import io
from typing import Final

from reader.model.noun import Noun

_FORMATS: Final = ("JPEG", "PNG", "GIF", "WEBP")
_LARGEST: Final = 40_000_000  # pixels; more is a bomb, or nothing for a terminal
_SMALLEST: Final = 24  # pixels on a side; less is a spacer or a counter
_PAPER: Final = (255, 255, 255)  # behind what is transparent


class Raster(Noun, frozen=True):
    """Colours row by row, three bytes each; the rows are even in number, two of them share a row of the screen."""

    width: int
    colours: bytes

    @property
    def height(self) -> int:
        return len(self.colours) // (3 * self.width)


def raster_of(body: bytes, width: int, height: int) -> Raster | None:
    """The picture within so many columns and rows of dots; None for what is none, or where Pillow is not installed."""
    try:
        from PIL import Image
    except ImportError:
        return None
    Image.MAX_IMAGE_PIXELS = _LARGEST // 2  # twice that is refused
    try:
        with Image.open(io.BytesIO(body), formats=_FORMATS) as picture:
            if min(picture.size) < _SMALLEST:
                return None
            picture.draft("RGB", (2 * width, 2 * height))
            picture.thumbnail((width, height))
            even = (picture.width, max(2, picture.height // 2 * 2))
            shown = picture.convert("RGBA").resize(even)
            paper = Image.new("RGBA", even, (*_PAPER, 255))
            paper.alpha_composite(shown)
            return Raster(paper.width, paper.convert("RGB").tobytes())
    except (OSError, ValueError, SyntaxError, MemoryError, ArithmeticError, Image.DecompressionBombError):
        return None
