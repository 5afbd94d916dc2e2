"""How far and how long the article on the screen is read: the place is found again, the time tells what matters."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from textual import work

from reader.store.errors import LibraryError
from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.model import Article, EntryId, Place

IDLE: Final = 180  # seconds without a move after which nobody reads
OUTSIDE: Final = 30  # seconds that an article opened in the browser is taken to be read there


@dataclass(frozen=True, slots=True)
class Stay:
    """What the library does not know yet of the reading of an article."""

    entry_id: EntryId
    article: Article
    place: Place  # of the first row in view
    seconds: int


class Staying(Desktop):
    _spent = 0  # seconds, of the article on the screen, that the library does not know of yet
    _idle = 0
    _seen: tuple[EntryId | None, Place | None, str] = (None, None, "")

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

    def take_stay(self) -> Stay | None:
        """The stay up to now; from here on another one is counted."""
        spent, self._spent = self._spent, 0
        if self.entry_id is None or self.reading is None:
            return None
        return Stay(self.entry_id, self.reading.article, self.article.at, spent)

    def leave_article(self) -> None:
        """Keep the stay in what is on the screen, while another article is being opened."""
        if stay := self.take_stay():
            self._keep_behind(stay)

    @work(group="stay")
    async def _keep_behind(self, stay: Stay) -> None:
        await self.keep_stay(stay)

    async def keep_stay(self, stay: Stay) -> None:
        """Tell the library; where the disk will not have it, go on."""
        try:
            await self.desk.keep_place(stay.entry_id, stay.place)
            if stay.seconds:
                tastes = await asyncio.to_thread(import_module, "reader.engine.tastes")
                words = len(stay.article.text.split())
                await self.desk.engine.shelf.run(tastes.spend_time, stay.entry_id, stay.seconds, words, self.now())
        except LibraryError as error:
            self.complain(str(error))
