"""What a reader works on: the view in the list, marks and their undoing, and what is remembered.

Whoever shows it asks, and draws or says the answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.desk.done import READ, Changed, Done, Marked, Marking
from reader.desk.listed import Listed
from reader.desk.remembered import Remembered
from reader.desk.views import SidebarRow, sidebar_rows
from reader.store.desk import recall, remember
from reader.store.follows import follows
from reader.store.headlines import first_unread
from reader.store.library import changes_elsewhere
from reader.store.tallies import counts

if TYPE_CHECKING:
    from reader.engine.follow import Followed, TakeBack
    from reader.model import Counts, EntryId, Place, Subscription


@dataclass
class Desk(Listed):
    known: tuple[Subscription, ...] = ()  # when the sidebar was asked for last
    entries: int = 0  # then, in the whole library
    done: Done = field(default_factory=Done)
    _counted: dict[int, Counts] = field(default_factory=dict)  # what follows found when they were counted last
    _version: int | None = None  # of the library's file, as other programs change it

    async def bullets(self, ids: Sequence[int]) -> dict[EntryId, str]:
        """The first bullets of those that have any."""
        from reader.store.first_bullets import first_bullets

        return await self.engine.shelf.run(first_bullets, ids)

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

    async def failing(self) -> tuple[Subscription, ...]:
        return tuple(s for s in await self.subscriptions() if s.state.error)

    async def mark(self, marking: Marking, ids: Sequence[int], value: bool, words: str) -> tuple[EntryId, ...]:
        """Mark entries and remember how to take it back; the ids that changed."""
        changed = await self.engine.shelf.run(marking, ids, value, self.engine.now())
        self._touched.update(changed)
        if changed:
            self.done.add(Marked(marking, changed, value, words))
        return changed

    async def mark_read_everywhere(self, entry_id: int, value: bool, words: str) -> tuple[EntryId, ...]:
        """Mark an entry and those with the same text; the ids that changed."""
        from reader.engine.copies import with_copies

        return await self.mark(READ, await self.engine.shelf.run(with_copies, [entry_id]), value, words)

    def changed(self, back: TakeBack, words: str) -> None:
        """Remember how to take a change back that was made just now."""
        self.done.add(Changed(back, words))

    async def undo(self) -> Marked | Changed | None:
        return await self.done.take_back(self.engine)

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
