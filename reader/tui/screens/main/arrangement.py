"""Which panes stand on the screen: as many as the window has room for, around the one that has the keys."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal

Showing = Literal["feeds", "list", "article", "panel"]

ORDER: Final[tuple[Showing, ...]] = ("feeds", "list", "article", "panel")
MEDIUM_FROM: Final = 100  # cells
WIDE_FROM: Final = 150


class Room(StrEnum):
    """What a window is wide enough for."""

    NARROW = "narrow"  # one pane at a time
    MEDIUM = "medium"  # the feeds with their headlines, or the article with its panel
    WIDE = "wide"  # all of them


def room_in(width: int) -> Room:
    if width >= WIDE_FROM:
        return Room.WIDE
    return Room.MEDIUM if width >= MEDIUM_FROM else Room.NARROW


def panes_shown(room: Room, showing: Showing, *, panel_open: bool, zen: bool) -> frozenset[Showing]:
    """With `zen`, the article alone."""
    if zen:
        return frozenset({"article"})
    shown: set[Showing] = {showing}
    if room is Room.WIDE or (room is Room.MEDIUM and showing in {"feeds", "list"}):
        shown |= {"feeds", "list"}
    if room is Room.WIDE or (room is Room.MEDIUM and showing in {"article", "panel"}):
        shown |= {"article", "panel"} if panel_open else {"article"}
    return frozenset(shown)


def panes_in_turn(room: Room, *, panel_open: bool, has_article: bool) -> tuple[Showing, ...]:
    """Those that Tab goes through."""
    if not has_article:
        return ("feeds", "list")
    return ORDER if panel_open or room is Room.NARROW else ORDER[:-1]


def panes_with_width(room: Room, *, in_article: bool) -> tuple[Showing, ...]:
    """Those that can be given a width; another one takes what is left."""
    match room:
        case Room.NARROW:
            return ()
        case Room.MEDIUM:
            return ("panel",) if in_article else ("feeds",)
        case Room.WIDE:
            return ("feeds", "list", "panel")
