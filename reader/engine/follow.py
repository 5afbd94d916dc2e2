"""Follow and mute, after a look at what that would change; and a ledger of what was put away."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from reader.engine.asking import ask
from reader.engine.front import Row
from reader.engine.parts import Engine
from reader.model import Entity, EntryId, Headline
from reader.store.follows import Follow, add_follow, follows
from reader.store.listing import count_entries, entry_ids, headlines
from reader.store.mutes import MuteRule, add_mute, mute_rules, muted_by
from reader.store.pulse import Pulse, pulse_of
from reader.store.query import Query, QueryProblem

PREVIEWED: Final = timedelta(days=30)
_SHOWN: Final = 5


@dataclass(frozen=True, slots=True)
class Preview:
    """What a follow or a mute would find: "14 entries in 30 days, 3 unread"."""

    query: str
    entries: int
    unread: int
    newest: tuple[Headline, ...]

    @property
    def words(self) -> str:
        return f"{self.query}: {self.entries} entries in {PREVIEWED.days} days, {self.unread} unread"


@dataclass(frozen=True, slots=True)
class Followed:
    follow: Follow
    entries: int  # in the last thirty days
    unread: int


@dataclass(frozen=True, slots=True)
class PutAway:
    """Entries that are not where time order would have them, and why."""

    reason: str
    entries: tuple[EntryId, ...]


async def preview(engine: Engine, text: str) -> Preview | QueryProblem:
    """Of a query as it was typed: `about:MQ-9`, `country:JP -football`, plain words."""
    query = ask(text, engine.now())
    if isinstance(query, QueryProblem):
        return query
    return await engine.shelf.run(_preview, text, query, engine.now())


async def follow(engine: Engine, text: str, name: str = "") -> Follow | QueryProblem:
    return await engine.shelf.run(add_follow, text, name, engine.now())


async def mute(engine: Engine, text: str) -> MuteRule | QueryProblem:
    return await engine.shelf.run(add_mute, text, engine.now())


async def followed(engine: Engine) -> tuple[Followed, ...]:
    """For the sidebar: each follow with its counts."""
    return await engine.shelf.run(_followed, engine.now())


async def pulse(engine: Engine, entity: Entity) -> Pulse:
    """For an entity's card."""
    return await engine.shelf.run(pulse_of, entity.key, engine.now())


async def ledger(engine: Engine, front: tuple[Row, ...], shown: int) -> tuple[PutAway, ...]:
    """What muting, folding and ranking put away of the last day; `shown` rows of the front page are on the screen."""
    since = engine.now() - timedelta(days=1)
    muted = await engine.shelf.run(_muted, since)
    folded = tuple(
        PutAway(f"told by “{row.lead.title}”", tuple(entry.id for entry in row.entries[1:]))
        for row in front
        if len(row.entries) > 1
    )
    below = tuple(row.lead.id for row in front[shown:] if row.lead.published >= since)
    return (*muted, *folded, *((PutAway(f"ranked below the first {shown} stories", below),) if below else ()))


def _preview(connection: sqlite3.Connection, text: str, query: Query, now: datetime) -> Preview:
    recent = _recent(query, now)
    counts = count_entries(connection, recent)
    return Preview(
        text, counts.total, counts.unread, tuple(headlines(connection, entry_ids(connection, recent, _SHOWN)))
    )


def _followed(connection: sqlite3.Connection, now: datetime) -> tuple[Followed, ...]:
    found: list[Followed] = []
    for each in follows(connection):
        query = ask(each.query, now)
        if not isinstance(query, QueryProblem):
            counts = count_entries(connection, _recent(query, now))
            found.append(Followed(each, counts.total, counts.unread))
    return tuple(found)


def _recent(query: Query, now: datetime) -> Query:
    start = now - PREVIEWED
    return replace(query, after=max(start, query.after or start))


def _muted(connection: sqlite3.Connection, since: datetime) -> tuple[PutAway, ...]:
    found: list[PutAway] = []
    for rule in mute_rules(connection):
        rows = headlines(connection, muted_by(connection, rule.id))
        ids = tuple(row.id for row in rows if row.published >= since)
        if ids:
            found.append(PutAway(f"muted by {rule.query}", ids))
    return tuple(found)
