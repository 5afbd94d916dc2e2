"""Verbs about interests: what is followed, what was learned, and what was put away because of it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.asked import asked
from reader.cli.listing import headline_row
from reader.cli.output import complain, print_json, say
from reader.cli.parts import opened_library, with_engine
from reader.store.query import QueryProblem

if TYPE_CHECKING:
    from reader.engine.follow import Followed, Preview
    from reader.engine.parts import Engine


def follow(options: argparse.Namespace) -> int:
    """Without a query, list what is followed."""
    if not options.query:
        return _list_follows(options)
    if asked(options.query) is None:
        return 2
    text = " ".join(options.query)
    found = with_engine(options, lambda engine: _preview(engine, text, options.name))
    if isinstance(found, QueryProblem):
        complain(f"telex: {found.message}")
        return 2
    if options.remove:
        return _end(options, found)
    return _begin(options, found)


async def _preview(engine: Engine, text: str, name: str) -> Preview | QueryProblem:
    from reader.engine.follow import preview

    return await preview(engine, text, name)


def _begin(options: argparse.Namespace, found: Preview) -> int:
    from reader.engine.follow import begin_follow
    from reader.engine.parts import utc_now

    if not options.dry_run:
        name = options.name or ("" if found.follow else found.name)  # what it is called already stays
        with opened_library(options) as connection:
            back = begin_follow(connection, found.query, name, utc_now())
        if isinstance(back, QueryProblem):
            complain(f"telex: {back.message}")
            return 2
    if options.json:
        print_json(_previewed(found, followed=not options.dry_run or found.follow is not None))
    else:
        say(f"{found.words}{'' if options.dry_run else '; followed'}")
    return 0


def _end(options: argparse.Namespace, found: Preview) -> int:
    from reader.store.follows import remove_follow

    if found.follow is None:
        complain(f"telex: {found.query} is not followed; `telex follow` lists what is")
        return 1
    with opened_library(options) as connection:
        remove_follow(connection, found.follow.id)
    say(f"no longer followed: {found.follow.name}")
    return 0


def _list_follows(options: argparse.Namespace) -> int:
    from reader.engine.follow import followed
    from reader.engine.parts import utc_now

    with opened_library(options) as connection:
        every = followed(connection, utc_now())
    if options.json:
        print_json([_followed(each) for each in every])
    for each in () if options.json else every:
        say(f"{each.follow.name}: {each.counts.total} entries, {each.counts.unread} unread  [{each.follow.query}]")
    if not every and not options.json and sys.stdout.isatty():
        complain("nothing is followed yet: telex follow about:F-16")
    return 0


def _previewed(found: Preview, *, followed: bool) -> dict[str, object]:
    return {
        "query": found.query,
        "name": found.name,
        "followed": followed,
        "stories": found.stories.total,
        "unread": found.stories.unread,
        "newest": [headline_row(row) for row in found.newest],
    }


def _followed(each: Followed) -> dict[str, object]:
    return {
        "name": each.follow.name,
        "query": each.follow.query,
        "entries": each.counts.total,
        "unread": each.counts.unread,
    }


def ledger(options: argparse.Namespace) -> int:
    from reader.engine.ledger import make_ledger
    from reader.engine.parts import utc_now

    now = utc_now()
    from reader.cli.brief import since_when

    since = since_when(options.since or "24h", now)
    if isinstance(since, QueryProblem) or since is None:
        complain(f"telex: {since.message if since else 'since when?'}")
        return 2
    with opened_library(options) as connection:
        put = make_ledger(connection, options.shown, since, now)
    if options.json:
        print_json(
            [
                {
                    "how": each.how,
                    "count": each.count,
                    "entries": [headline_row(hidden.entry) | {"reason": hidden.reason} for hidden in each.hidden],
                }
                for each in put
            ]
        )
        return 0
    for each in put:
        say(f"{each.how}: {each.count}")
        for hidden in each.hidden:
            say(f"  [{hidden.entry.id}] {hidden.entry.title} ({hidden.entry.feed_name})")
            say(f"      {hidden.reason}")
    if not put and sys.stdout.isatty():
        complain("nothing was put away")
    return 0


def profile(options: argparse.Namespace) -> int:
    from reader.engine.parts import utc_now
    from reader.engine.profile import forget_all, profile_text, use_profile
    from reader.understand.ranking import ProfileProblem

    with opened_library(options) as connection:
        if options.forget:
            forget_all(connection, utc_now())
            say("all that was learned is forgotten; what you follow stays")
            return 0
        if options.file is None:
            sys.stdout.write(profile_text(connection))
            return 0
        text = _text_of(options.file)
        used = use_profile(connection, text, utc_now()) if text is not None else None
    if isinstance(used, ProfileProblem):
        complain(f"telex: line {used.line}: {used.message}; nothing was changed")
    return 0 if used is not None and not isinstance(used, ProfileProblem) else 1


def _text_of(file: Path) -> str | None:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        complain(f"telex: {file}: {error}")
        return None
