"""The front page: stories in the order in which they matter to this reader, each with its reasons."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

import msgspec

from reader.engine.asking import ask
from reader.engine.calling import calling
from reader.engine.follow import is_interest
from reader.engine.gathering import MOST, Story, gathered
from reader.engine.parts import Engine
from reader.engine.tastes import tastes_for
from reader.model import Headline
from reader.store.follows import follows
from reader.store.headlines import headlines
from reader.store.listing import entry_ids
from reader.store.packing import unpacked
from reader.store.profile import authors_of
from reader.store.query import Query, QueryProblem
from reader.store.reports import traits_of_entries
from reader.store.times import seconds
from reader.understand.ranking import Arrangement, Judgement, Tastes, arranged, features_of, in_words, judged, score_of
from reader.understand.stories import Traits

WINDOW: Final = timedelta(days=2)
ROWS: Final = 200  # of the page, each with its reasons: nobody scrolls further, and the ledger has the rest
_FOLLOWED: Final = 5_000  # newest entries that a followed query may find
_RARE: Final = "every fifth row is for a feed that is seldom seen"


@dataclass(frozen=True, slots=True)
class Row:
    """One story of the front page."""

    story: int
    entries: tuple[Headline, ...]  # the one that stands for the story first, then the others, oldest first
    score: float
    reasons: tuple[str, ...] = ()  # in words, the strongest first

    @property
    def lead(self) -> Headline:
        return self.entries[0]

    @property
    def also_in(self) -> int:
        """How many other feeds tell it."""
        return len({entry.feed_id for entry in self.entries}) - 1


@dataclass(frozen=True, slots=True)
class Bearings:
    """All that stories are judged by."""

    features: Mapping[int, tuple[str, ...]]  # by story
    followed: Mapping[int, tuple[str, ...]]  # the followed queries that find a story
    tastes: Tastes
    now: int

    def of(self, story: Story) -> tuple[tuple[str, ...], Tastes, tuple[str, ...], int, float]:
        """What `judged` asks for."""
        age = (self.now - story.newest) / 3600
        return self.features[story.number], self.tastes, self.followed.get(story.number, ()), story.sources, age


async def front_page(
    engine: Engine,
    since: datetime | None = None,
    query: Query | None = None,
    *,
    unread: bool = False,
    rows: int = ROWS,
) -> tuple[Row, ...]:
    """The stories since then, in the last two days where that is None; of those that the query finds, where given.

    `unread` leaves out the stories of which nothing came that is newer than what was read of them.
    """
    now = engine.now()
    return await engine.shelf.run(make_front, since or now - WINDOW, now, query, unread=unread, rows=rows)


def make_front(
    connection: sqlite3.Connection,
    since: datetime,
    now: datetime,
    query: Query | None = None,
    *,
    unread: bool = False,
    rows: int = ROWS,
) -> tuple[Row, ...]:
    stories = gathered(connection, since, now, query, unread=unread)
    bearings = bearings_of(connection, stories, since, now)
    scores = {story.number: score_of(*bearings.of(story)) for story in stories}
    page = arranged(list(scores), scores, {story.number: story.lead.feed for story in stories})
    return _rows(connection, page, {story.number: story for story in stories}, scores, bearings, rows)


def bearings_of(connection: sqlite3.Connection, stories: Sequence[Story], since: datetime, now: datetime) -> Bearings:
    leads = [story.lead.id for story in stories]
    traits, authors = traits_of_entries(connection, leads), authors_of(connection, leads)
    features = {s.number: _features_in(traits.get(s.lead.id, ""), authors.get(s.lead.id, ())) for s in stories}
    tastes = tastes_for(connection, {each for found in features.values() for each in found}, now)
    return Bearings(features, _followed(connection, stories, since, now), tastes, seconds(now))


@lru_cache(2 * MOST)
def _features_in(traits: str | bytes, authors: tuple[str, ...]) -> tuple[str, ...]:
    return features_of(msgspec.json.decode(unpacked(traits), type=Traits), authors) if traits else ()


def _followed(
    connection: sqlite3.Connection, stories: Sequence[Story], since: datetime, now: datetime
) -> dict[int, tuple[str, ...]]:
    story_of: dict[int, int] = {report.id: story.number for story in stories for report in story.reports}
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for follow in follows(connection):
        query = ask(follow.query, now)
        if isinstance(query, QueryProblem) or not is_interest(query):
            continue
        recent = replace(query, after=max(since, query.after or since))
        for entry_id in entry_ids(connection, recent, _FOLLOWED):
            if entry_id in story_of:
                found[story_of[entry_id]][follow.query] = None
    return {story: tuple(queries) for story, queries in found.items()}


def _rows(
    connection: sqlite3.Connection,
    page: Arrangement[int],
    stories: Mapping[int, Story],
    scores: Mapping[int, float],
    bearings: Bearings,
    most: int,
) -> tuple[Row, ...]:
    placed = page.items[:most]
    shown: dict[int, Headline] = {
        row.id: row for row in headlines(connection, [r.id for each in placed for r in stories[each].reports])
    }
    reasons = _reasons(connection, page, stories, bearings, shown)
    rows: list[Row] = []
    for number in placed:
        others = sorted(stories[number].reports, key=lambda report: (report.listed, report.id))
        ids = dict.fromkeys((stories[number].lead.id, *(report.id for report in others)))
        if entries := tuple(shown[each] for each in ids if each in shown):
            rows.append(Row(number, entries, round(scores[number], 3), reasons.get(number, ())))
    return tuple(rows)


def _reasons(
    connection: sqlite3.Connection,
    page: Arrangement[int],
    stories: Mapping[int, Story],
    bearings: Bearings,
    shown: Mapping[int, Headline],
) -> dict[int, tuple[str, ...]]:
    judgements: dict[int, Judgement] = {number: judged(*bearings.of(stories[number])) for number in page.items[:ROWS]}
    name = calling(connection, judgements.values())
    found: dict[int, tuple[str, ...]] = {}
    for number, judgement in judgements.items():
        lead = shown.get(stories[number].lead.id)
        words = in_words(judgement, bearings.tastes, name(lead.title if lead else ""))
        found[number] = ((_RARE,) if number in page.unexpected else ()) + words
    return found
