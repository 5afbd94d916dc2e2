"""What the screen shows first, as it was left: asked of the library while Textual is still being imported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reader.desk.density import Density
from reader.desk.desk import Desk
from reader.desk.remembered import Remembered
from reader.desk.views import UNREAD, SidebarRow, View, found_by
from reader.model import EntryId, Headline
from reader.store.language import parse_query
from reader.store.query import Query

_ROWS: Final = 100  # headlines around the cursor: more than any screen has lines


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A desk with its list asked for, and what stands around it."""

    desk: Desk
    left: Remembered
    sidebar: tuple[SidebarRow, ...]
    rows: tuple[Headline, ...]
    bullets: dict[EntryId, str]  # where rows have room for them
    whole: bool  # the list is, and not its beginning alone


async def look(desk: Desk, *, restore: bool = True) -> FirstLook:
    """Find the view, the entry and the order that were left."""
    left = await desk.recall() if restore else Remembered()
    desk.looks = dict(left.looks)
    sidebar = await desk.sidebar(counted=False)
    desk.view = next((row.view for row in sidebar if row.view.key == left.view), None) or _search(desk, left) or UNREAD
    await desk.begin_view(at=left.entry)
    if not desk.ids and desk.view.key.startswith("search:"):
        await desk.begin_view(UNREAD)  # nobody wants to begin with a search that finds nothing
    ids = desk.ids
    at = ids.index(left.entry) if left.entry is not None and left.entry in ids else 0
    near = ids[max(0, at - _ROWS) : at + _ROWS]
    bullets = await desk.bullets(near) if left.density is Density.BULLETS else {}
    return FirstLook(desk, left, sidebar, tuple(await desk.rows(near)), bullets, desk.whole)


def _search(desk: Desk, left: Remembered) -> View | None:
    if not left.search or not left.view.startswith("search:"):
        return None
    query = parse_query(left.search, desk.engine.now())
    return found_by(left.search, query) if isinstance(query, Query) else None
