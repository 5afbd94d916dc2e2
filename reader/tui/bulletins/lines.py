"""The lines of a bulletin, and how text is broken into them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from reader.model import EntryId, Place
from reader.text import clean_line
from reader.tui.render.lines import Run
from reader.tui.render.wrap import wrap


@dataclass(frozen=True, slots=True)
class Target:
    """Where a line leads: to an entry, or to a sentence of its article."""

    entry: EntryId
    place: Place | None = None
    text: str = ""  # what stands at the place, so that it can be told whether it still does


@dataclass(frozen=True, slots=True)
class BulletinLine:
    runs: tuple[Run, ...] = ()
    target: Target | None = None
    item: int = -1  # which of the things that the cursor can stand on, from 0; -1 for none


LinesAt = Callable[[int], Sequence[BulletinLine]]  # at a width

BLANK = BulletinLine()


def flowed(text: str, width: int, style: str, lead: str = "", target: Target | None = None) -> Iterator[BulletinLine]:
    """A text in as many lines as it needs, the first after `lead`, the others under its beginning."""
    clean = clean_line(text, None)
    room = max(8, width - cell_len(lead))
    for row, (start, end) in enumerate(wrap(clean, room) or ((0, 0),)):
        before = lead if row == 0 else " " * cell_len(lead)
        runs = (Run(before, ("number",)), Run(clean[start:end], (style,)))
        yield BulletinLine(runs if before else runs[1:], target)


def numbered(lines: Sequence[BulletinLine]) -> tuple[BulletinLine, ...]:
    """The lines with the numbers of their items: neighbours with one target are one item."""
    found: list[BulletinLine] = []
    item, before = -1, None
    for line in lines:
        if line.target is not None and line.target is not before:
            item += 1
        before = line.target
        found.append(line if line.target is None else BulletinLine(line.runs, line.target, item))
    return tuple(found)
