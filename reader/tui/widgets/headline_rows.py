"""How a headline is drawn: marks, title, source and age in a line or two, and its first bullet below."""

from __future__ import annotations

from typing import Final, NamedTuple

from rich.cells import cell_len

from reader.desk.density import Density
from reader.desk.titles import shown_title
from reader.model import Headline
from reader.tui.render.lines import Run
from reader.tui.widgets.strips import fit

ONE_LINE_WIDTH: Final = 64  # cells from which title, feed and age share a line
FEED_WIDTH: Final = 20


class Shown(NamedTuple):
    """A headline with what else its row says."""

    row: Headline
    old: str
    also_in: int = 0  # how many other feeds tell the story
    bullet: str = ""
    is_open: bool = False

    @property
    def title(self) -> str:
        return shown_title(self.row)

    @property
    def title_style(self) -> tuple[str, ...]:
        names = ("title",) if self.row.read else ("title", "unread")
        return (*names, "open") if self.is_open else names

    def source(self, width: int | None = None) -> str:
        """ "The Courier +3" where three other feeds tell it too; in exactly so many cells."""
        tail = f" +{self.also_in}" if self.also_in else ""
        return self.row.feed_name + tail if width is None else fit(self.row.feed_name, max(1, width - len(tail))) + tail


def lines_of(density: Density, width: int) -> int:
    """How many lines a row has."""
    return _title_lines(density, width) + (density is Density.BULLETS)


def draw(shown: Shown, line: int, density: Density, width: int) -> list[Run]:
    """One line of a row."""
    titled = _title_lines(density, width)
    if line >= titled:
        return [Run("    " + fit(f"· {shown.bullet}" if shown.bullet else "", max(1, width - 5)), ("bullet",))]
    if titled == 2:
        return _two_lines(shown, width)[line]
    return _one_line(shown, width) if width >= ONE_LINE_WIDTH else _title_alone(shown, width)


def _title_lines(density: Density, width: int) -> int:
    return 1 if density is Density.COMPACT or width >= ONE_LINE_WIDTH else 2


def _one_line(shown: Shown, width: int) -> list[Run]:
    feed_width = min(FEED_WIDTH, width // 4)
    title = fit(shown.title, width - feed_width - 13)
    return [
        *_marks(shown.row),
        Run(title + "  ", shown.title_style),
        Run(shown.source(feed_width), ("feed",)),
        Run(f"{shown.old:>6} ", ("age",)),
    ]


def _title_alone(shown: Shown, width: int) -> list[Run]:
    title = fit(shown.title, max(4, width - 11))
    return [*_marks(shown.row), Run(title, shown.title_style), Run(f"{shown.old:>6} ", ("age",))]


def _two_lines(shown: Shown, width: int) -> tuple[list[Run], list[Run]]:
    from reader.tui.render.wrap import wrap  # not needed where all stands in one line

    title, room = shown.title, max(8, width - 5)
    first, *more = wrap(title, room) or ((0, 0),)
    rest = title[more[0][0] :] if more else ""
    top = [*_marks(shown.row), Run(title[slice(*first)], shown.title_style)]
    name = shown.source(min(cell_len(shown.source()), room // 3 if rest else room - 9)).rstrip()
    meta = f"{name} · {shown.old}"
    left = fit(rest, max(2, room - cell_len(meta) - 2)) + "  "
    return top, [Run("    ", ("feed",)), Run(left, shown.title_style), Run(meta, ("feed",))]


def _marks(row: Headline) -> list[Run]:
    unread = "●" if not row.read else "±" if row.edited else " "
    kept = "★" if row.starred else "↓" if row.saved else " "
    return [Run(f" {unread}", ("mark",)), Run(f"{kept} ", ("mark",))]
