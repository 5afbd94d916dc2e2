"""The front page: stories in the order in which they matter to this reader, each with its reasons."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from reader.engine.asking import ask
from reader.engine.parts import Engine
from reader.engine.stories import traits_in
from reader.engine.tastes import tastes_for
from reader.model import Headline
from reader.store.follows import follows
from reader.store.listing import entry_ids, headlines
from reader.store.profile import authors_of, names_of
from reader.store.query import Query, QueryProblem
from reader.store.stories import Folded, stories_between
from reader.store.times import seconds
from reader.understand.ranking import Arrangement, Judgement, Tastes, arranged, features_of, in_words, judged
from reader.understand.stories import Traits

MOST: Final = 1_000  # newest entries that a front page is made of
_FOLLOWED: Final = 5_000  # newest entries that a followed query may find


@dataclass(frozen=True, slots=True)
class Row:
    """One story of the front page."""

    story: int
    entries: tuple[Headline, ...]  # the one that stands for the story first, then the others, oldest first
    score: float
    reasons: tuple[str, ...]  # in words, the strongest first

    @property
    def lead(self) -> Headline:
        return self.entries[0]

    @property
    def also_in(self) -> int:
        """How many other feeds tell it."""
        return len({entry.feed_id for entry in self.entries}) - 1


async def front_page(engine: Engine, since: datetime | None = None, query: Query | None = None) -> tuple[Row, ...]:
    """The stories since then, in the last two days where that is None; of those that the query finds, where given."""
    now = engine.now()
    return await engine.shelf.run(make_front, since or now - timedelta(days=2), now, query)


def make_front(
    connection: sqlite3.Connection, since: datetime, now: datetime, query: Query | None = None
) -> tuple[Row, ...]:
    stories = _gathered(connection, since, now, query)
    authors = authors_of(connection, [story.lead.id for story in stories])
    features = {story.number: features_of(story.traits, authors.get(story.lead.id, ())) for story in stories}
    tastes = tastes_for(connection, {each for found in features.values() for each in found}, now)
    followed = found_by_follows(connection, since, now)
    judgements = {
        story.number: judged(
            features[story.number],
            tastes,
            [query for query, ids in followed.items() if any(member.id in ids for member in story.members)],
            story.sources,
            (seconds(now) - story.newest) / 3600,
        )
        for story in stories
    }
    scores = {number: judgement.score for number, judgement in judgements.items()}
    page = arranged(list(scores), scores, {story.number: story.traits.feed for story in stories})
    return _rows(connection, page, {story.number: story for story in stories}, judgements, tastes)


@dataclass(frozen=True, slots=True)
class _Story:
    number: int
    members: tuple[Folded, ...]
    lead: Folded
    traits: Traits  # of the lead

    @property
    def sources(self) -> int:
        return len({traits_in(member).feed for member in self.members}) if len(self.members) > 1 else 1

    @property
    def newest(self) -> int:
        return max(member.listed for member in self.members)


def _gathered(connection: sqlite3.Connection, since: datetime, now: datetime, query: Query | None) -> list[_Story]:
    """The newest story first. A query that finds one entry brings its story's others."""
    found = set(entry_ids(connection, query)) if query is not None else None
    stories: dict[int, list[Folded]] = defaultdict(list)
    for folded in stories_between(connection, since, now + timedelta(seconds=1), MOST):
        stories[folded.story].append(folded)
    return [
        _Story(number, tuple(members), lead := _lead(members), traits_in(lead))
        for number, members in stories.items()
        if found is None or any(member.id in found for member in members)
    ]


def _lead(members: Sequence[Folded]) -> Folded:
    """The newest report that is no copy: it knows most."""
    own = [member for member in members if member.copy_of is None]
    return max(own or members, key=lambda member: (member.listed, -member.id))


def found_by_follows(connection: sqlite3.Connection, since: datetime, now: datetime) -> dict[str, frozenset[int]]:
    """By the query of each follow the entries of this time that it finds."""
    found: dict[str, frozenset[int]] = {}
    for follow in follows(connection):
        query = ask(follow.query, now)
        if not isinstance(query, QueryProblem):
            recent = replace(query, after=max(since, query.after or since))
            found[follow.query] = frozenset(entry_ids(connection, recent, _FOLLOWED))
    return found


def _rows(
    connection: sqlite3.Connection,
    page: Arrangement[int],
    stories: dict[int, _Story],
    judgements: dict[int, Judgement],
    tastes: Tastes,
) -> tuple[Row, ...]:
    shown = {row.id: row for row in headlines(connection, [m.id for story in stories.values() for m in story.members])}
    names = names_for(connection, list(judgements.values()))
    rows: list[Row] = []
    for number in page.items:
        others = sorted(stories[number].members, key=lambda member: (member.listed, member.id))
        ids = dict.fromkeys((stories[number].lead.id, *(member.id for member in others)))
        entries = tuple(shown[each] for each in ids if each in shown)
        if entries:
            rare = (_RARE,) if number in page.unexpected else ()
            words = (*rare, *in_words(judgements[number], tastes, names))
            rows.append(Row(number, entries, round(judgements[number].score, 3), words))
    return tuple(rows)


def names_for(connection: sqlite3.Connection, judgements: Sequence[Judgement]) -> dict[str, str]:
    abouts = sorted({reason.about for each in judgements for reason in each.reasons[:6]})
    called = names_of(connection, [about for about in abouts if about.partition(":")[0] not in _SELF_EXPLAINING])
    return called | {f"follow:{follow.query}": follow.name for follow in follows(connection)}


_RARE: Final = "every fifth row is for a feed that is seldom seen"
_SELF_EXPLAINING: Final = frozenset({"word", "author", "follow", "sources", "age"})
