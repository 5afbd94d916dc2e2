"""Pages to read from top to bottom: the brief of the day, a story in order, the ledger of what was put away."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING

from textual import work

from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.model import EntryId
    from reader.tui.bulletins.lines import LinesAt, Target


class Bulletins(Desktop):
    _wanted: Target | None = None  # the sentence to go to once its article stands

    @work(group="dialogue")
    async def action_brief(self) -> None:
        brief = await asyncio.to_thread(import_module, "reader.engine.brief")
        page = await asyncio.to_thread(import_module, "reader.tui.bulletins.brief")
        self.say("Making the brief…")
        made = await brief.make_brief(self.desk.engine)
        self.say("")
        await self._show_bulletin(page.brief_lines(made, self.keys))

    @work(group="dialogue")
    async def action_story(self) -> None:
        headline = self.take_marked()
        if headline is None:
            return
        telling = await asyncio.to_thread(import_module, "reader.engine.telling")
        page = await asyncio.to_thread(import_module, "reader.tui.bulletins.story")
        told = await telling.tell_story(self.desk.engine, headline.id)
        if len(told.entries) < 2:
            self.say("No other entry tells this story.")
            return
        await self._show_bulletin(page.story_lines(told, headline.title, self.now()), at=headline.id)

    @work(group="dialogue")
    async def action_ledger(self) -> None:
        ledger = await asyncio.to_thread(import_module, "reader.engine.ledger")
        page = await asyncio.to_thread(import_module, "reader.tui.bulletins.ledger")
        shown = max(1, self.headlines.size.height // self.headlines.row_height) if self.headlines.size.height else 20
        await self._show_bulletin(page.ledger_lines(await ledger.ledger(self.desk.engine, shown), self.keys))

    async def _show_bulletin(self, lines_at: LinesAt, at: EntryId | None = None) -> None:
        from reader.tui.screens.bulletin import BulletinScreen

        target = await self.app.push_screen_wait(BulletinScreen(lines_at, at))
        if target is not None:
            self._wanted = target
            self.open(target.entry)
            if self.reading is not None and self.entry_id == target.entry:
                self.go_to_wanted()

    def go_to_wanted(self) -> None:
        """The sentence that a bulletin led to, where the article that opened still has it."""
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted.place is None or self.reading is None or self.entry_id != wanted.entry:
            return
        blocks = self.reading.article.blocks
        place = wanted.place
        if place.block < len(blocks) and blocks[place.block].text[place.start : place.end] == wanted.text:
            self.article.go_to((place,))
