"""An engine over a library of its own, with a clock that tests set; and what a user would see of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.engine.events import FeedEvent, Subscribed
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.refresh import allowed, due, refresh
from reader.engine.shelf import Shelf
from reader.engine.subscribe import subscribe
from reader.feeds.web import Web
from reader.model import Headline, Subscription
from reader.store.headlines import headlines
from reader.store.listing import entry_ids
from reader.store.query import Query
from reader.store.subscriptions import subscriptions


@dataclass
class Clock:
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __call__(self) -> datetime:
        return self.now

    def pass_hours(self, hours: float) -> None:
        self.now += timedelta(hours=hours)


@dataclass
class House:
    engine: Engine
    clock: Clock

    async def add(self, address: str) -> Subscription:
        result = await subscribe(self.engine, address)
        assert isinstance(result, Subscribed), result
        return result.subscription

    async def feeds(self) -> tuple[Subscription, ...]:
        return await self.engine.shelf.run(subscriptions)

    async def only_feed(self) -> Subscription:
        (feed,) = await self.feeds()
        return feed

    async def refresh_due(self) -> list[FeedEvent]:
        return [event async for event in refresh(self.engine, await due(self.engine))]

    async def refresh_all(self) -> list[FeedEvent]:
        return [event async for event in refresh(self.engine, await allowed(self.engine))]

    async def headlines(self) -> list[Headline]:
        ids = await self.engine.shelf.run(entry_ids, Query())
        return await self.engine.shelf.run(headlines, ids)

    async def titles(self) -> set[str]:
        return {headline.title for headline in await self.headlines()}


@asynccontextmanager
async def opened(folder: Path, clock: Clock | None = None, *, deadline: float = 20.0) -> AsyncIterator[House]:
    """The same folder again is the same library, as after a restart of the program."""
    clock = clock or Clock()
    pool = WorkPool(2, deadline)
    engine = Engine(Shelf(folder / "library.db"), pool, Web(seconds=2), now=clock)
    try:
        yield House(engine, clock)
    finally:
        await engine.close()
        pool.close()
