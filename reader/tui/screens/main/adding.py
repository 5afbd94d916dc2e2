"""Adding feeds, and coming home with the first from the sample edition."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.desk.desk import Desk
from reader.desk.edition import Edition
from reader.tui.screens.main.refreshing import Refreshing

if TYPE_CHECKING:
    from reader.engine.add import AddResult
    from reader.engine.parts import Engine


class Adding(Refreshing):
    edition: Edition

    async def add(self, typed: Sequence[str]) -> None:
        """Subscribe to each; the first that is added replaces the sample edition by the user's library."""
        from reader.desk.adding import told_of_adding
        from reader.engine.add import Added

        home = self.edition.home
        if home is None:
            self.say("The demo keeps nothing: start telex without `demo` to add feeds.")
            return
        self.say("Adding…")
        results = await asyncio.gather(*(self._add_one(home, each) for each in typed))
        added = [result for result in results if isinstance(result, Added)]
        if added:
            await self._come_home()
            await self.relist()
        all_added = len(added) == len(results)
        self.to_mend = "" if all_added or len(typed) > 1 else typed[0]
        (self.say if all_added else self.complain)(told_of_adding(results, self.keys))
        if any(not result.fetched for result in added):
            self.refresh_due()

    async def line_subscribe(self, address: str) -> None:
        await self.add((address,))

    async def _add_one(self, home: Engine, typed: str) -> AddResult | None:
        from reader.engine.add import add_anything
        from reader.engine.events import SeveralFound
        from reader.tui.screens.pick import PickScreen

        result = await add_anything(home, typed)
        if not isinstance(result, SeveralFound):
            return result
        picked = await self.app.push_screen_wait(PickScreen(result.feeds))
        return await add_anything(home, picked) if picked else None

    async def _come_home(self) -> None:
        """From the sample edition to the user's own library."""
        if self.edition.is_sample and self.edition.home is not None:
            self.desk = Desk(self.edition.home)
            self.edition = Edition(shown=self.edition.home, home=self.edition.home)
            await self.query("#welcome").remove()
            self.entry_id = self.reading = None
            self.headlines.forget_all()
            self.article.show_words()
            self.panel.show_reading(None)
            self.showing = "list"
