"""From the first picture to the whole screen, and everything found again as it was left."""

from __future__ import annotations

import gc
from typing import Final, get_args

from textual import work

from reader.desk.density import Density
from reader.desk.edition import Edition
from reader.desk.first_look import FirstLook, look
from reader.desk.remembered import Remembered
from reader.model import EntryId
from reader.tui.later import import_the_rest
from reader.tui.screens.main.arrangement import Room, Showing
from reader.tui.screens.main.lists import Lists
from reader.tui.screens.main.opening import Opening
from reader.tui.screens.main.panes import Panes
from reader.tui.screens.main.staying import Staying

LOOK_AROUND: Final = 2.0  # seconds between looks for what another program has done
REMEMBER: Final = 10.0  # seconds between moments that a crash would go back to
LOOKS: Final = 200  # views of which it is remembered how they are sorted


class Starting(Lists, Opening, Staying, Panes):
    edition: Edition
    lists_stand = False

    def on_mount(self) -> None:
        self.watch_showing()
        self.set_interval(REMEMBER, self.remember)
        self.set_interval(1.0, self.tick)
        looking = self.edition.first_look
        if looking is not None and looking.done():
            self._show_lists(looking.result())
        self._start()

    @work(group="start")
    async def _start(self) -> None:
        """All that the first picture can do without comes after it, or while it is waited for."""
        if not self.lists_stand:
            await self.furnish()
        seen = await (self.edition.first_look or look(self.desk, restore=self.settings.restore))
        if not self.lists_stand:
            self._show_lists(seen)
        elif self._article_left(seen) is None:
            await self.painted()
        if not self.is_furnished:
            await self.furnish()
        self._show_left(seen)
        self.edition.shown.pool.start()
        await import_the_rest()
        if not gc.isenabled():  # it was left off for the start
            gc.freeze()
            gc.enable()
        if seen.whole:
            self.sidebar.show_rows_of(await self.desk.sidebar(), self.desk.view.key)
        else:
            await self.relist()
        self.set_interval(LOOK_AROUND, self.look_around)
        self.start_refreshing(by_itself=self.settings.refresh_by_itself and not self.edition.is_sample)

    def _show_lists(self, seen: FirstLook) -> None:
        self.lists_stand = True
        self.desk = seen.desk
        self.panel_open = seen.left.panel
        self.widths = dict(seen.left.widths)
        self.fit_panes()
        self.density = seen.left.density
        self.headlines.density = self.density or self.settings.density
        self.headlines.supply(seen.rows, seen.bullets)
        if self.headlines.density is Density.BULLETS and self.density is None:
            self.headlines.forget_all()  # the bullets were not asked for yet
        self.show_listed(seen.left.entry)
        self.sidebar.show_rows_of(seen.sidebar, self.desk.view.key)

    def _show_left(self, seen: FirstLook) -> None:
        """The pane that had the keys when the program ended, and the article that was in it."""
        from reader.desk.typed import without_secrets

        self.prompt.typed = without_secrets(seen.left.typed)
        entry_id = self._article_left(seen)
        if entry_id is not None:
            self.show_entry(entry_id, take_keys=not self.edition.is_sample or self.room is not Room.NARROW)
        elif seen.left.showing in get_args(Showing):
            self.showing = "feeds" if seen.left.showing == "feeds" else "list"

    def _article_left(self, seen: FirstLook) -> EntryId | None:
        """The article that was being read, or the lead of the sample edition."""
        left = seen.left
        if left.entry is not None and left.showing in {"article", "panel"} and left.entry in seen.desk.ids:
            return EntryId(left.entry)
        leads = seen.desk.ids[:1] if self.edition.is_sample and left.entry is None else ()
        return next(map(EntryId, leads), None)

    async def remember(self) -> None:
        if not self.is_furnished or not self.lists_stand:
            return  # what was left is still to be shown
        if stay := self.take_stay():
            await self.keep_stay(stay)
        await self.desk.remember(
            Remembered(
                view=self.desk.view.key,
                entry=self.headlines.current_id,
                showing=self.showing,
                panel=self.panel_open,
                theme=self.app.theme,
                looks=dict([*self.desk.looks.items()][-LOOKS:]),
                density=self.density,
                widths=self.widths,
                typed=self.prompt.typed,
                search=self.desk.view.text,
            )
        )
