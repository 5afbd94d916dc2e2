"""Verbs about what matters: the brief, and why an entry stands where it does."""

from __future__ import annotations

import argparse
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from reader.cli.output import complain, print_json
from reader.cli.parts import with_engine
from reader.model import EntryId
from reader.store.language import parse_query
from reader.store.query import QueryProblem

if TYPE_CHECKING:
    from reader.engine.brief import Brief, BriefStory
    from reader.engine.parts import Engine
    from reader.model import Headline

_DAYS_AGO: Final = {"today": 0, "yesterday": 1}


def brief(options: argparse.Namespace) -> int:
    from reader.engine.brief import make_brief

    async def use(engine: Engine) -> Brief | QueryProblem:
        since = since_when(options.since, engine.now())
        if isinstance(since, QueryProblem):
            return since
        about = [name for names in options.about for name in names.split(",") if name.strip()]
        return await make_brief(engine, since, [name.strip() for name in about], options.limit)

    made = with_engine(options, use)
    if isinstance(made, QueryProblem):
        complain(f"telex: {made.message}")
        return 2
    if options.json:
        print_json(_document(made))
    elif options.markdown:
        print(_markdown(made))
    else:
        _tell(made)
    return 0


def since_when(typed: str, now: datetime) -> datetime | QueryProblem | None:
    """ "today" and "yesterday" begin at midnight here; else a date, or how long ago: 12h, 2d. None where empty."""
    if not typed:
        return None
    if typed.lower() in _DAYS_AGO:
        midnight = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight - timedelta(days=_DAYS_AGO[typed.lower()])
    query = parse_query(f'after:"{typed}"', now)
    return query if isinstance(query, QueryProblem) else query.after


def why(options: argparse.Namespace) -> int:
    from reader.engine.why import Why
    from reader.engine.why import why as reasons_for

    async def use(engine: Engine) -> Why | None:
        return await reasons_for(engine, EntryId(options.entry))

    found = with_engine(options, use)
    if found is None:
        complain(f"telex: there is no entry {options.entry}; `telex list` shows their numbers")
        return 1
    if options.json:
        print_json(
            {"id": found.entry.id, "title": found.entry.title, "score": found.score, "reasons": list(found.reasons)}
        )
        return 0
    print(f"{found.score:+.2f}  {found.entry.title}")
    for reason in found.reasons or ("nothing is known yet: it stands by its time",):
        print(f"       {reason}")
    return 0


def _tell(made: Brief) -> None:
    for number, story in enumerate(made.stories, 1):
        print(f"{number}. {story.title}")
        for told in story.bullets:
            print(f"   • {told.bullet.text}")
        for words in story.disagreements:
            print(f"   ≠ {words}")
        print(f"   {', '.join(story.sources)}  [{story.entries[0].id}]  {story.entries[0].url}\n")
    print(_ending(made))


def _markdown(made: Brief) -> str:
    parts = [f"# Brief of {made.made:%A, %d %B %Y}", *(_section(story) for story in made.stories), f"*{_ending(made)}*"]
    return "\n\n".join(parts)


def _section(story: BriefStory) -> str:
    lines = [f"- {escaped(told.bullet.text)}" for told in story.bullets]
    lines += [f"- Sources disagree: {escaped(words)}" for words in story.disagreements]
    sources = " · ".join(_link(entry) for entry in _one_a_feed(story))
    return "\n\n".join(filter(None, (f"## {escaped(story.title)}", "\n".join(lines), sources)))


def _link(entry: Headline) -> str:
    name = escaped(entry.feed_name)
    return f"[{name}](<{entry.url.replace('<', '%3C').replace('>', '%3E')}>)" if entry.url else name


def _one_a_feed(story: BriefStory) -> list[Headline]:
    return list({entry.feed_id: entry for entry in reversed(story.entries)}.values())[::-1]


def escaped(text: str) -> str:
    """Feed text must not become markup."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#!|~&" else letter for letter in text)


def _ending(made: Brief) -> str:
    if not made.stories:
        return "Nothing has come in this time."
    more = f"; {made.left_out} lesser stories are left out" if made.left_out else ""
    return f"That is all: {len(made.stories)} {'story' if len(made.stories) == 1 else 'stories'}{more}."


def _document(made: Brief) -> dict[str, object]:
    return {
        "made": made.made,
        "since": made.since,
        "left_out": made.left_out,
        "stories": [_story(story) for story in made.stories],
    }


def _story(story: BriefStory) -> dict[str, object]:
    return {
        "title": story.title,
        "sources": list(story.sources),
        "reasons": list(story.reasons),
        "disagreements": list(story.disagreements),
        "bullets": [
            {
                "text": told.bullet.text,
                "source": told.bullet.source,
                "entry": told.entry,
                "evidence": [[place.block, place.start, place.end] for place in told.bullet.evidence],
            }
            for told in story.bullets
        ],
        "entries": [
            {
                "id": entry.id,
                "feed": entry.feed_name,
                "title": entry.title,
                "url": entry.url,
                "published": entry.published,
                "read": entry.read,
            }
            for entry in story.entries
        ],
    }
