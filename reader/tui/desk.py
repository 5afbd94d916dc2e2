"""What the main screen works on: the view in the list, marks and their undoing, and what is remembered.

No widget here: the screen asks, and draws the answers.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from sqlite3 import Connection
from typing import TYPE_CHECKING, Final

import msgspec

from reader.engine.parts import Engine
from reader.store.desk import recall, remember
from reader.store.follows import follows
from reader.store.library import changes_elsewhere
from reader.store.listing import counts, entry_ids, first_unread, headlines
from reader.store.marks import mark_read, mark_saved, mark_starred
from reader.store.query import Order
from reader.store.subscriptions import subscriptions
from reader.tui.density import Density
from reader.tui.ranking import FrontList, front_list, less, more
from reader.tui.views import FRONT, UNREAD, SidebarRow, View, keep_rows, sidebar_rows

if TYPE_CHECKING:
    from reader.engine.follow import Followed, TakeBack
    from reader.model import Counts, EntryId, Headline, Place, Subscription

Marking = Callable[[Connection, Sequence[int], bool, datetime], "tuple[EntryId, ...]"]

READ: Final[Marking] = mark_read
STARRED: Final[Marking] = mark_starred
SAVED: Final[Marking] = mark_saved
MORE: Final[Marking] = more
LESS: Final[Marking] = less
Headings = tuple[tuple[int, str], ...]  # the first row of each group, and its name

_UNDO_STEPS: Final = 100
_FIRST: Final = 200  # entries: more than any screen has lines


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


@dataclass(frozen=True, slots=True)
class Marked:
    """A marking that can be taken back."""

    marking: Marking
    ids: tuple[EntryId, ...]
    value: bool
    words: str


@dataclass(frozen=True, slots=True)
class Changed:
    """Another change that can be taken back."""

    back: TakeBack
    words: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """As much of a long list as is shown until all of it is found."""

    ids: array[int]
    headings: Headings = ()


@dataclass
class Desk:
    engine: Engine
    view: View = UNREAD
    looks: dict[str, Look] = field(default_factory=dict)  # of views, by their keys
    headings: Headings = ()  # of the groups in `ids`
    ids: array[int] = field(default_factory=lambda: array("q"))
    known: tuple[Subscription, ...] = ()  # when the sidebar was asked for last
    entries: int = 0  # then, in the whole library
    front: FrontList = field(default_factory=FrontList)  # the front page as it was listed last
    _counted: dict[int, Counts] = field(default_factory=dict)  # what follows found when they were counted last
    _version: int | None = None  # of the library's file, as other programs change it
    _touched: set[int] = field(default_factory=set)  # read in this view: they stay listed
    _done: list[Marked | Changed] = field(default_factory=list)

    async def list_view(self, view: View | None = None) -> array[int]:
        """The ids of a view; the same view again keeps the rows that were read in it."""
        self._turn_to(view or self.view)
        fresh = await self._listed()
        self.ids = keep_rows(self.ids, fresh, self._touched.intersection(self.ids))
        self.headings = await self._headings(self.ids) if self.look.grouped and self.view.key != FRONT.key else ()
        return self.ids

    async def begin_view(self) -> bool:
        """List as much of the view as a screen shows at first; False where that is not all of it."""
        if self.view.key == FRONT.key or self.look.grouped:
            await self.list_view()
            return True
        kept = self.ids
        fresh = await self.engine.shelf.run(entry_ids, replace(self.view.query, order=self.order), _FIRST)
        if kept and not {kept[0], kept[-1]}.intersection(fresh):
            fresh = await self._around(kept[-1]) or (await self._listed())
        self.ids = keep_rows(kept, fresh, self._touched.intersection(kept))
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

    async def bullets(self, ids: Sequence[int]) -> dict[EntryId, str]:
        """The first bullets of those that have any."""
        from reader.store.first_bullets import first_bullets

        return await self.engine.shelf.run(first_bullets, ids)

    async def rows(self, ids: Sequence[int]) -> list[Headline]:
        return await self.engine.shelf.run(headlines, ids)

    async def sidebar(self, *, counted: bool = True) -> tuple[SidebarRow, ...]:
        """The rows with their numbers; those of follows, which take time, are of the last time unless `counted`."""
        subscribed = await self.subscriptions()
        tallies = await self.engine.shelf.run(counts)
        self.known, self.entries = subscribed, tallies.all.total
        return sidebar_rows(subscribed, tallies, await self._followed(counted=counted))

    async def _followed(self, *, counted: bool) -> tuple[Followed, ...]:
        if not await self.engine.shelf.run(follows):
            return ()
        from reader.engine.follow import followed

        ask = self.engine.shelf.run_beside if counted else self.engine.shelf.run
        found = await ask(followed, self.engine.now(), counted=counted)
        if counted:
            self._counted = {each.follow.id: each.counts for each in found}
        return tuple(replace(each, counts=self._counted.get(each.follow.id, each.counts)) for each in found)

    async def first_unread(self, ids: Sequence[int]) -> EntryId | None:
        return await self.engine.shelf.run(first_unread, ids)

    async def changed_elsewhere(self) -> bool:
        """Whether another program has written to the library since this was asked last."""
        before, self._version = self._version, await self.engine.shelf.run(changes_elsewhere)
        return before not in {None, self._version}

    async def subscriptions(self) -> tuple[Subscription, ...]:
        return await self.engine.shelf.run(subscriptions)

    async def failing(self) -> tuple[Subscription, ...]:
        return tuple(s for s in await self.subscriptions() if s.state.error)

    async def mark(self, marking: Marking, ids: Sequence[int], value: bool, words: str) -> tuple[EntryId, ...]:
        """Mark entries and remember how to take it back; the ids that changed."""
        changed = await self.engine.shelf.run(marking, ids, value, self.engine.now())
        self._touched.update(changed)
        if changed:
            self._keep_done(Marked(marking, changed, value, words))
        return changed

    async def mark_read_everywhere(self, entry_id: int, value: bool, words: str) -> tuple[EntryId, ...]:
        """Mark an entry and those with the same text; the ids that changed."""
        from reader.engine.copies import with_copies

        return await self.mark(READ, await self.engine.shelf.run(with_copies, [entry_id]), value, words)

    def changed(self, back: TakeBack, words: str) -> None:
        """Remember how to take a change back that was made just now."""
        self._keep_done(Changed(back, words))

    async def undo(self) -> Marked | Changed | None:
        if not self._done:
            return None
        done = self._done.pop()
        if isinstance(done, Changed):
            await self.engine.shelf.run(done.back, self.engine.now())
        else:
            await self.engine.shelf.run(done.marking, done.ids, not done.value, self.engine.now())
        return done

    def _keep_done(self, done: Marked | Changed) -> None:
        self._done = [*self._done[-_UNDO_STEPS:], done]

    async def place_of(self, entry_id: int) -> Place | None:
        from reader.store.readings import place_of

        return await self.engine.shelf.run(place_of, entry_id)

    async def keep_place(self, entry_id: int, place: Place) -> None:
        from reader.store.readings import keep_place

        await self.engine.shelf.run(keep_place, entry_id, place)

    async def remember(self, remembered: Remembered) -> None:
        await self.engine.shelf.run(remember, "screen", remembered)

    async def recall(self) -> Remembered:
        return await self.engine.shelf.run(recall, "screen", Remembered) or Remembered()
