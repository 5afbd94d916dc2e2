"""An article as a part of its story: what is new in it, where sources disagree, and copies."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING

from textual import work

from reader.desk.words import count_of
from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.model import EntryId, Reading


class Stories(Desktop):
    # What is new --------------------------------------------------------------------

    @work(exclusive=True, group="news")
    async def show_news(self, entry_id: EntryId, reading: Reading) -> None:
        """Beside the reports that were read before; the article stands already."""
        telling = await asyncio.to_thread(import_module, "reader.engine.telling")
        news = await telling.news_in(self.desk.engine, entry_id, reading)
        if self.entry_id == entry_id and self.reading is reading:
            from reader.desk.news import news_lines

            self.article.tell_news(news.novelty, news_lines(news, self.keys))
            self.tell_progress()
            self.go_to_wanted()

    def action_news(self) -> None:
        """The marks of what is new, on or off."""
        if self.lacks_article():
            return
        shown = self.article.turn_news()
        if shown is None:
            self.say("You have read no other report of this story.")
        else:
            self.tell(
                "What you know is dimmed, {news} shows all alike." if shown else "All alike: {news} marks what is new."
            )

    # Copies -------------------------------------------------------------------------

    async def mark_read_everywhere(self, entry_id: EntryId, value: bool, words: str) -> None:
        """An entry and its copies in other feeds have one read state, and the reader is told so."""
        changed = await self.desk.mark_read_everywhere(entry_id, value, words)
        if changed:
            await self.marks_changed(changed)
        others = len(set(changed) - {entry_id})
        if others:
            same = f"the same text in {count_of(others, 'other entry', 'other entries')}"
            self.tell("{words}, and {same}: {undo} takes it back.", words=f"{words[:1].upper()}{words[1:]}", same=same)
