"""For you: the front page, the reason of every row, and what teaches it."""

from __future__ import annotations

import asyncio
from importlib import import_module

from textual import on, work

from reader.tui.desk import LESS, MORE, Marking
from reader.tui.screens.main.desktop import Desktop
from reader.tui.views import FRONT
from reader.tui.widgets.rows import Rows


class Front(Desktop):
    @on(Rows.Moved, "#list")
    def _tell_reason(self) -> None:
        """Every row of the front page says why it stands there."""
        entry_id = self.headlines.current_id
        if self.desk.view.key == FRONT.key and entry_id is not None:
            self.say(self.desk.reasons.get(entry_id, ""))

    @work(exclusive=True, group="why")
    async def action_why(self) -> None:
        headline = self.marked
        if headline is None:
            return
        why = await asyncio.to_thread(import_module, "reader.engine.why")
        told = await why.why(self.desk.engine, headline.id)
        self.say("; ".join(told.reasons[:4]) if told and told.reasons else "Nothing is known of this entry yet.")

    @work(group="teach")
    async def action_more(self) -> None:
        await self._teach(MORE, "more like this")

    @work(group="teach")
    async def action_less(self) -> None:
        await self._teach(LESS, "less like this")

    async def _teach(self, marking: Marking, words: str) -> None:
        headline = self.marked
        if headline is None:
            return
        await self.desk.mark(marking, [headline.id], True, words)
        if self.desk.view.key == FRONT.key:
            await self.relist()
        self.say(f"{words[:1].upper()}{words[1:]}: the front page learns it. U takes it back.")
