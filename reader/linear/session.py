"""Where a linear session stands: the list, the place in it, the article, and a question that waits for its answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Final

from reader.desk.desk import Desk
from reader.desk.edition import Edition
from reader.desk.keys import USUAL_KEYS
from reader.desk.settings import ScreenSettings
from reader.desk.views import FRONT, UNREAD, SidebarRow, View, found_by
from reader.engine.asking import ask
from reader.engine.parts import Engine
from reader.linear import spoken
from reader.linear.spoken import Names
from reader.linear.voice import Voice
from reader.model import Bullet, EntryId, Headline, Place, Reading, Subscription
from reader.store.query import Query

PAGE: Final = 10  # headlines said at a time
LONGEST: Final = 1_800  # seconds that one reading counts for: nobody knows who walked away


@dataclass(frozen=True, slots=True)
class Question:
    """Something that must be answered before it is done."""

    words: str
    answer: Callable[[str], Awaitable[None]]


@dataclass
class Session:
    edition: Edition
    settings: ScreenSettings
    voice: Voice
    desk: Desk
    at: int = -1  # the place in the list of the headline that was said last; -1 is before the first
    entry_id: EntryId | None = None
    reading: Reading | None = None  # the article that is being read; None in a list
    opened: float = 0.0  # when, by the clock that never jumps
    block: int = -1  # of the article, the one that was said last
    mention: int = -1  # of the article, the one that was hopped to last
    bullets: tuple[Bullet, ...] = ()
    other_bullets: tuple[Bullet, ...] = ()
    matches: tuple[int, ...] = ()  # blocks with the words that were looked for
    names: Names = Names.FIRST
    asking: asyncio.Task[None] | None = None  # the user's model for bullets
    question: Question | None = None
    refreshing: asyncio.Lock = field(default_factory=asyncio.Lock)  # one refresh at a time
    ended: bool = False

    @property
    def engine(self) -> Engine:
        return self.desk.engine

    def say(self, line: str = "") -> None:
        self.voice.say(line)

    def ask(self, words: str, answer: Callable[[str], Awaitable[None]]) -> None:
        self.question = Question(words, answer)
        self.say(words)

    async def leave_article(self) -> None:
        """Back in the list. What comes next is kept, of what was read to its end the beginning; and the time spent."""
        if self.reading is None or self.entry_id is None:
            return
        from reader.engine.tastes import spend_time

        article, self.reading = self.reading.article, None
        block = self.block + 1 if self.block + 1 < len(article.blocks) else 0
        await self.desk.keep_place(self.entry_id, Place(block, 0, 0))
        spent = min(LONGEST, int(monotonic() - self.opened))
        await self.engine.shelf.run(spend_time, self.entry_id, spent, len(article.text.split()), self.engine.now())

    # The list ---------------------------------------------------------------------

    async def show_view(self, view: View, at: EntryId | None = None) -> None:
        """Another list; the place is before its first headline, or on entry `at`."""
        await self.leave_article()
        ids = await self.desk.list_view(view)
        self.at = ids.index(at) if at is not None and at in ids else -1

    async def relist(self) -> None:
        """New headlines come in around the place, which stays where it was."""
        here = self.here
        ids = await self.desk.list_view()
        self.at = ids.index(here) if here is not None and here in ids else min(self.at, len(ids) - 1)

    @property
    def here(self) -> EntryId | None:
        """The entry that marking verbs mean."""
        if self.reading is not None:
            return self.entry_id
        return EntryId(self.desk.ids[self.at]) if 0 <= self.at < len(self.desk.ids) else None

    async def headline(self) -> Headline | None:
        """The headline that marking verbs mean; where there is none, that is said."""
        rows = await self.desk.rows([self.here]) if self.here is not None else []
        if not rows:
            self.say("No headline is chosen: say its number, or j for the next one.")
        return rows[0] if rows else None

    async def say_rows(self, first: int, last: int) -> None:
        """Headlines `first` up to but without `last` of the list; the place is then on the last of them."""
        ids = self.desk.ids[max(0, first) : last]
        rows = {row.id: row for row in await self.desk.rows(ids)}
        front = self.desk.front if self.desk.view.key == FRONT.key else None
        for number, entry_id in enumerate(ids, max(0, first) + 1):
            if row := rows.get(EntryId(entry_id)):
                reason = front.reason(entry_id, USUAL_KEYS) if front else ""
                self.say(spoken.headline(number, row, self.engine.now(), reason))
        self.at = max(0, first) + len(ids) - 1

    async def views(self) -> list[SidebarRow]:
        return list(await self.desk.sidebar())

    async def view_kept(self, key: str, search: str) -> View:
        """The view of this key as it was left, Unread where it is no more."""
        known = next((row.view for row in await self.views() if row.view.key == key), None)
        query = ask(search, self.engine.now()) if search and key.startswith("search:") else None
        return known or (found_by(search, query) if isinstance(query, Query) else UNREAD)

    async def subscription(self) -> Subscription | None:
        """The feed of the list, or that of the headline; where there is none, that is said."""
        feed_id = self.desk.view.query.feed_id
        rows: Sequence[Headline] = ()
        if feed_id is None and self.here is not None:
            rows = await self.desk.rows([self.here])
        wanted = feed_id if feed_id is not None else rows[0].feed_id if rows else None
        found = next((each for each in await self.desk.subscriptions() if each.id == wanted), None)
        if found is None:
            self.say("No feed is chosen: `views` lists them, `go` and a number goes to one.")
        return found
