"""Why an entry stands where it does."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime

from reader.engine.calling import calling
from reader.engine.front import bearings_of
from reader.engine.gathering import story_told_by
from reader.engine.parts import Engine
from reader.model import EntryId, Headline
from reader.store.headlines import headlines
from reader.store.reports import reports_of
from reader.store.times import moment
from reader.understand.ranking import in_words, judged


@dataclass(frozen=True, slots=True)
class Why:
    """What the story of an entry is worth, part by part, with this entry for its lead."""

    entry: Headline
    score: float
    reasons: tuple[str, ...]


async def why(engine: Engine, entry_id: EntryId) -> Why | None:
    """None where there is no such entry."""
    return await engine.shelf.run(_why, entry_id, engine.now())


def _why(connection: sqlite3.Connection, entry_id: int, now: datetime) -> Why | None:
    found = headlines(connection, [entry_id])
    reports = reports_of(connection, entry_id)
    if not found or not reports:
        return Why(found[0], 0.0, ()) if found else None
    story = replace(story_told_by(reports), lead=next(report for report in reports if report.id == entry_id))
    bearings = bearings_of(connection, [story], moment(min(report.listed for report in reports)), now)
    judgement = judged(*bearings.of(story))
    words = in_words(judgement, bearings.tastes, calling(connection, [judgement])(found[0].title), most=6)
    return Why(found[0], round(judgement.score, 3), words)
