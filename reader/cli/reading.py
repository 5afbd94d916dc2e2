"""Verbs about headlines and articles."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.asked import asked
from reader.cli.output import complain, print_json, say
from reader.cli.parts import opened_library, with_engine
from reader.model import EntryId, Headline
from reader.store.listing import entry_ids, headlines

if TYPE_CHECKING:
    from reader.engine.events import NotOpened
    from reader.engine.parts import Engine
    from reader.model import Reading


def list_(options: argparse.Namespace) -> int:
    query = asked(options.query)
    if query is None:
        return 2
    with opened_library(options) as connection:
        rows = headlines(connection, entry_ids(connection, query, options.limit))
    if options.json:
        print_json([_row(row) for row in rows])
    else:
        sys.stdout.writelines(_line(row) for row in rows)
    return 0


def _row(row: Headline) -> dict[str, object]:
    return {
        "id": row.id,
        "feed_id": row.feed_id,
        "feed": row.feed_name,
        "title": row.title,
        "url": row.url,
        "published": row.published,
        "read": row.read,
        "starred": row.starred,
        "saved": row.saved,
    }


def _line(row: Headline) -> str:
    marks = ("*" if row.starred else " ") + ("s" if row.saved else " ") + (" " if row.read else "N")
    return f"{row.id:>7} {marks} {row.published:%Y-%m-%d %H:%M}  {row.feed_name[:20]:<20}  {row.title}\n"


def show(options: argparse.Namespace) -> int:
    from reader.engine.events import NotOpened

    async def use(engine: Engine) -> Reading | NotOpened:
        return await _reading(engine, options.what, options.url)

    reading = with_engine(options, use)
    if isinstance(reading, NotOpened):
        complain(f"telex: {options.what}: {reading.reason}")
        return 1
    _print_reading(reading, options)
    return 0


async def _reading(engine: Engine, what: str, url: str) -> Reading | NotOpened:
    """By an entry's id, a page's file, or a page's address."""
    from reader.engine.events import NotOpened
    from reader.engine.open import open_entry, read_file, read_page
    from reader.feeds import normalise_address

    if what.isdecimal():
        return await open_entry(engine, EntryId(int(what[:18])))
    if "://" not in what and Path(what).exists():
        return await read_file(engine, Path(what), url)
    address = normalise_address(what)
    return await read_page(engine, address) if address else NotOpened("no such entry, file or address")


def _print_reading(reading: Reading, options: argparse.Namespace) -> None:
    from reader.export.markdown import to_markdown
    from reader.export.plain import to_json, to_plain

    if options.json:
        print_json(to_json(reading))
    elif options.plain:
        print(reading.article.text)
    else:
        print(to_markdown(reading) if options.markdown else to_plain(reading))


def save(options: argparse.Namespace) -> int:
    from reader.engine.events import NotOpened
    from reader.engine.save import save_address, save_entry

    async def use(engine: Engine) -> int:
        rows: list[dict[str, object]] = []
        for what in options.what:
            if what.isdecimal():
                entry_id = EntryId(int(what[:18]))
                reading = await save_entry(engine, entry_id)
                kept = reading if isinstance(reading, NotOpened) else (entry_id, reading)
            else:
                kept = await save_address(engine, what)
            if isinstance(kept, NotOpened):
                complain(f"failed  {what}: {kept.reason}")
                rows.append({"what": what, "error": kept.reason})
            else:
                rows.append({"what": what, "id": kept[0], "title": kept[1].article.title})
                if not options.json:
                    say(f"saved   {kept[0]}  {kept[1].article.title}")
        if options.json:
            print_json(rows)
        return int(any("error" in row for row in rows))

    return with_engine(options, use)
