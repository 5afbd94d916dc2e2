"""For you: the front page, the reason of every row, what teaches it, and plain time order."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import Final

from textual import on, work

from reader.desk.done import LESS, MORE, Marking
from reader.desk.views import ALL, FRONT
from reader.tui.screens.main.desktop import Desktop
from reader.tui.widgets.rows import Rows

_REASONS: Final = 4


class Front(Desktop):
    @on(Rows.Moved, "#list")
    def _tell_reason(self) -> None:
        """Every row of the front page says why it stands there."""
        entry_id = self.headlines.current_id
        if self.desk.view.key == FRONT.key and entry_id is not None:
            self.say(self.desk.front.reason(entry_id, self.keys))

    @work(exclusive=True, group="why")
    async def action_why(self) -> None:
        headline = self.take_marked()
        if headline is None:
            return
        why = await asyncio.to_thread(import_module, "reader.engine.why")
        told = await why.why(self.desk.engine, headline.id)
        words = "; ".join(told.reasons[:_REASONS]) if told else ""
        self.status.say(words or "Nothing is known for or against this entry yet.", whole=True)

    @work(group="view")
    async def action_time_order(self) -> None:
        """From the front page to everything in plain order of time, and back."""
        front = self.desk.view.key == FRONT.key
        await self.show_view(ALL if front else FRONT, at=self.headlines.current_id)
        self.showing = "list"
        self.tell(
            "Plain time order, nothing ranked: {time_order} goes back."
            if front
            else "For you, ranked: {time_order} shows plain order."
        )

    # Teaching -----------------------------------------------------------------------

    @work(group="dialogue")
    async def action_more(self) -> None:
        await self._teach("more", MORE, "more like this")

    @work(group="dialogue")
    async def action_less(self) -> None:
        await self._teach("less", LESS, "less like this")

    async def _teach(self, act: str, marking: Marking, words: str) -> None:
        """Learn it after a look at what that would change."""
        headline = self.take_marked()
        if headline is None:
            return
        rehearsal = await asyncio.to_thread(import_module, "reader.engine.rehearsal")
        from reader.tui.screens.lesson import LessonScreen

        moves = await rehearsal.preview_lesson(self.desk.engine, headline.id, act)
        told = f"{words[:1].upper()}{words[1:]}"
        if await self.app.push_screen_wait(LessonScreen(told, headline.title, moves, self.keys.of(act))):
            await self.desk.mark(marking, [headline.id], True, words)
            if self.desk.view.key == FRONT.key:
                await self.relist()
            self.tell("{told}: the front page learns it. {undo} takes it back.", told=told)
