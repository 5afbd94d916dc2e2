"""The main screen as a whole: its parts joined, its lists filled, and everything found again as it was left."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Sequence
from typing import TYPE_CHECKING, get_args

from textual import on, work
from textual.message import Message

from reader.model import EntryId
from reader.store.errors import LibraryError
from reader.tui.density import Density
from reader.tui.desk import Desk, Remembered
from reader.tui.edition import Edition
from reader.tui.first_look import FirstLook, look
from reader.tui.later import import_the_rest
from reader.tui.screens.main.arrangement import Room, Showing
from reader.tui.screens.main.bulletins import Bulletins
from reader.tui.screens.main.cards import Cards
from reader.tui.screens.main.commanding import Commanding
from reader.tui.screens.main.feeds import FeedKeys
from reader.tui.screens.main.finding import Finding
from reader.tui.screens.main.following import Following
from reader.tui.screens.main.front import Front
from reader.tui.screens.main.inside import Inside
from reader.tui.screens.main.interests import Interests
from reader.tui.screens.main.marking import MarkingKeys
from reader.tui.screens.main.opening import Opening
from reader.tui.screens.main.outside import Outside
from reader.tui.screens.main.panes import Panes
from reader.tui.screens.main.refreshing import Refreshing
from reader.tui.screens.main.staying import Staying
from reader.tui.screens.main.stories import Stories
from reader.tui.settings import ScreenSettings
from reader.tui.views import View
from reader.tui.widgets.headline_list import HeadlineList
from reader.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from reader.engine.add import AddResult
    from reader.engine.parts import Engine

LOOK_AROUND = 2.0  # seconds between looks for what another program has done
LOOKS = 200  # views of which it is remembered how they are sorted


class MainScreen(
    Opening,
    Inside,
    Outside,
    Cards,
    MarkingKeys,
    Refreshing,
    Finding,
    Following,
    Front,
    Staying,
    Stories,
    Bulletins,
    Interests,
    FeedKeys,
    Panes,
    Commanding,
):
    def __init__(self, edition: Edition, settings: ScreenSettings) -> None:
        super().__init__(edition.shown, settings, edition.welcome)
        self.edition = edition
        self.lists_stand = False

    def on_mount(self) -> None:
        self.watch_showing()
        self.set_interval(10.0, self.remember)
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
        self.set_interval(LOOK_AROUND, self._look_around)
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
        self._show_listed(seen.left.entry)
        self.sidebar.show_rows_of(seen.sidebar, self.desk.view.key)

    def _show_left(self, seen: FirstLook) -> None:
        """The pane that had the keys when the program ended, and the article that was in it."""
        self.prompt.typed = {question: list(lines) for question, lines in seen.left.typed.items()}
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

    async def _dispatch_message(self, message: Message) -> None:
        """A full disk, say, ends what was asked for, and not the screen that takes the messages."""
        try:
            await super()._dispatch_message(message)
        except LibraryError as error:
            self.complain(str(error))

    # Lists ----------------------------------------------------------------------

    async def show_view(self, view: View, at: int | None = None) -> None:
        first = await self.desk.first_of(view) if at is None else None
        if first is not None:
            self.headlines.supply(await self.desk.rows(first.ids))
            self.headlines.show_ids(first.ids, keep=None, headings=first.headings)
            self.sidebar.mark_shown(view.key)
        await self.desk.list_view(view)
        self._show_listed(at if first is None else self.headlines.current_id)

    def _show_listed(self, at: int | None) -> None:
        if not self.desk.ids:
            self._tell_why_empty()
        self.headlines.also_in = self.desk.also_in
        self.headlines.show_ids(self.desk.ids, keep=at, headings=self.desk.headings)
        self.sidebar.mark_shown(self.desk.view.key)
        self.tell_hints()

    async def relist(self) -> None:
        """New rows come in around the cursor, which stays on its entry."""
        rows = await self.desk.sidebar()  # first, so that both panes are laid out at once
        ids = await self.desk.list_view()
        self.headlines.also_in = self.desk.also_in
        self.headlines.show_ids(ids, keep=self.headlines.current_id, headings=self.desk.headings)
        self.sidebar.show_rows_of(rows, self.desk.view.key)
        if not ids:
            self._tell_why_empty()
            self.headlines.refresh()
        self.tell_hints()

    async def _look_around(self) -> None:
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
        from reader.tui.empty import ON_SCREEN, why_empty

        understanding = any(not w.is_finished and w.group == "understand" for w in self.workers)
        desk = self.desk
        why = why_empty(desk.view, desk.known, desk.entries, fetching=self.under_way, understanding=understanding)
        self.headlines.empty_words = ON_SCREEN[why]

    # Adding feeds ---------------------------------------------------------------

    async def add(self, typed: Sequence[str]) -> None:
        """Subscribe to each; the first that is added replaces the sample edition by the user's library."""
        from reader.engine.add import Added
        from reader.tui.adding import told_of_adding

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
        (self.say if all_added else self.complain)(told_of_adding(results))
        if any(not result.fetched for result in added):
            self.refresh_due()

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

    # What is remembered ---------------------------------------------------------

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

    def action_help(self) -> None:
        from reader.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(dict(self.settings.keys)))
