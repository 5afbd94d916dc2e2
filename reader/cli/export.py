"""The verb that takes things out of the library, as files for other programs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from reader.cli.asked import asked
from reader.cli.output import complain, say
from reader.cli.parts import opened_library, with_engine
from reader.engine.export import Form, Gathered, NotWritten, gather, write_outlines, write_path, write_stream
from reader.engine.parts import Engine
from reader.feeds import write_opml
from reader.model import EntryId
from reader.store.listing import entry_ids
from reader.store.query import Query
from reader.store.subscriptions import subscriptions


@dataclass(frozen=True, slots=True)
class Choice:
    """The articles that were asked for, and what to call them together."""

    title: str
    ids: tuple[EntryId, ...] = ()
    query: Query | None = None


def export(options: argparse.Namespace) -> int:
    if options.format == "opml":
        return _export_opml(options)
    if options.format == Form.EPUB and _output(options) is None and sys.stdout.isatty():
        complain("telex: a book is no text for a terminal: name a file with -o BOOK.epub")
        return 2
    choice = _choice(options)
    return 2 if choice is None else with_engine(options, lambda engine: _export(engine, options, choice))


def _export_opml(options: argparse.Namespace) -> int:
    if options.ids or options.query or options.saved or options.day:
        complain("telex: opml holds all subscriptions, and no articles")
        return 2
    with opened_library(options) as connection:
        known = subscriptions(connection)
    output = _output(options)
    if output is None:
        print(write_opml(known), end="")
        return 0
    written = write_outlines(known, output)
    if isinstance(written, NotWritten):
        complain(f"telex: {written.path}: {written.reason}")
        return 1
    return 0


def _output(options: argparse.Namespace) -> Path | None:
    """None for standard output, which is also called "-"."""
    return None if options.output in {None, Path("-")} else options.output


def _choice(options: argparse.Namespace) -> Choice | None:
    """None where it cannot be understood: that has been said."""
    if options.ids:
        if options.query or options.saved or options.day:
            complain("telex: name articles by their ids, or ask for them with --query, --saved and --day")
            return None
        return Choice(f"{len(options.ids)} articles", ids=options.ids)
    query = asked([options.query])
    if query is None:
        return None
    saved = options.saved or not (options.query or options.day)
    titles = [*(["Saved articles"] if saved else ["Articles"])]
    if options.day:
        titles.append(f"of {options.day.day} {options.day:%B %Y}")
        query = replace(query, after=_midnight(options.day), before=_midnight(options.day + timedelta(1)))
    if options.query:
        titles.append(f"({options.query})")
    return Choice(" ".join(titles), query=replace(query, saved=True) if saved else query)


def _midnight(day: date) -> datetime:
    """Of the user's own time zone."""
    return datetime.combine(day, time()).astimezone()


async def _export(engine: Engine, options: argparse.Namespace, choice: Choice) -> int:
    ids = choice.ids if choice.query is None else await engine.shelf.run(entry_ids, choice.query, options.limit)
    gathered = await gather(engine, [EntryId(entry_id) for entry_id in ids])
    for entry_id, problem in gathered.missing:
        complain(f"failed  {entry_id}: {problem.reason}")
    if not gathered.readings:
        complain(_nothing(ids, options))
        return 1
    return await _write(engine, gathered, options, choice.title) or int(bool(gathered.missing))


def _nothing(ids: Sequence[int], options: argparse.Namespace) -> str:
    if ids:
        return "telex: none of the articles could be had; nothing was written"
    if options.query or options.saved or options.day:
        return "telex: no article is so; nothing was written"
    return "telex: no article is saved yet: name some by ID, or ask with --query or --day"


async def _write(engine: Engine, gathered: Gathered, options: argparse.Namespace, title: str) -> int:
    form, output = Form(options.format), _output(options)
    if output is None:
        await write_stream(engine, gathered, form, title, sys.stdout.buffer)
        return 0
    written = await write_path(engine, gathered, form, title, output)
    if isinstance(written, NotWritten):
        complain(f"telex: {written.path}: {written.reason}")
        return 1
    count = len(gathered.readings)
    say(f"wrote {written.path}: {count} article{'' if count == 1 else 's'}")
    return 0
