"""From an address somebody typed to a subscription with its first entries."""

from __future__ import annotations

from dataclasses import replace

from reader.engine.events import (
    AlreadySubscribed,
    NotSubscribed,
    Refreshed,
    SeveralFound,
    Subscribed,
    SubscribeResult,
)
from reader.engine.parts import Engine
from reader.engine.refresh import parse, take
from reader.feeds import Accept, find_feeds, normalise_address
from reader.model import Fetched, FetchFailed, NotModified, ParsedFeed
from reader.store.subscriptions import add_subscription, find_subscription


async def subscribe(engine: Engine, typed: str, *, title: str = "", folder: str = "") -> SubscribeResult:
    """Subscribe to a feed's address, or to the one feed that a site's page announces."""
    address = normalise_address(typed)
    if not address:
        return NotSubscribed(typed, "this is not a web address")
    if known := await engine.shelf.run(find_subscription, address):
        return AlreadySubscribed(known)
    fetched = await engine.web.fetch(address, accept=Accept.FEED)
    if not isinstance(fetched, Fetched):
        return NotSubscribed(address, _reason(fetched))
    parsed = await parse(engine, fetched)
    if isinstance(parsed, ParsedFeed):
        return await _subscribe_to(engine, address, fetched, parsed, title, folder)
    found = find_feeds(fetched.body, fetched.url)
    if not found:
        return NotSubscribed(address, parsed.reason)
    if len(found) > 1:
        return SeveralFound(tuple((feed.url, feed.title) for feed in found))
    return await _subscribe_to_found(engine, found[0].url, title, folder)


async def _subscribe_to_found(engine: Engine, address: str, title: str, folder: str) -> SubscribeResult:
    if known := await engine.shelf.run(find_subscription, address):
        return AlreadySubscribed(known)
    fetched = await engine.web.fetch(address, accept=Accept.FEED)
    if not isinstance(fetched, Fetched):
        return NotSubscribed(address, _reason(fetched))
    parsed = await parse(engine, fetched)
    if isinstance(parsed, FetchFailed):
        return NotSubscribed(address, parsed.reason)
    return await _subscribe_to(engine, address, fetched, parsed, title, folder)


async def _subscribe_to(
    engine: Engine, address: str, fetched: Fetched, parsed: ParsedFeed, title: str, folder: str
) -> SubscribeResult:
    stored = fetched.moved_to or address
    if known := await engine.shelf.run(find_subscription, stored):
        return AlreadySubscribed(known)
    feed = replace(parsed.feed, url=stored)
    subscription = await engine.shelf.run(add_subscription, feed, title=title, folder=folder, now=engine.now())
    event = await take(engine, subscription, fetched)
    return Subscribed(subscription, len(event.new) if isinstance(event, Refreshed) else 0)


def _reason(answer: NotModified | FetchFailed) -> str:
    return answer.reason if isinstance(answer, FetchFailed) else "the server sent no content"
