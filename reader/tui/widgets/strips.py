"""From named runs to what Textual draws."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.tui.render.lines import Run

Looks = Callable[[str], Style]


def strip_of(runs: Iterable[Run], looks: Looks, width: int, ground: Style, margin: int = 0) -> Strip:
    """A row of exactly `width` cells; `looks` finds the style of a name, `ground` fills what is left."""
    segments = [Segment(" " * margin, ground)] if margin else []
    for run in runs:
        style = ground
        for name in run.styles:
            style += looks(name)
        segments.append(Segment(run.text, style))
    return Strip(segments).adjust_cell_length(width, ground)


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
