"""Why an entry stands where it does."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from reader.engine.front import found_by_follows, names_for
from reader.engine.parts import Engine
from reader.engine.stories import traits_in
from reader.engine.tastes import entry_features, tastes_for
from reader.model import EntryId, Headline
from reader.store.listing import headlines
from reader.store.stories import folded_entries, story_of
from reader.store.times import moment, seconds
from reader.understand.ranking import in_words, judged


@dataclass(frozen=True, slots=True)
class Why:
    """What one entry is worth, part by part."""

    entry: Headline
    score: float
    reasons: tuple[str, ...]


async def why(engine: Engine, entry_id: EntryId) -> Why | None:
    """None where there is no such entry."""
    return await engine.shelf.run(_why, entry_id, engine.now())


def _why(connection: sqlite3.Connection, entry_id: int, now: datetime) -> Why | None:
    found = headlines(connection, [entry_id])
    if not found:
        return None
    folded = folded_entries(connection, story_of(connection, entry_id))
    features = entry_features(connection, entry_id)
    tastes = tastes_for(connection, set(features), now)
    listed = seconds(found[0].published)
    followed = found_by_follows(connection, moment(listed), now)
    judgement = judged(
        features,
        tastes,
        [query for query, ids in followed.items() if entry_id in ids],
        max(1, len({traits_in(member).feed for member in folded})),
        (seconds(now) - listed) / 3600,
    )
    words = in_words(judgement, tastes, names_for(connection, [judgement]), most=6)
    return Why(found[0], round(judgement.score, 3), words)
