"""Follow and mute, after a look at what that would find; each change says how it is taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from reader.engine.asking import ask, resolved
from reader.engine.parts import Engine
from reader.model import Counts, EntityKind, Headline
from reader.store.follows import Follow, add_follow, follow_of, follows, keep_follow, remove_follow
from reader.store.headlines import headlines
from reader.store.language import TERM, parse_query
from reader.store.listing import entry_ids
from reader.store.mutes import MuteRule, add_mute, mute_rules, remove_mute
from reader.store.query import Query, QueryProblem
from reader.store.reports import count_stories
from reader.store.tallies import count_entries

PREVIEWED: Final = timedelta(days=30)
_SHOWN: Final = 5
_NAMES: Final = {"about", "person", "country", "hardware"}  # the fields whose value is a name

TakeBack = Callable[[sqlite3.Connection, datetime], object]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a follow or a mute would find."""

    name: str
    query: str
    stories: Counts  # of the last thirty days
    newest: tuple[Headline, ...]
    follow: Follow | None = None  # where it is followed already
    rule: MuteRule | None = None  # where it is muted already

    @property
    def words(self) -> str:
        """ "MQ-9: 14 stories in 30 days, 3 unread"."""
        number = f"{self.stories.total:,} {'story' if self.stories.total == 1 else 'stories'}"
        return f"{self.name}: {number} in {PREVIEWED.days} days, {self.stories.unread:,} unread"


@dataclass(frozen=True, slots=True)
class Followed:
    """A follow with what it finds in the whole library."""

    follow: Follow
    query: Query  # its names not looked up
    counts: Counts


async def preview(engine: Engine, text: str, name: str = "") -> Preview | QueryProblem:
    """Of a query as it was typed: `about:MQ-9`, `country:JP -football`, plain words."""
    query = ask(text, engine.now())
    if isinstance(query, QueryProblem):
        return query
    return await engine.shelf.run(_preview, text, name or _called(text), query, engine.now())


def _called(text: str) -> str:
    """What a query that asks for one name alone is called by: that name, of a country the one that people use."""
    term = TERM.fullmatch(text.strip())
    if term is None or term["minus"] or term["field"] not in _NAMES:
        return text
    name = term["phrase"] or term["word"]
    return _country(name) or name or text


def _country(name: str) -> str:
    """ "Japan" for "JP"; empty where no country is meant."""
    from reader.understand.entities.cards import find_entity

    entity = find_entity(name)
    return entity.name if entity is not None and entity.kind is EntityKind.COUNTRY else ""


def followed(connection: sqlite3.Connection, now: datetime, *, counted: bool = True) -> tuple[Followed, ...]:
    """Those whose query is understood today; to count what they find takes time."""
    asked = [(each, parse_query(each.query, now)) for each in follows(connection)]
    return tuple(
        Followed(each, q, count_entries(connection, resolved(q)) if counted else Counts())
        for each, q in asked
        if isinstance(q, Query)
    )


def is_interest(query: Query) -> bool:
    """Whether it asks for anything that stories are about: `unread` alone is a list, and lifts nothing."""
    return bool(query.words or query.about or query.feed or query.folder)


# Changes that can be taken back -------------------------------------------------------


def begin_follow(connection: sqlite3.Connection, query: str, name: str, now: datetime) -> TakeBack | QueryProblem:
    before = follow_of(connection, query)
    made = add_follow(connection, query, name, now)
    if isinstance(made, QueryProblem):
        return made
    if before is not None:
        return lambda library, _: keep_follow(library, query, before.name)
    return lambda library, _: remove_follow(library, made.id)


def end_follow(connection: sqlite3.Connection, follow: Follow, _now: datetime) -> TakeBack:
    remove_follow(connection, follow.id)
    return lambda library, _: keep_follow(library, follow.query, follow.name)


def begin_mute(connection: sqlite3.Connection, query: str, now: datetime) -> TakeBack | QueryProblem:
    made = add_mute(connection, query, now)
    return made if isinstance(made, QueryProblem) else lambda library, _: remove_mute(library, made.id)


def end_mute(connection: sqlite3.Connection, rule: MuteRule, _now: datetime) -> TakeBack:
    remove_mute(connection, rule.id)
    return lambda library, now: add_mute(library, rule.query, now)


def _preview(connection: sqlite3.Connection, text: str, name: str, query: Query, now: datetime) -> Preview:
    recent = _recent(query, now)
    rule = next((rule for rule in mute_rules(connection) if rule.query == text), None)
    if rule is not None:
        recent = replace(recent, muted=True)
    newest = headlines(connection, entry_ids(connection, recent, _SHOWN))
    return Preview(name, text, count_stories(connection, recent), tuple(newest), follow_of(connection, text), rule)


def _recent(query: Query, now: datetime) -> Query:
    start = now - PREVIEWED
    return replace(query, after=max(start, query.after or start))
