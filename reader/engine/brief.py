"""The brief: the stories of a day in order of weight, with bullets that lead to their sentences, to be read to its end.

Made without the network, from what the library has: an entry that was never opened is summed up from its feed's text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from reader.engine.asking import ask
from reader.engine.front import Row, front_page
from reader.engine.gathering import MOST
from reader.engine.parts import Engine
from reader.engine.stories import fold_waiting
from reader.engine.tastes import learn
from reader.engine.telling import at_hand, disagreements, text_at
from reader.engine.understand import understand_waiting
from reader.model import Bullet, EntryId, Headline, Reading
from reader.store.query import Query, QueryProblem
from reader.store.understanding import count_waiting
from reader.understand.sentences import article_sentences

STORIES: Final = 15
BULLETS: Final = 3
_FIRST: Final = 2  # sentences of a text that is too short to sum up
_MOST_READ: Final = 2_000  # entries that are understood for one brief
_COMPARED: Final = 6  # reports of one story that are read for it


@dataclass(frozen=True, slots=True)
class Told:
    """A bullet, and the entry whose text bears it out: its evidence lies in that entry's reading."""

    bullet: Bullet
    entry: EntryId
    sentence: str  # that bears it out


@dataclass(frozen=True, slots=True)
class BriefStory:
    title: str
    entries: tuple[Headline, ...]  # the one that stands for the story first
    bullets: tuple[Told, ...]
    reasons: tuple[str, ...]
    disagreements: tuple[str, ...] = ()  # in words, with the sources of both numbers

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(entry.feed_name for entry in self.entries))


@dataclass(frozen=True, slots=True)
class Brief:
    made: datetime
    since: datetime
    stories: tuple[BriefStory, ...]
    left_out: int = 0  # stories of this time that weigh less


async def make_brief(
    engine: Engine, since: datetime | None = None, about: Sequence[str] = (), limit: int = STORIES
) -> Brief | QueryProblem:
    """The stories since then, a day where that is None, about any of these things, all where none are named."""
    now = engine.now()
    start = since or now - timedelta(days=1)
    queries = [ask(f'about:"{name}"', now) for name in about]
    for query in queries:
        if isinstance(query, QueryProblem):
            return query
    await _make_ready(engine)
    rows = await _rows(engine, start, [query for query in queries if isinstance(query, Query)])
    stories = [await _story(engine, row) for row in rows[:limit]]
    return Brief(now, start, tuple(stories), max(0, len(rows) - limit))


async def _make_ready(engine: Engine) -> None:
    """Whatever runs in the background meanwhile, the same library gives the same brief."""
    if await engine.shelf.run(count_waiting):
        async for _ in understand_waiting(engine, _MOST_READ):
            pass
    async for _ in fold_waiting(engine):
        pass
    await learn(engine)


async def _rows(engine: Engine, start: datetime, queries: Sequence[Query]) -> tuple[Row, ...]:
    """In order of weight: a brief has no room for the unexpected, its readers asked for what matters."""
    if not queries:
        found = list(await front_page(engine, start, rows=MOST))
    else:
        pages = [await front_page(engine, start, replace(query, after=start), rows=MOST) for query in queries]
        found = list({row.story: row for page in pages for row in page}.values())
    return tuple(sorted(found, key=lambda row: (-row.score, -row.lead.published.timestamp(), row.story)))


async def _story(engine: Engine, row: Row) -> BriefStory:
    readings = [
        (entry, reading)
        for entry in row.entries[:_COMPARED]
        if (reading := await at_hand(engine, entry.id)) is not None
    ]
    told = next((bullets for entry, reading in readings if (bullets := _bullets(entry, reading))), ())
    return BriefStory(row.lead.title, row.entries, told, row.reasons, disagreements(readings))


def _bullets(entry: Headline, reading: Reading) -> tuple[Told, ...]:
    """Those that lead to a sentence; of a text too short to sum up, its beginning."""
    summary = reading.summary
    anchored = [bullet for bullet in (*summary.bullets, *summary.extracted) if bullet.evidence]
    chosen = anchored[:BULLETS] or _beginning(reading)
    return tuple(Told(bullet, entry.id, text_at(reading, bullet.evidence[0])) for bullet in chosen)


def _beginning(reading: Reading) -> list[Bullet]:
    places = article_sentences(reading.article)[:_FIRST]
    return [Bullet(text_at(reading, place), (place,)) for place in places]
