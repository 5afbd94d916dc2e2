"""The verb that fetches, once its workers are on their way."""

from __future__ import annotations

import argparse
import asyncio
import gc
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from reader.cli.output import complain, print_json, say
from reader.cli.parts import retention_of, settings_of, with_engine
from reader.cli.upkeep import back_up_first
from reader.desk.words import count_of
from reader.engine.events import Failed, FeedEvent, Refreshed
from reader.engine.launch import Launched
from reader.engine.parts import Engine
from reader.engine.pauses import known_feeds
from reader.engine.refresh import allowed, due
from reader.engine.refresh import refresh as refresh_feeds
from reader.engine.upkeep import tidy_up
from reader.feeds import may_fetch
from reader.model import Subscription
from reader.store.subscriptions import find_subscription

AT_ONCE: Final = 60  # entries that are understood unasked: a second or two


def refresh(options: argparse.Namespace, ahead: Sequence[Launched]) -> int:
    async def use(engine: Engine) -> int:
        gc.freeze()
        gc.enable()
        backup = asyncio.ensure_future(back_up_first(engine))  # while it is made, the first feeds are fetched
        chosen, status = await _chosen(engine, options)
        events: list[FeedEvent] = []
        async for event in refresh_feeds(engine, chosen, write_after=backup):
            events.append(event)
            _tell(event, quiet=options.json)
        await backup
        await _understand(engine, sum(len(event.new) for event in events if isinstance(event, Refreshed)), options)
        if dropped := await tidy_up(engine, retention_of(settings_of(options))):
            complain(f"{count_of(dropped, 'old entry', 'old entries')} dropped, as [library] in the settings asks")
        if options.json:
            print_json([_row(event) for event in events])
        elif not events and not status:
            complain("nothing is due; --all asks every feed now, --force FEED one")
        return status or int(any(isinstance(event, Failed) for event in events))

    return with_engine(options, use, ahead)


async def _understand(engine: Engine, new: int, options: argparse.Namespace) -> None:
    """So that `about:` finds the new entries, unless they are so many that it would take longer than fetching them."""
    if not options.understand and new > AT_ONCE:
        complain("whom the new entries name is learned by `telex refresh --understand`, or by the reader as it runs")
    elif options.understand or new:
        from reader.engine.understand import understand_waiting  # slow to import: it knows all of an article

        async for step in understand_waiting(engine, -1 if options.understand else AT_ONCE, rest=0):
            if options.understand:
                complain(f"understood {len(step.entries)}, {step.waiting} to come")


def _tell(event: FeedEvent, *, quiet: bool) -> None:
    """A line as the feed lands; under `quiet` only for failures."""
    if isinstance(event, Failed):
        complain(f"failed  {event.name}: {event.reason}; {when(event.next_try)}")
    elif not quiet:
        say(f"{len(event.new):>4} new  {event.name}")


def when(next_try: datetime | None) -> str:
    return f"next try {next_try.astimezone():%Y-%m-%d %H:%M}" if next_try else "not asked again"


def _row(event: FeedEvent) -> dict[str, object]:
    row: dict[str, object] = {"feed": event.feed_id, "title": event.name}
    if isinstance(event, Refreshed):
        return row | {"new": len(event.new), "updated": event.updated}
    return row | {"error": event.reason, "next_try": event.next_try}


async def _chosen(engine: Engine, options: argparse.Namespace) -> tuple[tuple[Subscription, ...], int]:
    if options.force:
        return await _forced(engine, options.force)
    return (await allowed(engine) if options.all else await due(engine)), 0


async def _forced(engine: Engine, names: Sequence[str]) -> tuple[tuple[Subscription, ...], int]:
    """The named feeds that may be asked now, and 1 where one is unknown or asked to be left alone."""
    chosen: list[Subscription] = []
    status = 0
    await known_feeds(engine)  # what one was told counts for all of its server
    for name in names:
        found = await engine.shelf.run(find_subscription, name)
        if found is None:
            complain(f"failed  {name}: no subscription has this id, address or name; see `telex feeds`")
        elif not may_fetch(found.state, engine.now()):
            complain(f"failed  {found.name}: {found.state.error or 'it asked to be left alone'}; {_until(found)}")
        else:
            chosen.append(found)
            continue
        status = 1
    return tuple(chosen), status


def _until(subscription: Subscription) -> str:
    state = subscription.state
    return "not asked again" if state.gone else when(state.barred)
