"""Fetch, parse, merge and store what is due, feed by feed, yielding each result as it lands."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Iterable
from typing import Final

from reader.engine import work
from reader.engine.events import Failed, FeedEvent, Refreshed
from reader.engine.parts import Engine
from reader.engine.pool import WorkFailed
from reader.feeds import Accept, entry_hash, is_due, may_fetch, merge, next_state
from reader.model import (
    Fetched,
    FetchFailed,
    FetchResult,
    FetchState,
    NotModified,
    ParsedFeed,
    Subscription,
    Trouble,
)
from reader.store.refreshes import apply_changes, known_entries, move_feed, save_state
from reader.store.subscriptions import subscriptions

AT_ONCE: Final = 24  # feeds on their way; the web itself limits what is open at one host


async def due(engine: Engine) -> tuple[Subscription, ...]:
    """The subscriptions whose time has come."""
    now = engine.now()
    return tuple(s for s in await engine.shelf.run(subscriptions) if is_due(s.state, now))


async def allowed(engine: Engine) -> tuple[Subscription, ...]:
    """The subscriptions that may be asked when the user insists: all but the gone and those told to wait."""
    now = engine.now()
    return tuple(s for s in await engine.shelf.run(subscriptions) if may_fetch(s.state, now))


async def refresh(engine: Engine, chosen: Iterable[Subscription]) -> AsyncIterator[FeedEvent]:
    """Refresh the chosen subscriptions at once; events come in the order in which feeds answer."""
    slots = asyncio.Semaphore(AT_ONCE)

    async def one(subscription: Subscription) -> FeedEvent:
        async with slots:
            return await refresh_one(engine, subscription)

    tasks = [asyncio.create_task(one(subscription)) for subscription in chosen]
    try:
        for landed in asyncio.as_completed(tasks):
            yield await landed
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def refresh_one(engine: Engine, subscription: Subscription) -> FeedEvent:
    result = await engine.web.fetch(subscription.feed.url, subscription.state.validators, accept=Accept.FEED)
    if isinstance(result, Fetched):
        return await take(engine, subscription, result)
    state = _next(engine, subscription, result)
    await engine.shelf.run(save_state, subscription.id, state)
    if isinstance(result, FetchFailed):
        return Failed(subscription.id, subscription.name, result.reason)
    return Refreshed(subscription.id, subscription.name)


async def take(engine: Engine, subscription: Subscription, fetched: Fetched) -> FeedEvent:
    """Read a body that was fetched for this subscription into the library."""
    body_hash = hashlib.blake2b(fetched.body, digest_size=16).hexdigest()
    if body_hash == subscription.state.body_hash and not subscription.state.error:
        unchanged = NotModified(fetched.validators, fetched.fresh_seconds)
        await engine.shelf.run(save_state, subscription.id, _next(engine, subscription, unchanged))
        return Refreshed(subscription.id, subscription.name)
    parsed = await parse(engine, fetched)
    if isinstance(parsed, FetchFailed):
        await engine.shelf.run(save_state, subscription.id, _next(engine, subscription, parsed))
        return Failed(subscription.id, subscription.name, parsed.reason)
    return await _store(engine, subscription, fetched, parsed, body_hash)


async def parse(engine: Engine, fetched: Fetched) -> ParsedFeed | FetchFailed:
    try:
        return await engine.pool.run(work.parse, fetched.body, fetched.content_type, fetched.url)
    except WorkFailed as failure:
        return FetchFailed(Trouble.MALFORMED, f"the feed could not be read: {failure}")


async def _store(
    engine: Engine, subscription: Subscription, fetched: Fetched, parsed: ParsedFeed, body_hash: str
) -> FeedEvent:
    known = await engine.shelf.run(known_entries, subscription.id)
    changes = merge(known, parsed)
    written = (*changes.added, *(entry for _, entry in changes.updated))
    hashes = {entry.guid: entry_hash(entry) for entry in written}
    state = _next(engine, subscription, fetched, parsed, body_hash)
    new = await engine.shelf.run(apply_changes, subscription.id, changes, hashes, state, engine.now())
    if fetched.moved_to:
        await engine.shelf.run(move_feed, subscription.id, fetched.moved_to)
    return Refreshed(subscription.id, subscription.name, new, len(changes.updated))


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
        key=subscription.feed.url,
    )
