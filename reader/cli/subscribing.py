"""Verbs that begin subscriptions."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli.feeds import feed_row
from reader.cli.output import complain, print_json, say
from reader.cli.parts import with_engine
from reader.cli.secrets import headers_of
from reader.cli.upkeep import back_up_first
from reader.engine.add import import_address, import_file
from reader.engine.events import (
    AlreadySubscribed,
    Fate,
    Imported,
    NotSubscribed,
    Subscribed,
    SubscribeResult,
)
from reader.engine.parts import Engine
from reader.engine.subscribe import subscribe
from reader.feeds import told_address


def add(options: argparse.Namespace) -> int:
    headers = headers_of(options.header)
    if isinstance(headers, str):
        complain(f"telex: {headers}")
        return 2
    if options.title and len(options.addresses) > 1:
        complain("telex: --title is one feed's name: add the feeds one by one")
        return 2

    async def use(engine: Engine) -> int:
        results = []
        for address in options.addresses:
            result = await subscribe(engine, address, title=options.title, folder=options.folder, headers=headers)
            results.append(result)
            if not options.json:
                _tell(told_address(address), result)
        if options.json:
            told = map(told_address, options.addresses)
            print_json([_outcome(*pair) for pair in zip(told, results, strict=True)])
        return int(any(not isinstance(result, Subscribed | AlreadySubscribed) for result in results))

    return with_engine(options, use)


def _tell(address: str, result: SubscribeResult) -> None:
    match result:
        case Subscribed(subscription, new):
            say(f"added   {subscription.name}: {new} entries")
        case AlreadySubscribed(subscription):
            say(f"known   {subscription.name}")
        case NotSubscribed(tried, reason):
            complain(f"failed  {tried}: {reason}")
        case several:
            complain(f"several {address} announces these feeds; add the one you want:")
            for url, title in several.feeds:
                complain(f"        {url}  {title}")


def _outcome(address: str, result: SubscribeResult) -> dict[str, object]:
    match result:
        case Subscribed(subscription, new):
            return {"address": address, "outcome": "added", "feed": feed_row(subscription), "new": new}
        case AlreadySubscribed(subscription):
            return {"address": address, "outcome": "known", "feed": feed_row(subscription)}
        case NotSubscribed(_, reason):
            return {"address": address, "outcome": "failed", "reason": reason}
        case several:
            feeds = [{"url": url, "title": title} for url, title in several.feeds]
            return {"address": address, "outcome": "several", "feeds": feeds}


def import_(options: argparse.Namespace) -> int:
    async def use(engine: Engine) -> int:
        await back_up_first(engine)
        by_address = "://" in options.file
        source = import_address(engine, options.file) if by_address else import_file(engine, Path(options.file))
        imported = await source
        if isinstance(imported, str):
            complain(f"telex: {told_address(options.file) if by_address else options.file}: {imported}")
            return 1
        if options.json:
            print_json([_imported_row(each) for each in imported])
        else:
            _tell_imported(imported)
        return int(any(each.fate is Fate.REFUSED for each in imported))

    return with_engine(options, use)


def _tell_imported(imported: tuple[Imported, ...]) -> None:
    for each in imported:
        line = f"{each.fate:<13} {each.outline.url or each.outline.title}"
        (complain if each.fate is Fate.REFUSED else say)(line + (f": {each.reason}" if each.reason else ""))
    if any(each.fate is Fate.ADDED for each in imported):
        complain("`telex refresh` fetches what was added")
    elif not imported:
        complain("the list names no feeds")


def _imported_row(each: Imported) -> dict[str, object]:
    outline = each.outline
    return {"url": outline.url, "title": outline.title, "outcome": str(each.fate), "reason": each.reason}
