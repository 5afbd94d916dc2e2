"""Marking entries, and taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import work

from reader.desk.done import READ, SAVED, STARRED, Changed, Marking
from reader.desk.words import count_of
from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.model import EntryId


class MarkingKeys(Desktop):
    async def marks_changed(self, ids: Sequence[int]) -> None:
        await self.load_rows(ids)
        self.sidebar.show_rows_of(await self.desk.sidebar(counted=False), self.desk.view.key)
        self.count_follows()

    @work(exclusive=True, group="count")
    async def count_follows(self) -> None:
        """Their numbers take longer than the mark may."""
        if any(row.view.key.startswith("follow:") for row in self.sidebar.rows):
            self.sidebar.show_rows_of(await self.desk.sidebar(), self.desk.view.key)

    @work
    async def action_toggle_read(self) -> None:
        headline = self.take_marked()
        if headline:
            words = "unread" if headline.read else "read"
            self.say(f"{words.capitalize()}.")
            await self.mark_read_everywhere(headline.id, not headline.read, words)

    @work
    async def action_star(self) -> None:
        headline = self.take_marked()
        if headline:
            await self._mark(
                STARRED, [headline.id], not headline.starred, "not starred" if headline.starred else "starred"
            )

    @work
    async def action_save(self) -> None:
        """Fetch, store and mark; a saved entry is only unmarked."""
        from reader.engine.events import NotOpened
        from reader.engine.save import keep_entry

        headline = self.take_marked()
        if headline is None:
            return
        if headline.saved:
            await self._mark(SAVED, [headline.id], False, "no longer saved")
            return
        self.say("Saving…")
        kept = await keep_entry(self.desk.engine, headline.id)
        if isinstance(kept, NotOpened):
            self.complain(f"Not saved: {kept.reason}.")
        else:
            await self._mark(SAVED, [headline.id], True, "saved")
            self.say("Saved: it opens without the network.")
            if self.entry_id == headline.id and self.reading is not None:
                self.draw_pictures(headline.id, self.reading.article)

    async def line_keep_page(self, address: str) -> None:
        from reader.engine.events import NotOpened
        from reader.engine.save import save_address

        self.say("Saving…")
        kept = await save_address(self.desk.engine, address)
        if isinstance(kept, NotOpened):
            self.complain(f"Not saved: {kept.reason}.")
        else:
            await self.relist()
            self.say(f"Saved: {kept[1].article.title}")

    @work
    async def action_mark_all_read(self) -> None:
        if not self.desk.whole:
            await self.relist()  # so far the list only begins
        changed = await self.desk.mark(READ, self.headlines.ids, True, "read")
        self.headlines.forget_all()
        await self.marks_changed(self.headlines.ids[:1])
        if changed:
            self.tell(
                "{entries} marked read. {undo} takes it back.", entries=count_of(len(changed), "entry", "entries")
            )
        else:
            self.say("Nothing here is unread.")

    @work
    async def action_undo(self) -> None:
        undone = await self.desk.undo()
        if undone is None:
            self.say("Nothing to undo.")
            return
        if isinstance(undone, Changed):
            await self.relist()
            self.say(f"Taken back: {undone.words}.")
            return
        self.headlines.forget(undone.ids)
        await self.marks_changed(undone.ids[:500])
        self.say(f"Taken back: {undone.words} ({count_of(len(undone.ids), 'entry', 'entries')}).")

    async def _mark(self, marking: Marking, ids: list[EntryId], value: bool, words: str) -> None:
        await self.desk.mark(marking, ids, value, words)
        await self.marks_changed(ids)
        self.say(f"{words[:1].upper()}{words[1:]}.")
