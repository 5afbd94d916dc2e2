"""From a headline to its article, and on to the next."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from textual import on, work

from reader.desk.views import UNREAD
from reader.model import EntryId
from reader.tui.held import PATIENCE
from reader.tui.screens.main.desktop import Desktop
from reader.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from reader.engine.events import NotOpened
    from reader.model import Place, Reading


class Opening(Desktop):
    _awaited: EntryId | None = None  # the entry that is being opened

    # From a headline to an article ----------------------------------------------

    @on(Rows.Chosen, "#list")
    def _headline_chosen(self) -> None:
        entry_id = self.headlines.current_id
        if entry_id is not None:
            self.open(entry_id)

    def open(self, entry_id: EntryId) -> None:
        """Show an entry's article; the keys go to it."""
        if entry_id == self.entry_id and self.reading is not None:
            self.showing = "article"
            self._mark_shown(entry_id)
        else:
            self.show_entry(entry_id)

    @work(group="open")
    async def _mark_shown(self, entry_id: EntryId) -> None:
        await self._mark_opened(entry_id)

    @work(exclusive=True, group="open")
    async def show_entry(self, entry_id: EntryId, *, take_keys: bool = True) -> None:
        """Show an entry's article; it counts as read when the keys go to it."""
        from reader.engine.open import open_entry

        self.hush()
        self._awaited = entry_id
        finding = asyncio.gather(open_entry(self.desk.engine, entry_id), self.desk.place_of(entry_id))
        self.leave_article()
        self.entry_id = entry_id
        self.headlines.open_id = entry_id if take_keys else None
        self.reading = None
        with ExitStack() as at_once:  # panes, article and panel are one picture
            at_once.enter_context(self.app.batch_update())
            self.headlines.go_to(entry_id)
            waiting = self.set_timer(PATIENCE, lambda: self._tell_of_wait(at_once))
            if take_keys:
                self.showing = "article"
            try:
                opened, place = await finding
            finally:
                waiting.stop()
                self._awaited = None if self._awaited == entry_id else self._awaited
            self.show_opened(entry_id, opened, place)
        await self.painted()
        if take_keys:
            await self._mark_opened(entry_id)

    def _tell_of_wait(self, at_once: ExitStack) -> None:
        self._show_words("Opening…")
        at_once.close()

    async def _mark_opened(self, entry_id: EntryId) -> None:
        await self.mark_read_everywhere(entry_id, True, "read")

    def show_opened(self, entry_id: EntryId, opened: Reading | NotOpened, place: Place | None) -> None:
        from reader.engine.events import NotOpened

        if isinstance(opened, NotOpened):
            headline = self.headlines.headline(entry_id)
            ways = (
                "{full_text} to try again, {browser} for the browser"
                if headline and headline.url
                else "{next_unread} to go on"
            )
            ways = self.keys.told(f"Press {ways}.")
            self._show_words(f"This article could not be opened: {opened.reason}.\n{ways}")
            return
        self.reading = opened
        self.article.show_reading(opened, place)
        self.panel.show_reading(opened)
        self.tell_progress()
        self.show_news(entry_id, opened)
        self.call_after_refresh(self.draw_pictures, entry_id, opened.article)  # the pane has its width then
        self.ask_model(entry_id, opened.article)

    def _show_words(self, words: str) -> None:
        self.article.show_words(words)
        self.panel.show_reading(None)
        self.tell_progress()

    def on_article_view_scrolled(self) -> None:
        self.tell_progress()

    # On to the next -------------------------------------------------------------

    def action_page_on(self) -> None:
        if self.showing == "list":
            self.action_enter()
        elif self.showing == "feeds":
            self.sidebar.choose()
        elif self._awaited is None and (self.reading is None or not self.article.page_on()):
            self._on_to_next()

    def _on_to_next(self) -> None:
        """The next unread of the list; where there is none, the first of all feeds."""
        found, unknown = self.headlines.neighbour_unread(1)
        if found is not None:
            self.open(found)
        elif unknown:
            self._ask_for_next(unknown)
        elif self.desk.view.key != UNREAD.key:
            self._on_to_other_feeds()
        else:
            self.say("Everything below is read.")

    @work(group="next")
    async def _ask_for_next(self, unknown: Sequence[int]) -> None:
        """The rows between are all read, and more of them than are loaded."""
        found = await self.desk.first_unread(unknown)
        if found is None:
            self.say("Nothing unread on from here.")
        elif self.in_article:
            self.open(found)
        else:
            self.headlines.go_to(found)
            self.showing = "list"

    @work(group="open")
    async def _on_to_other_feeds(self) -> None:
        await self.show_view(UNREAD)
        if self.desk.ids:
            self.open(EntryId(self.desk.ids[0]))
        else:
            self.say("Everything is read.")

    def action_next_unread(self) -> None:
        if self.article.matches and self.showing == "article":
            self.article.hop_match(1)
        else:
            self._go_unread(1)

    def action_previous_unread(self) -> None:
        if self.article.matches and self.showing == "article":
            self.article.hop_match(-1)
        else:
            self._go_unread(-1)

    def _go_unread(self, step: int) -> None:
        found, unknown = self.headlines.neighbour_unread(step)
        if unknown:
            self._ask_for_next(unknown)
        elif found is None:
            self.say("Nothing unread below." if step > 0 else "Nothing unread above.")
        elif self.in_article:
            self.open(found)
        else:
            self.headlines.go_to(found)
            self.showing = "list"
