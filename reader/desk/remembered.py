"""What the screen finds again when it is opened the next time."""

from __future__ import annotations

import msgspec

from reader.desk.density import Density
from reader.store.query import Order


class Look(msgspec.Struct, frozen=True):
    """How a view is sorted."""

    order: Order | None = None  # None leaves it to the query
    grouped: bool = False  # headings stand over days, feeds or whatever it is sorted by


class Remembered(msgspec.Struct, frozen=True):
    """What the screen finds again when it is opened the next time."""

    view: str = "unread"
    entry: int | None = None
    showing: str = "list"
    panel: bool = True
    theme: str = ""
    search: str = ""  # of a view that is a search, what was typed
    looks: dict[str, Look] = {}  # how the user sorted views, by their keys
    density: Density | None = None  # None leaves it to the settings
    widths: dict[str, int] = {}  # cells of the panes that were given a width
    typed: dict[str, list[str]] = {}  # lines of the prompt by its question, the oldest first
