"""Verbs about subscriptions."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reader.cli.output import complain, print_json, say
from reader.cli.parts import opened_library, with_engine
from reader.engine.add import import_file
from reader.engine.events import AlreadySubscribed, Failed, NotSubscribed, Subscribed, SubscribeResult
from reader.engine.outlines import Fate
from reader.engine.parts import Engine
from reader.engine.refresh import allowed, due
from reader.engine.refresh import refresh as refresh_feeds
from reader.engine.subscribe import subscribe
from reader.feeds import may_fetch
from reader.model import Counts, Subscription
from reader.store.listing import counts
from reader.store.subscriptions import find_subscription, remove_subscription, subscriptions


def add(options: argparse.Namespace) -> int:
    async def use(engine: Engine) -> int:
        results = []
        for address in options.addresses:
            result = await subscribe(engine, address, title=options.title, folder=options.folder)
            results.append(_outcome(address, result))
            if not options.json:
                _tell(address, result)
        if options.json:
            print_json(results)
        return int(any(result["outcome"] in {"failed", "several"} for result in results))

    return with_engine(options, use)


def _tell(address: str, result: SubscribeResult) -> None:
    match result:
        case Subscribed(subscription, new):
            say(f"added   {subscription.name}: {new} entries")
        case AlreadySubscribed(subscription):
            say(f"known   {subscription.name}")
        case NotSubscribed(_, reason):
            complain(f"failed  {address}: {reason}")
        case several:
            complain(f"several {address} announces these feeds; add the one you want:")
            for url, title in several.feeds:
                complain(f"        {url}  {title}")


def _outcome(address: str, result: SubscribeResult) -> dict[str, object]:
    match result:
        case Subscribed(subscription, new):
            return {"address": address, "outcome": "added", "feed": _feed(subscription), "new": new}
        case AlreadySubscribed(subscription):
            return {"address": address, "outcome": "known", "feed": _feed(subscription)}
        case NotSubscribed(_, reason):
            return {"address": address, "outcome": "failed", "reason": reason}
        case several:
            return {
                "address": address,
                "outcome": "several",
                "feeds": [{"url": u, "title": t} for u, t in several.feeds],
            }


def remove(options: argparse.Namespace) -> int:
    status = 0
    with opened_library(options) as connection:
        for text in options.feeds:
            found = find_subscription(connection, text)
            if found is None:
                complain(f"failed  {text}: no subscription has this id, address or name; see `telex feeds`")
                status = 1
            else:
                gone = remove_subscription(connection, found.id)
                say(f"removed {found.name} and {gone} entries")
    return status


def feeds(options: argparse.Namespace) -> int:
    with opened_library(options) as connection:
        found, tallies = subscriptions(connection), counts(connection)
    if options.json:
        print_json([_feed(s, tallies.feeds.get(s.id, Counts())) for s in found])
        return 0
    for subscription in found:
        tally = tallies.feeds.get(subscription.id, Counts())
        say(
            f"{subscription.id:>4}  {tally.unread:>5} of {tally.total:<5}  {subscription.name}  {subscription.feed.url}"
        )
        if subscription.state.error:
            say(f"      failed: {subscription.state.error}")
    if not found:
        complain("no subscriptions yet: telex add URL")
    return 0


def _feed(subscription: Subscription, tally: Counts | None = None) -> dict[str, object]:
    state = subscription.state
    row: dict[str, object] = {
        "id": subscription.id,
        "title": subscription.name,
        "url": subscription.feed.url,
        "site_url": subscription.feed.site_url,
        "folder": subscription.folder,
        "state": "gone" if state.gone else "failing" if state.error else "fine" if state.succeeded else "new",
        "error": state.error,
        "last_success": state.succeeded,
        "next_due": state.due,
    }
    return row if tally is None else row | {"entries": tally.total, "unread": tally.unread}


def import_(options: argparse.Namespace) -> int:
    async def use(engine: Engine) -> int:
        imported = await import_file(engine, options.file)
        if isinstance(imported, str):
            complain(f"telex: {options.file}: {imported}")
            return 1
        if options.json:
            print_json(
                [
                    {"url": i.outline.url, "title": i.outline.title, "outcome": str(i.fate), "reason": i.reason}
                    for i in imported
                ]
            )
        for each in imported if not options.json else ():
            line = f"{each.fate:<13} {each.outline.url or each.outline.title}"
            (complain if each.fate is Fate.REFUSED else say)(line + (f": {each.reason}" if each.reason else ""))
        return int(any(each.fate is Fate.REFUSED for each in imported))

    return with_engine(options, use)


def refresh(options: argparse.Namespace) -> int:
    async def use(engine: Engine) -> int:
        chosen, status = await _chosen(engine, options)
        rows: list[dict[str, object]] = []
        async for event in refresh_feeds(engine, chosen):
            failed = isinstance(event, Failed)
            status = status or int(failed)
            row: dict[str, object] = {"feed": event.feed_id, "title": event.name}
            if isinstance(event, Failed):
                row["error"] = event.reason
                complain(f"failed  {event.name}: {event.reason}")
            else:
                row |= {"new": len(event.new), "updated": event.updated}
                if not options.json:
                    say(f"{len(event.new):>4} new  {event.name}")
            rows.append(row)
        if options.json:
            print_json(rows)
        elif not rows and not status:
            complain("nothing is due; --all asks every feed now, --force FEED one")
        return status

    return with_engine(options, use)


async def _chosen(engine: Engine, options: argparse.Namespace) -> tuple[tuple[Subscription, ...], int]:
    if options.force:
        return await _forced(engine, options.force)
    return (await allowed(engine) if options.all else await due(engine)), 0


async def _forced(engine: Engine, names: Sequence[str]) -> tuple[tuple[Subscription, ...], int]:
    """The named feeds that may be asked now, and 1 where one is unknown or asked to be left alone."""
    chosen: list[Subscription] = []
    status = 0
    for name in names:
        found = await engine.shelf.run(find_subscription, name)
        if found is None:
            complain(f"failed  {name}: no subscription has this id, address or name; see `telex feeds`")
        elif not may_fetch(found.state, engine.now()):
            complain(f"failed  {found.name}: {found.state.error or 'it asked to be left alone'}")
        else:
            chosen.append(found)
            continue
        status = 1
    return tuple(chosen), status
