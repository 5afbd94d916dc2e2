"""An article as a part of its story: what is new in it, where sources disagree, copies, and the time it is read."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING, Final

from textual import work

from reader.store.errors import LibraryError
from reader.tui.screens.main.desktop import Desktop
from reader.tui.words import count_of

if TYPE_CHECKING:
    from reader.model import EntryId, Place, Reading

IDLE: Final = 180  # seconds without a move after which nobody reads
OUTSIDE: Final = 30  # seconds that an article opened in the browser is taken to be read there


class Stories(Desktop):
    _spent = 0  # seconds, of the article on the screen, that the library does not know of yet
    _idle = 0
    _seen: tuple[EntryId | None, Place | None, str] = (None, None, "")

    # What is new --------------------------------------------------------------------

    @work(exclusive=True, group="news")
    async def show_news(self, entry_id: EntryId, reading: Reading) -> None:
        """Beside the reports that were read before; the article stands already."""
        telling = await asyncio.to_thread(import_module, "reader.engine.telling")
        news = await telling.news_in(self.desk.engine, entry_id, reading)
        if self.entry_id == entry_id and self.reading is reading:
            from reader.tui.bulletins.news import news_lines

            self.article.tell_news(news.novelty, news_lines(news))
            self.tell_progress()
            self.go_to_wanted()

    def action_news(self) -> None:
        """The marks of what is new, on or off."""
        shown = self.article.turn_news()
        if shown is None:
            self.say("You have read no other report of this story.")
        else:
            self.say("What you know is dimmed, w shows all alike." if shown else "All alike: w marks what is new.")

    # Copies -------------------------------------------------------------------------

    async def mark_read_everywhere(self, entry_id: EntryId, value: bool, words: str) -> None:
        """An entry and its copies in other feeds have one read state, and the reader is told so."""
        changed = await self.desk.mark_read_everywhere(entry_id, value, words)
        if changed:
            await self.marks_changed(changed)
        others = len(set(changed) - {entry_id})
        if others:
            same = f"the same text in {count_of(others, 'other entry', 'other entries')}"
            self.say(f"{words[:1].upper()}{words[1:]}, and {same}: U takes it back.")

    # Time spent ---------------------------------------------------------------------

    def tick(self) -> None:
        """A second has passed."""
        seen = (self.entry_id, self.article.at if self.reading else None, self.showing)
        self._idle = self._idle + 1 if seen == self._seen else 0
        self._seen = seen
        if self.in_article and self.reading is not None and self._idle < IDLE and self.app.app_focus:
            self._spent += 1

    def read_outside(self) -> None:
        if self.in_article:
            self._spent += OUTSIDE

    async def keep_time(self) -> None:
        """Tell the library how long the article on the screen was read; where the disk will not have it, go on."""
        spent, self._spent = self._spent, 0
        entry_id, reading = self.entry_id, self.reading  # another may be opened meanwhile
        if spent and entry_id is not None and reading is not None:
            tastes = await asyncio.to_thread(import_module, "reader.engine.tastes")
            words = len(reading.article.text.split())
            try:
                await self.desk.engine.shelf.run(tastes.spend_time, entry_id, spent, words, self.now())
            except LibraryError as error:
                self.complain(str(error))
