"""Servers that asked to be left alone are left alone after a restart, too."""

from __future__ import annotations

from collections.abc import Iterable

from reader.engine.parts import Engine
from reader.feeds import may_fetch
from reader.model import Subscription
from reader.store.subscriptions import subscriptions


async def known_feeds(engine: Engine) -> tuple[Subscription, ...]:
    """All subscriptions; what they know of their servers' wishes is told to the web."""
    found = await engine.shelf.run(subscriptions)
    heed(engine, found)
    return found


def heed(engine: Engine, found: Iterable[Subscription]) -> None:
    now = engine.now()
    for subscription in found:
        state = subscription.state
        if state.barred_server and state.barred and not may_fetch(state, now):
            engine.web.leave_alone(state.barred_server, (state.barred - now).total_seconds())
