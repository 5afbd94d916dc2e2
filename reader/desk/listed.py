"""The view in the list: its entries as it is sorted, its groups, and what stays listed although it is read."""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from reader.desk.ranking import FrontList, front_list
from reader.desk.remembered import Look
from reader.desk.views import FRONT, UNREAD, View, keep_rows
from reader.engine.asking import resolved
from reader.engine.parts import Engine
from reader.store.headlines import headlines
from reader.store.kept import entry_ids_with
from reader.store.listing import around, beginning
from reader.store.query import Order, Query
from reader.store.subscriptions import subscriptions

if TYPE_CHECKING:
    from reader.model import Headline, Subscription

Headings = tuple[tuple[int, str], ...]  # the first row of each group, and its name

_FIRST: Final = 100  # entries: more than any screen has lines


@dataclass
class Listed:
    engine: Engine
    view: View = UNREAD
    looks: dict[str, Look] = field(default_factory=dict)  # of views, by their keys
    headings: Headings = ()  # of the groups in `ids`
    ids: array[int] = field(default_factory=lambda: array("q"))
    whole: bool = True  # `ids` has all of the view, and not only what it begins with
    front: FrontList = field(default_factory=FrontList)  # the front page as it was listed last
    _touched: set[int] = field(default_factory=set)  # read in this view: they stay listed

    async def list_view(self, view: View | None = None) -> array[int]:
        """The ids of a view; the same view again keeps the rows that were read in it."""
        self._turn_to(view or self.view)
        if self.view.key == FRONT.key:
            self.front = await front_list(self.engine)
            return await self._take(keep_rows(self.ids, self.front.ids, self._touched), whole=True)
        view, query = self.view, self.query
        ids = await self.engine.shelf.run_beside(entry_ids_with, await self._resolved(), frozenset(self._touched))
        if (view, query) == (self.view, self.query):  # nobody turned to another one meanwhile
            await self._take(ids, whole=True)
        return self.ids

    async def begin_view(self, view: View | None = None, at: int | None = None) -> None:
        """List as much of a view as a screen shows at first, from the top or around an entry; see `whole`.

        What was read in it before is listed no more.
        """
        self._turn_to(view or self.view)
        self._touched.clear()
        if self.view.key == FRONT.key:
            await self.list_view()
            return
        query = await self._resolved()
        if at is None:
            begun = await self.engine.shelf.run(beginning, query, _FIRST)
        else:
            self._touched.add(at)
            begun = await self.engine.shelf.run(around, query, at, _FIRST)
        await self._take(begun.ids, whole=begun.whole)

    async def _resolved(self) -> Query:
        """With its names looked up, beside the keys: that takes a while for the first."""
        query = self.query
        return await asyncio.to_thread(resolved, query) if query.about or query.not_about else query

    async def _take(self, ids: array[int], *, whole: bool) -> array[int]:
        self.ids, self.whole = ids, whole
        self.headings = await self._headings(ids) if self.look.grouped and self.view.key != FRONT.key else ()
        return ids

    def _turn_to(self, view: View) -> None:
        if view.key != self.view.key:
            self._touched.clear()
            self.ids = array("q")
        self.view = view

    async def _headings(self, ids: Sequence[int]) -> Headings:
        from reader.desk.sorting import group_name
        from reader.store.grouping import groups

        names = {s.id: s.name for s in await self.subscriptions()} if self.order is Order.FEED else {}
        found = await self.engine.shelf.run(groups, ids, self.order)
        return tuple((start, group_name(self.order, key, self.engine.now(), names)) for start, key in found)

    @property
    def look(self) -> Look:
        return self.looks.get(self.view.key, Look())

    @property
    def order(self) -> Order:
        """What stands first in the view: as the user sorted it, else as its query says."""
        return self.look.order or self.view.query.order

    @order.setter
    def order(self, order: Order) -> None:
        self.looks[self.view.key] = Look(order, self.look.grouped)

    @property
    def query(self) -> Query:
        """What the view lists, sorted as it is."""
        return replace(self.view.query, order=self.order)

    def group(self, grouped: bool) -> None:
        """Headings over the view's rows, or none."""
        self.looks[self.view.key] = Look(self.look.order, grouped)

    @property
    def also_in(self) -> dict[int, int]:
        """How many other feeds tell the story that a row stands for."""
        return self.front.also_in if self.view.key == FRONT.key else {}

    async def rows(self, ids: Sequence[int]) -> list[Headline]:
        return await self.engine.shelf.run(headlines, ids)

    async def subscriptions(self) -> tuple[Subscription, ...]:
        return await self.engine.shelf.run(subscriptions)
