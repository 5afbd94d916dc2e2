"""Headlines, one a line."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from typing import Final

from reader.cli.asked import asked
from reader.cli.output import complain, print_json, say
from reader.cli.parts import opened_library
from reader.desk.titles import shown_title
from reader.model import Headline
from reader.store.first_bullets import first_bullets
from reader.store.headlines import headlines
from reader.store.listing import entry_ids

_FEED: Final = 20  # cells of a feed's name at most
_NARROW: Final = 60  # a terminal below has no room for feeds


def list_(options: argparse.Namespace) -> int:
    query = asked(options.query)
    if query is None:
        return 2
    with opened_library(options) as connection:
        rows = headlines(connection, entry_ids(connection, query, options.limit))
        bullets = first_bullets(connection, [row.id for row in rows]) if options.json else {}
    if options.json:
        print_json([headline_row(row) | {"bullet": bullets.get(row.id)} for row in rows])
        return 0
    for line in lines_of(rows, shutil.get_terminal_size().columns if sys.stdout.isatty() else None):
        say(line)
    if not rows and sys.stdout.isatty():
        complain("no entry is so" if options.query else "no entries yet: telex add URL, then telex refresh")
    return 0


def headline_row(row: Headline) -> dict[str, object]:
    return {
        "id": row.id,
        "feed_id": row.feed_id,
        "feed": row.feed_name,
        "title": row.title,
        "url": row.url,
        "published": row.published,
        "read": row.read,
        "starred": row.starred,
        "saved": row.saved,
    }


def lines_of(rows: Sequence[Headline], width: int | None) -> list[str]:
    """A line a headline, its columns as wide as they need to be; cut to `width` cells, None for no limit."""
    from rich.cells import cell_len  # whoever wants JSON does not wait for it

    ids = max((len(str(row.id)) for row in rows), default=0)
    feeds = min(_FEED, max((cell_len(row.feed_name) for row in rows), default=0))
    if width is not None and width < _NARROW:
        feeds = 0
    return [_line(row, ids, feeds, width) for row in rows]


def _line(row: Headline, ids: int, feeds: int, width: int | None) -> str:
    marks = ("*" if row.starred else " ") + ("s" if row.saved else " ") + (" " if row.read else "N")
    from rich.cells import cell_len

    local = row.published.astimezone()
    when = f"{local:%Y-%m-%d %H:%M}" if feeds else f"{local:%m-%d}"
    head = f"{row.id:>{ids}} {marks} {when}  " + (f"{fitted(row.feed_name, feeds)}  " if feeds else "")
    title = shown_title(row)
    return head + (title if width is None else fitted(title, max(1, width - cell_len(head))).rstrip())


def fitted(text: str, cells: int) -> str:
    """The text in exactly so many cells of a terminal, where a wide letter takes two."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(text) > cells:
        text = set_cell_size(text, cells - 1).rstrip() + "…"
    return set_cell_size(text, cells)
