"""Fetch, parse, merge and store what is due, feed by feed, yielding each result as it lands."""

from __future__ import annotations

import asyncio
import hashlib
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from datetime import datetime
from typing import Final

from reader.engine.deliver import read_feed
from reader.engine.events import Failed, FeedEvent, Refreshed
from reader.engine.landing import Landing
from reader.engine.launch import FEEDS, workers_for
from reader.engine.parts import Engine
from reader.engine.pauses import known_feeds
from reader.engine.pool import Workers, WorkFailed
from reader.feeds import Accept, is_due, may_fetch, merge, next_state
from reader.model import (
    Delivery,
    EntryId,
    Fetched,
    FetchFailed,
    FetchResult,
    FetchState,
    ParsedFeed,
    Subscription,
    Trouble,
)
from reader.store.familiar import familiar_entries
from reader.store.marks import mark_read
from reader.store.refreshes import apply_changes, known_elsewhere, known_entries, move_feed, save_state

AT_ONCE: Final = 24  # feeds on their way; the web itself limits what is open at one host


async def due(engine: Engine) -> tuple[Subscription, ...]:
    """The subscriptions whose time has come."""
    now = engine.now()
    return tuple(s for s in await known_feeds(engine) if not s.wishes.paused and is_due(s.state, now))


async def allowed(engine: Engine) -> tuple[Subscription, ...]:
    """The subscriptions that may be asked when the user insists: not paused, not gone, not told to wait."""
    now = engine.now()
    return tuple(s for s in await known_feeds(engine) if not s.wishes.paused and may_fetch(s.state, now))


async def refresh(
    engine: Engine,
    chosen: Iterable[Subscription],
    before_each: Callable[[], Awaitable[None]] | None = None,
    write_after: asyncio.Future[None] | None = None,
) -> AsyncIterator[FeedEvent]:
    """Refresh the chosen subscriptions at once; events come in the order in which feeds answer.

    `before_each` may keep a feed waiting, `write_after` what feeds brought.
    """
    chosen = tuple(chosen)
    _make_ready(engine, chosen)
    slots = asyncio.Semaphore(AT_ONCE)
    landing = Landing(engine.shelf, len(chosen), write_after)
    familiar = await engine.shelf.run(familiar_entries)

    async def one(subscription: Subscription) -> FeedEvent:
        async with slots:
            if before_each:
                await before_each()
            result = await _fetch(engine, subscription)
            return await take(engine, subscription, result, landing, familiar.get(subscription.id, b""))

    tasks = [asyncio.create_task(one(subscription)) for subscription in chosen]
    try:
        for landed in asyncio.as_completed(tasks):
            yield await landed
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await landing.end()


def _make_ready(engine: Engine, chosen: Sequence[Subscription]) -> None:
    """Feeds that were never read surely bring work: their workers start while the first of them are fetched."""
    strangers = sum(subscription.state.succeeded is None for subscription in chosen)
    engine.pool.behind.start(workers_for(strangers), FEEDS)


async def _fetch(engine: Engine, subscription: Subscription) -> FetchResult:
    asked = subscription.state.validators
    return await engine.web.fetch(subscription.feed.url, asked, Accept.FEED, secrets=subscription.secrets)


async def take(
    engine: Engine, subscription: Subscription, result: FetchResult, landing: Landing, familiar: bytes = b""
) -> FeedEvent:
    """Read what was fetched for this subscription into the library; `familiar` is what its last document held."""
    if not isinstance(result, Fetched):
        return await _note(engine, subscription, result, landing)
    body_hash = hashlib.sha256(result.body).hexdigest()  # most processors know it
    if body_hash == subscription.state.body_hash and not subscription.state.error:
        return await _note(engine, subscription, result, landing)
    delivery = await parse(engine.pool.behind, result, familiar)
    if isinstance(delivery, FetchFailed):
        return await _note(engine, subscription, delivery, landing)
    return await _store(engine, subscription, result, delivery, body_hash, landing)


async def parse(workers: Workers, fetched: Fetched, familiar: bytes = b"") -> Delivery | FetchFailed:
    try:
        return await workers.run(read_feed, fetched.body, fetched.content_type, fetched.url, familiar)
    except WorkFailed as failure:
        return FetchFailed(Trouble.MALFORMED, f"the feed could not be read: {failure}")


async def _note(engine: Engine, subscription: Subscription, result: FetchResult, landing: Landing) -> FeedEvent:
    """Nothing to store but how it went."""
    state = _next(engine, subscription, result)
    moved_to = "" if isinstance(result, FetchFailed) else result.moved_to

    def write(connection: sqlite3.Connection) -> None:
        save_state(connection, subscription.id, state)
        if moved_to:
            move_feed(connection, subscription.id, moved_to)

    await landing.write(write)
    if isinstance(result, FetchFailed):
        return Failed(subscription.id, subscription.name, result.reason, next_try(state))
    return Refreshed(subscription.id, subscription.name)


async def _store(
    engine: Engine,
    subscription: Subscription,
    fetched: Fetched,
    delivery: Delivery,
    body_hash: str,
    landing: Landing,
) -> FeedEvent:
    now = engine.now()
    state = _next(engine, subscription, fetched, delivery.parsed, body_hash)
    new, updated = await landing.write(
        lambda connection: _write(connection, subscription, fetched.moved_to, delivery, state, now)
    )
    return Refreshed(subscription.id, subscription.name, new, updated)


def _write(
    connection: sqlite3.Connection,
    subscription: Subscription,
    moved_to: str,
    delivery: Delivery,
    state: FetchState,
    now: datetime,
) -> tuple[tuple[EntryId, ...], int]:
    """Merge with what the library knows and write the difference, on the library's thread."""
    known = known_entries(connection, subscription.id, [parcel.guid for parcel in delivery.parcels])
    unknown = {parcel.url for parcel in delivery.parcels if parcel.url and parcel.guid not in known}
    elsewhere = known_elsewhere(connection, subscription.id, unknown) if subscription.state.succeeded else []
    changes = merge(known, delivery, elsewhere)
    new = apply_changes(connection, subscription.id, changes, state, now)
    if subscription.wishes.muted:
        mark_read(connection, new, True, now)
    if moved_to:
        move_feed(connection, subscription.id, moved_to)
    return new, len(changes.updated)


def next_try(state: FetchState) -> datetime | None:
    """When a failing feed is asked again by itself; None where it never is."""
    return None if state.gone else state.due


def _next(
    engine: Engine,
    subscription: Subscription,
    result: FetchResult,
    parsed: ParsedFeed | None = None,
    body_hash: str = "",
) -> FetchState:
    return next_state(
        subscription.state,
        result,
        engine.now(),
        parsed=parsed,
        body_hash=body_hash,
        interval_minutes=engine.interval_minutes,
        own_minutes=subscription.wishes.interval_minutes,
        key=subscription.feed.url,
    )
