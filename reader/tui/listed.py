"""The view in the list: its entries as it is sorted, its groups, and what stays listed although it is read."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from reader.engine.parts import Engine
from reader.store.listing import entry_ids, headlines
from reader.store.query import Order
from reader.store.subscriptions import subscriptions
from reader.tui.ranking import FrontList, front_list
from reader.tui.remembered import Look
from reader.tui.views import FRONT, UNREAD, View, keep_rows

if TYPE_CHECKING:
    from reader.model import Headline, Subscription

Headings = tuple[tuple[int, str], ...]  # the first row of each group, and its name

_FIRST: Final = 200  # entries: more than any screen has lines


@dataclass(frozen=True, slots=True)
class Beginning:
    """As much of a long list as is shown until all of it is found."""

    ids: array[int]
    headings: Headings = ()


@dataclass
class Listed:
    engine: Engine
    view: View = UNREAD
    looks: dict[str, Look] = field(default_factory=dict)  # of views, by their keys
    headings: Headings = ()  # of the groups in `ids`
    ids: array[int] = field(default_factory=lambda: array("q"))
    front: FrontList = field(default_factory=FrontList)  # the front page as it was listed last
    _touched: set[int] = field(default_factory=set)  # read in this view: they stay listed

    async def list_view(self, view: View | None = None) -> array[int]:
        """The ids of a view; the same view again keeps the rows that were read in it."""
        self._turn_to(view or self.view)
        fresh = await self._listed()
        self.ids = keep_rows(self.ids, fresh, self._touched.intersection(self.ids))
        self.headings = await self._headings(self.ids) if self.look.grouped and self.view.key != FRONT.key else ()
        return self.ids

    async def begin_view(self) -> bool:
        """List as much of the view as a screen shows at first; False where that is not all of it."""
        if self.view.key == FRONT.key:
            await self.list_view()
            return True
        kept = self.ids
        fresh = await self.engine.shelf.run(entry_ids, replace(self.view.query, order=self.order), _FIRST)
        if kept and not {kept[0], kept[-1]}.intersection(fresh):
            fresh = await self._around(kept[-1]) or (await self._listed())
        self.ids = keep_rows(kept, fresh, self._touched.intersection(kept))
        self.headings = await self._headings(self.ids) if self.look.grouped else ()
        return len(fresh) < _FIRST

    async def _around(self, entry_id: int) -> array[int]:
        """A piece of the list, with this entry in the midst; nothing where the list is not one by date."""
        rows, query = await self.rows([entry_id]), self.view.query
        if not rows or self.order is not Order.NEWEST or query.before or query.after:
            return array("q")
        now = rows[0].published + timedelta(seconds=1)  # what is as old as the entry stands below
        above = await self.engine.shelf.run(entry_ids, replace(query, after=now, order=Order.OLDEST), _FIRST // 2)
        below = await self.engine.shelf.run(entry_ids, replace(query, before=now), _FIRST)
        return above[::-1] + below

    async def first_of(self, view: View) -> Beginning | None:
        """What a view begins with, where all of it takes long to find."""
        from reader.store.listing import beginning

        self._turn_to(view)
        if view.key == FRONT.key:
            return None
        ids = await self.engine.shelf.run(beginning, replace(view.query, order=self.order), _FIRST)
        return None if ids is None else Beginning(ids, await self._headings(ids) if self.look.grouped else ())

    def _turn_to(self, view: View) -> None:
        if view.key != self.view.key:
            self._touched.clear()
            self.ids = array("q")
        self.view = view

    async def _headings(self, ids: Sequence[int]) -> Headings:
        from reader.store.grouping import groups
        from reader.tui.sorting import group_name

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

    def group(self, grouped: bool) -> None:
        """Headings over the view's rows, or none."""
        self.looks[self.view.key] = Look(self.look.order, grouped)

    async def _listed(self) -> array[int]:
        if self.view.key == FRONT.key:
            self.front = await front_list(self.engine)
            return self.front.ids
        return await self.engine.shelf.run_beside(entry_ids, replace(self.view.query, order=self.order))

    @property
    def also_in(self) -> dict[int, int]:
        """How many other feeds tell the story that a row stands for."""
        return self.front.also_in if self.view.key == FRONT.key else {}

    async def keep(self, entry_id: int) -> None:
        """An entry that stays listed, where it stood, although it is read."""
        self.ids = array("q", [*await self._above(entry_id), entry_id])
        self._touched.add(entry_id)

    async def _above(self, entry_id: int) -> Sequence[int]:
        """The entry that stands above this one in a list by date."""
        rows = await self.rows([entry_id])
        if not rows or self.order not in {Order.NEWEST, Order.OLDEST}:
            return ()
        query, moment = self.view.query, rows[0].published
        if self.order is Order.NEWEST:
            query = replace(query, after=moment + timedelta(seconds=1), order=Order.OLDEST)
        else:
            query = replace(query, before=moment, order=Order.NEWEST)
        return await self.engine.shelf.run(entry_ids, query, 1)

    async def rows(self, ids: Sequence[int]) -> list[Headline]:
        return await self.engine.shelf.run(headlines, ids)

    async def subscriptions(self) -> tuple[Subscription, ...]:
        return await self.engine.shelf.run(subscriptions)
