"""A ledger of what muting, folding, reading and ranking put away: nothing is hidden in secret."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from reader.engine.calling import calling
from reader.engine.front import Bearings, bearings_of
from reader.engine.gathering import Story, gathered
from reader.engine.parts import Engine
from reader.model import Headline
from reader.store.headlines import headlines
from reader.store.mutes import mute_rules, muted_by
from reader.store.reports import Report
from reader.store.times import seconds
from reader.understand.ranking import arranged, in_words, judged, score_of

DAY: Final = timedelta(days=1)
NAMED: Final = 200  # entries of one kind that are told one by one


@dataclass(frozen=True, slots=True)
class Hidden:
    """An entry that is not where time order would have it, and why."""

    entry: Headline
    reason: str


@dataclass(frozen=True, slots=True)
class PutAway:
    """What was put away in one way, the newest first."""

    how: str  # "muted by football", "told by another entry of its story", "ranked below the first 20 stories"
    hidden: tuple[Hidden, ...]
    count: int  # of all; no more than some are told one by one


async def ledger(engine: Engine, shown: int, since: datetime | None = None) -> tuple[PutAway, ...]:
    """Of the last day, or since then; `shown` rows of the front page are on the screen."""
    now = engine.now()
    return await engine.shelf.run(make_ledger, shown, since or now - DAY, now)


def make_ledger(connection: sqlite3.Connection, shown: int, since: datetime, now: datetime) -> tuple[PutAway, ...]:
    stories = gathered(connection, since, now)
    unread = gathered(connection, since, now, unread=True)
    fresh = {story.number for story in unread}
    bearings = bearings_of(connection, unread, since, now)
    return tuple(
        each
        for each in (
            *_muted(connection, seconds(since)),
            _folded(connection, stories),
            _read(connection, [story for story in stories if story.number not in fresh]),
            _ranked(connection, unread, bearings, shown),
        )
        if each.count
    )


def _muted(connection: sqlite3.Connection, since: int) -> Iterator[PutAway]:
    for rule in mute_rules(connection):
        rows = headlines(connection, muted_by(connection, rule.id))
        recent = [row for row in rows if seconds(row.published) >= since]
        hidden = tuple(Hidden(row, f"you mute {rule.query}") for row in recent[:NAMED])
        yield PutAway(f"Muted by {rule.query}", hidden, len(recent))


def _folded(connection: sqlite3.Connection, stories: Sequence[Story]) -> PutAway:
    """What stands behind another entry of its story."""
    behind = [(report, story) for story in stories for report in story.reports if report.id != story.lead.id]
    named = behind[:NAMED]
    rows = {r.id: r for r in headlines(connection, [i for report, story in named for i in (report.id, story.lead.id)])}
    hidden = tuple(
        Hidden(
            rows[report.id],
            f"{'the same text as' if _text(report) == _text(story.lead) else 'its story is told by'} "
            f"“{rows[story.lead.id].title}”",
        )
        for report, story in named
        if report.id in rows and story.lead.id in rows
    )
    return PutAway("Behind another entry of its story", hidden, len(behind))


def _text(report: Report) -> int:
    """The entry whose text it has."""
    return report.copy_of or report.id


def _read(connection: sqlite3.Connection, stories: Sequence[Story]) -> PutAway:
    rows = headlines(connection, [story.lead.id for story in stories[:NAMED]])
    hidden = tuple(Hidden(row, "you read it, or a later report of it") for row in rows)
    return PutAway("Read already", hidden, len(stories))


def _ranked(connection: sqlite3.Connection, stories: Sequence[Story], bearings: Bearings, shown: int) -> PutAway:
    """What the front page has no room for, each with what counts for and against it."""
    by_number = {story.number: story for story in stories}
    scores = {story.number: score_of(*bearings.of(story)) for story in stories}
    order = arranged(list(scores), scores, {story.number: story.lead.feed for story in stories}).items
    below = [by_number[number] for number in order[shown:]]
    named = below[:NAMED]
    judgements = [judged(*bearings.of(story)) for story in named]
    name = calling(connection, judgements)
    rows = {row.id: row for row in headlines(connection, [story.lead.id for story in named])}
    hidden = tuple(
        Hidden(rows[s.lead.id], "; ".join(in_words(judgement, bearings.tastes, name(rows[s.lead.id].title))) or _NEWER)
        for s, judgement in zip(named, judgements, strict=True)
        if s.lead.id in rows
    )
    return PutAway(f"Below the first {shown} stories of the front page", hidden, len(below))


_NEWER: Final = "nothing is known for or against it"
