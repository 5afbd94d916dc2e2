"""From named runs to what Textual draws."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from rich.cells import cell_len, set_cell_size
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.tui.render.lines import Run
from reader.tui.render.pixels import Dots, stretches

PLAIN: Final = Style(color="default", bgcolor="default")

Looks = Callable[[str], Style]


def strip_of(runs: Iterable[Run], looks: Looks, width: int, ground: Style, margin: int = 0) -> Strip:
    """A row of exactly `width` cells; `looks` finds the style of a name, `ground` fills what is left.

    A ground that is reversed has one colour from end to end.
    """
    over = PLAIN if ground.reverse else Style.null()
    segments = [Segment(" " * margin, ground)] if margin else []
    for run in runs:
        style = ground
        for name in run.styles:
            style += looks(name)
        segments.append(Segment(run.text, style + over))
    return Strip(segments).adjust_cell_length(width, ground)


@lru_cache(maxsize=512)
def strip_of_dots(dots: tuple[Dots, ...], width: int, ground: Style, margin: int) -> Strip:
    """A row of a picture."""
    segments = [Segment(" " * margin, ground)]
    for (upper, lower), cells in stretches(dots):
        segments.append(Segment("▀" * cells, Style(color=_colour(upper), bgcolor=_colour(lower))))
    return Strip(segments).adjust_cell_length(width, ground)


def _colour(dot: int) -> Color:
    return Color.from_rgb(dot >> 16, dot >> 8 & 255, dot & 255)


def fit(text: str, width: int) -> str:
    """`text` in exactly `width` cells, with an ellipsis where it is cut."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text + " " * (width - cell_len(text))
    return (
        set_cell_size(text, width - 1).rstrip()
        + "…"
        + " " * (width - 1 - cell_len(set_cell_size(text, width - 1).rstrip()))
    )
