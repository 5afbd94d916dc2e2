"""Verbs about headlines and articles."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.cli.output import complain, print_json, say
from reader.cli.parts import with_engine
from reader.model import EntryId
from reader.paths import typed_path

if TYPE_CHECKING:
    from reader.engine.events import NotOpened
    from reader.engine.parts import Engine
    from reader.model import Reading

_LONGEST_ID: Final = 18  # digits
_PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
_NOTHING: Final = "no such entry, file or address"


def show(options: argparse.Namespace) -> int:
    from reader.engine.events import NotOpened

    async def use(engine: Engine) -> Reading | NotOpened:
        return await _reading(engine, options.what, options.url)

    reading = with_engine(options, use)
    if isinstance(reading, NotOpened):
        from reader.feeds import told_address

        complain(f"telex: {told_address(options.what)}: {reading.reason}")
        return 1
    _print_reading(reading, options)
    return 0


async def _reading(engine: Engine, what: str, url: str) -> Reading | NotOpened:
    """By an entry's id, a page's file ("-" is standard input), or a page's address."""
    from reader.engine.events import NotOpened
    from reader.engine.open import open_entry, read_file, read_page
    from reader.feeds import normalise_address

    file = None if what.isdecimal() else _file(what)
    base = normalise_address(url) if url else ""
    if url and not (base and file):
        return NotOpened("--url gives a page on the disk its web address")
    if file:
        return await read_file(engine, file, base)
    if what.isdecimal():
        return await open_entry(engine, EntryId(int(what))) if len(what) <= _LONGEST_ID else NotOpened(_NOTHING)
    if "://" in what and not what.lower().startswith(("http://", "https://")):
        return NotOpened("only http and https addresses can be opened")
    address = normalise_address(what)
    return await read_page(engine, address, typed=what) if address else NotOpened(_NOTHING)


def _file(what: str) -> Path | None:
    """What is there, or what can only be meant as a file."""
    if what == "-":
        return Path("/dev/stdin")
    path = typed_path(what)
    try:
        meant = "://" not in what and path.exists()
    except (OSError, ValueError):  # too long, or no path at all
        return None
    named = what.startswith(("/", "./", "../", "~")) or ("/" not in what and path.suffix.lower() in _PAGES)
    return path if meant or named else None


def _print_reading(reading: Reading, options: argparse.Namespace) -> None:
    from reader.export.markdown import to_markdown
    from reader.export.plain import to_json, to_plain

    if options.json:
        print_json(to_json(reading))
    elif options.plain:
        print(reading.article.text)
    elif options.markdown:
        print(to_markdown(reading), end="")
    elif sys.stdout.isatty():
        from reader.cli.page import print_page

        print_page(reading)
    else:
        print(to_plain(reading))


def save(options: argparse.Namespace) -> int:
    from reader.engine.events import NotOpened
    from reader.engine.save import save_address, save_entry
    from reader.feeds import told_address

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
                complain(f"failed  {told_address(what)}: {kept.reason}")
                rows.append({"what": told_address(what), "error": kept.reason})
            else:
                rows.append({"what": told_address(what), "id": kept[0], "title": kept[1].article.title})
                if not options.json:
                    say(f"saved   {kept[0]}  {kept[1].article.title}")
        if options.json:
            print_json(rows)
        return int(any("error" in row for row in rows))

    return with_engine(options, use)
