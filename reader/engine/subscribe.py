"""From an address somebody typed to a subscription with its first entries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from reader.engine.events import (
    AlreadySubscribed,
    NotSubscribed,
    Refreshed,
    SeveralFound,
    Subscribed,
    SubscribeResult,
)
from reader.engine.landing import Landing
from reader.engine.parts import Engine
from reader.engine.pauses import known_feeds
from reader.engine.pool import WorkFailed
from reader.engine.refresh import parse, take
from reader.feeds import (
    Accept,
    Found,
    find_feeds,
    known_addresses,
    likely_addresses,
    normalise_address,
    same_server,
    told_address,
    unannounced,
    without_credentials,
)
from reader.feeds.recognise import WEB_PAGE
from reader.model import Delivery, Fetched, FetchFailed, FetchResult, NotModified, Secrets, Trouble
from reader.model.noun import Noun
from reader.store.subscriptions import add_subscription, find_subscription

GUESSES: Final = 10  # addresses tried at a site that announces no feed


class Errand(Noun, frozen=True):
    """What the user asked for."""

    address: str
    title: str
    folder: str
    secrets: Secrets


async def subscribe(
    engine: Engine, typed: str, *, title: str = "", folder: str = "", headers: tuple[tuple[str, str], ...] = ()
) -> SubscribeResult:
    """Subscribe to a feed's address, or to the one feed that a site's page announces or is known to have.

    A name and password in the address, and `headers`, are kept as the feed's secrets.
    """
    address, credentials = without_credentials(normalise_address(typed))
    if not address:
        return NotSubscribed(told_address(typed), "this is not a web address")
    if known := await engine.shelf.run(find_subscription, address):
        return AlreadySubscribed(known)
    await known_feeds(engine)  # their servers' wishes hold for new feeds, too
    errand = Errand(address, title, folder, Secrets(credentials, headers))
    fetched = await engine.web.fetch(address, accept=Accept.FEED, secrets=errand.secrets)
    if not isinstance(fetched, Fetched):
        return await _without_page(engine, errand, fetched)
    read = await parse(engine.pool, fetched)
    if isinstance(read, Delivery):
        return await _subscribe_to(engine, errand, fetched, read)
    return await _from_page(engine, errand, fetched, read.reason)


async def _without_page(engine: Engine, errand: Errand, answer: NotModified | FetchFailed) -> SubscribeResult:
    """Some sites show their pages to browsers alone, yet their feeds to everybody."""
    reason = answer.reason if isinstance(answer, FetchFailed) else "the server sent no content"
    if isinstance(answer, FetchFailed) and answer.trouble is Trouble.STATUS:
        return await _try(engine, errand, known_addresses(errand.address), reason)
    return NotSubscribed(errand.address, reason)


async def _from_page(engine: Engine, errand: Errand, page: Fetched, reason: str) -> SubscribeResult:
    """The feed that the page announces; else one where such sites usually have theirs."""
    found = await _found(engine, page)
    feeds = dict(unannounced(page.url)) if found.announced else {}
    feeds |= {feed.url: feed.title for feed in found.announced}
    if len(feeds) > 1:
        return SeveralFound(tuple(feeds.items()))
    if feeds:
        return await _subscribe_to_found(engine, errand, next(iter(feeds)))
    if reason != WEB_PAGE:
        return NotSubscribed(errand.address, reason)
    guesses = dict.fromkeys((*found.linked, *likely_addresses(page.url)[:GUESSES]))
    return await _try(engine, errand, guesses, f"{reason}, and it announces none")


async def _found(engine: Engine, page: Fetched) -> Found:
    try:
        return await engine.pool.run(find_feeds, page.body, page.url)
    except WorkFailed:
        return Found()


async def _try(engine: Engine, errand: Errand, guesses: Iterable[str], reason: str) -> SubscribeResult:
    """The first guess that is a feed; the server's wish to be left alone ends the guessing."""
    for guess in guesses:
        fetched = await _fetch_for(engine, errand, guess)
        if isinstance(fetched, FetchFailed) and fetched.trouble in {Trouble.BUSY, Trouble.PUT_OFF}:
            break
        read = await parse(engine.pool, fetched) if isinstance(fetched, Fetched) else None
        if isinstance(fetched, Fetched) and isinstance(read, Delivery):
            return await _subscribe_to(engine, _led_to(errand, guess), fetched, read)
    return NotSubscribed(errand.address, reason)


async def _subscribe_to_found(engine: Engine, errand: Errand, address: str) -> SubscribeResult:
    if known := await engine.shelf.run(find_subscription, address):
        return AlreadySubscribed(known)
    fetched = await _fetch_for(engine, errand, address)
    read = await parse(engine.pool, fetched) if isinstance(fetched, Fetched) else fetched
    if isinstance(fetched, Fetched) and isinstance(read, Delivery):
        return await _subscribe_to(engine, _led_to(errand, address), fetched, read)
    reason = read.reason if isinstance(read, FetchFailed) else "the server sent no content"
    return NotSubscribed(address, reason)


async def _fetch_for(engine: Engine, errand: Errand, address: str) -> FetchResult:
    """Fetch what a page led to: its server may be private, and is told secrets, only if the user named it."""
    secrets = _led_to(errand, address).secrets
    return await engine.web.fetch(address, accept=Accept.FEED, typed=errand.address, secrets=secrets)


def _led_to(errand: Errand, address: str) -> Errand:
    """The errand at an address that the user did not name: secrets do not go to another server."""
    secrets = errand.secrets if same_server(address, errand.address) else Secrets()
    return replace(errand, address=address, secrets=secrets)


async def _subscribe_to(engine: Engine, errand: Errand, fetched: Fetched, delivery: Delivery) -> SubscribeResult:
    stored = fetched.moved_to or errand.address
    if known := await engine.shelf.run(find_subscription, stored):
        return AlreadySubscribed(known)
    subscription = await engine.shelf.run(
        add_subscription,
        replace(delivery.parsed.feed, url=stored),
        title=errand.title,
        folder=errand.folder,
        secrets=errand.secrets,
        now=engine.now(),
    )
    event = await take(engine, subscription, fetched, Landing(engine.shelf))
    return Subscribed(subscription, len(event.new) if isinstance(event, Refreshed) else 0)
