"""The list and the sidebar: filled, and filled anew, each row where the reader left it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final

from textual import on, work

from reader.desk.density import Density
from reader.desk.views import View
from reader.tui.screens.main.refreshing import Refreshing
from reader.tui.widgets.headline_list import HeadlineList
from reader.tui.widgets.rows import Rows

LOOKING: Final = "Nothing so far: the library is still being looked through."
_AT_ONCE: Final = 200  # rows: more than any screen has lines


class Lists(Refreshing):
    async def show_view(self, view: View, at: int | None = None) -> None:
        """What it begins with at once, and all of it as soon as that is found."""
        await self.desk.begin_view(view, at)
        await self.load_rows(self.desk.ids[:_AT_ONCE])
        self.show_listed(at)
        self.list_stands.set()  # nobody waits for the list before this one
        self.list_stands = asyncio.Event()
        if self.desk.whole:
            self.list_stands.set()
        else:
            self._list_rest(self.list_stands)

    @work(exclusive=True, group="rest")
    async def _list_rest(self, stands: asyncio.Event) -> None:
        try:
            await self.painted()  # what has begun is seen before the rest is looked for
            await self.desk.list_view()
            self.show_listed(self.headlines.current_id)
        finally:
            stands.set()

    async def whole_list(self) -> int | None:
        """How many entries the list has, once all of them are found; None where another list took its place."""
        stands = self.list_stands
        await stands.wait()
        return len(self.desk.ids) if stands is self.list_stands and self.desk.whole else None

    def show_listed(self, at: int | None) -> None:
        if not self.desk.ids:
            self._tell_why_empty()
        self.headlines.also_in = self.desk.also_in
        self.headlines.show_ids(self.desk.ids, keep=at, headings=self.desk.headings)
        self.sidebar.mark_shown(self.desk.view.key)
        self.tell_hints()
        self.tell_progress()

    async def relist(self) -> None:
        """New rows come in around the cursor, which stays on its entry."""
        rows = await self.desk.sidebar(counted=False)  # first, so that both panes are laid out at once
        ids = await self.desk.list_view()
        self.headlines.also_in = self.desk.also_in
        self.headlines.show_ids(ids, keep=self.headlines.current_id, headings=self.desk.headings)
        self.sidebar.show_rows_of(rows, self.desk.view.key)
        if not ids:
            self._tell_why_empty()
            self.headlines.refresh()
        self.tell_hints()
        self.count_follows()

    async def look_around(self) -> None:
        """Two programs may have the library open: what the other one does is seen here, too."""
        if await self.desk.changed_elsewhere():
            self.headlines.forget_all()
            await self.relist()

    @on(HeadlineList.RowsWanted)
    def _rows_wanted(self, event: HeadlineList.RowsWanted) -> None:
        self._load_wanted(event.ids)

    @work(group="rows")
    async def _load_wanted(self, ids: Sequence[int]) -> None:
        """Beside the keys: while feeds land, the library has something to write first."""
        await self.load_rows(ids)

    async def load_rows(self, ids: Sequence[int]) -> None:
        bullets = await self.desk.bullets(ids) if self.headlines.density is Density.BULLETS else None
        self.headlines.supply(await self.desk.rows(ids), bullets)

    @on(Rows.Chosen, "#feeds")
    @work(exclusive=True, group="view")
    async def _view_chosen(self) -> None:
        view = self.sidebar.current
        if view is not None:
            await self.show_view(view)
            self.showing = "list"

    def _tell_why_empty(self) -> None:
        if not self.desk.whole:
            self.headlines.empty_words = LOOKING
            return
        from reader.desk.empty import ON_SCREEN, why_empty

        desk, reading = self.desk, self.understanding
        why = why_empty(desk.view, desk.known, desk.entries, fetching=self.under_way, understanding=reading)
        self.headlines.empty_words = self.keys.told(ON_SCREEN[why])
