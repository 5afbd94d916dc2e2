"""A ledger of what muting, folding and ranking put away: nothing is hidden in secret."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta

from reader.engine.front import Row
from reader.engine.parts import Engine
from reader.model import EntryId
from reader.store.listing import headlines
from reader.store.mutes import mute_rules, muted_by


@dataclass(frozen=True, slots=True)
class PutAway:
    """Entries that are not where time order would have them, and why."""

    reason: str
    entries: tuple[EntryId, ...]


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


def _muted(connection: sqlite3.Connection, since: datetime) -> tuple[PutAway, ...]:
    found: list[PutAway] = []
    for rule in mute_rules(connection):
        rows = headlines(connection, muted_by(connection, rule.id))
        ids = tuple(row.id for row in rows if row.published >= since)
        if ids:
            found.append(PutAway(f"muted by {rule.query}", ids))
    return tuple(found)
