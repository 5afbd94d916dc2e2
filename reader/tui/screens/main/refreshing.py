"""Reloading feeds beside reading, adding them, and saying which failed."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from textual import work

from reader.desk.ranking import fold, fold_and_learn
from reader.desk.views import FRONT, feed_view
from reader.desk.words import count_of
from reader.tui.screens.main.desktop import Desktop

if TYPE_CHECKING:
    from reader.model import Subscription

LOOK_EVERY: Final = 60.0  # seconds between looks for feeds that are due
UPKEEP_AFTER: Final = 30.0  # seconds after the start, which it shall not slow down
DRAW_EVERY: Final = 0.4  # seconds at least between redrawings while feeds land
REST: Final = 12  # times as long as the last one took
DRAW_LATEST: Final = 3.0  # seconds that rows which landed may be kept back while keys are pressed
STEP_AT_KEYS: Final = 2.0  # seconds between two steps of learning while keys are pressed
FETCH_AT_KEYS: Final = 0.04  # seconds between two feeds while keys are pressed


class Refreshing(Desktop):
    to_mend = ""  # an address that could not be added: it is offered again
    understanding = False  # entries are being read
    under_way = False  # feeds are being fetched
    _landed = False  # feeds brought something that the lists do not show yet
    _rested = 0.0  # by the monotonic clock: when they may be drawn again

    def start_refreshing(self, *, by_itself: bool) -> None:
        self.set_interval(DRAW_EVERY, self._draw_landed)
        if by_itself:
            self.set_interval(LOOK_EVERY, self.refresh_due)
            self.refresh_due()
            self.set_timer(UPKEEP_AFTER, self.keep_up)
        self.understand()

    @work(group="understand", exclusive=True)
    async def understand(self) -> None:
        """Learn in small steps what the new entries say, so that names, searches and the front page find them."""
        from reader.engine.understand import understand_waiting

        learned, self.understanding = False, True
        async for _ in understand_waiting(self.desk.engine):
            learned = True
            await self.calm.wait(STEP_AT_KEYS)
            await fold(self.desk.engine)
            self._landed |= self.desk.view.key == FRONT.key and not self.desk.ids
        await fold_and_learn(self.desk.engine)
        self.understanding = False
        self._landed |= self.desk.view.key == FRONT.key and (learned or not self.desk.ids)
        if learned:
            self.sidebar.show_rows_of(await self.desk.sidebar(), self.desk.view.key)

    @work(group="upkeep")
    async def keep_up(self) -> None:
        """Back the library up once a day, and look through it after a bad end."""
        from reader.engine.upkeep import DamageFound, NotBackedUp, keep_up

        async for told in keep_up(self.desk.engine, self.settings.retention):
            if isinstance(told, DamageFound | NotBackedUp):
                self.complain(told.words)

    async def _draw_landed(self) -> None:
        """No more than a small part of the time: a key may come while the lists are drawn, and would have to wait."""
        began = time.monotonic()
        ready = self._rested if self.calm.reigns else self._rested + DRAW_LATEST
        if self._landed and began >= ready:
            self._landed = False
            await self.relist()
            self._rested = time.monotonic() + REST * (time.monotonic() - began)

    @work(group="refresh")
    async def refresh_due(self) -> None:
        from reader.engine.refresh import due

        if not self.under_way:
            await self._reload(await due(self.desk.engine))

    @work(group="refresh")
    async def action_reload(self) -> None:
        """The folder that is listed or under the cursor, else the feed; in the sidebar, all that a view is made of."""
        from reader.desk.reloading import feeds_of
        from reader.engine.pauses import known_feeds

        view = self.view_here
        if self.showing == "feeds" or (self.showing == "list" and view.key.startswith("folder:")):
            await self._reload_asked(feeds_of(view, await known_feeds(self.desk.engine)), view.title)
        else:
            here = await self.feed_here()
            await self._reload_asked([here] if here else [], view.title)

    @work(group="refresh")
    async def action_reload_all(self) -> None:
        from reader.engine.pauses import known_feeds

        await self._reload_asked(await known_feeds(self.desk.engine))

    async def _reload_asked(self, wanted: Sequence[Subscription], title: str = "") -> None:
        """Reload what the user asked for, as far as it may be, and say of the rest why not."""
        from reader.desk.reloading import told_of_left
        from reader.engine.subscriptions import why_left

        now = self.desk.engine.now()
        left = told_of_left([each for each in wanted if why_left(each, now)], now)
        chosen = [each for each in wanted if not why_left(each, now)]
        if self.under_way:
            self.say("Feeds are being fetched already.")
        elif chosen:
            self.say(f"Fetching {count_of(len(chosen), 'feed')}…")
            await self._reload(chosen, left)
        elif left:
            self.say(f"{left}.")
        elif not self.desk.known:
            self.tell("No feeds to reload: press {add} to add one.")
        else:
            self.tell("{title} gathers from all feeds: {reload_all} reloads them.", title=title)

    async def _reload(self, chosen: Iterable[Subscription], left: str = "") -> None:
        """Rows land feed by feed; the status line counts. `left` tells of those that are not asked."""
        from reader.desk.reloading import Landed
        from reader.engine.refresh import refresh

        subscriptions = tuple(chosen)
        if not subscriptions or self.under_way:
            return
        self.under_way = True
        landed = Landed(len(subscriptions), left)
        try:
            async for event in refresh(self.desk.engine, subscriptions, lambda: self.calm.wait(FETCH_AT_KEYS)):
                landed.add(event)
                self._landed = True
                self.status.say(landed.told(self.keys), problem=bool(landed.failed))
        finally:
            self.under_way = False
            self._landed = True
        self.understand()

    @work(group="dialogue")
    async def action_failures(self) -> None:
        from reader.tui.screens.failures import FailuresScreen

        failing = await self.desk.failing()
        if not failing:
            self.say("No feed failed at its last refresh.")
            return
        chosen = await self.app.push_screen_wait(FailuresScreen(failing, self.now()))
        if chosen is not None:
            await self.show_view(feed_view(chosen))
            self.showing = "list"

    @work(group="dialogue")
    async def action_add(self) -> None:
        """Ask for an address, an OPML file or starter feeds, and take what comes."""
        from reader.tui.screens.add import AddScreen

        typed = await self.app.push_screen_wait(AddScreen(self.to_mend))
        if typed:
            await self.add(typed)
