"""Let every entry be understood that is not yet, or was by an older Telex: in the background, newest first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from reader.engine import work
from reader.engine.parts import Engine
from reader.model import EntryId, Reading
from reader.store.entries import entry as stored_entry
from reader.store.readings import load_reading, store_reading
from reader.store.understanding import count_waiting, store_understanding, wait_for_version, waiting_entries
from reader.understand import VERSION

STEP: Final = 8  # entries understood between two writes
REST: Final = 0.05  # seconds between two steps: the workers belong to the reader first


@dataclass(frozen=True, slots=True)
class Understood:
    """Names and words of these entries can be found now."""

    entries: tuple[EntryId, ...]
    waiting: int  # entries that are still to come


async def understand_waiting(engine: Engine, limit: int = -1, rest: float = REST) -> AsyncIterator[Understood]:
    """Understand up to `limit` entries, all where that is -1, in small steps with so many seconds of rest between."""
    await engine.shelf.run(wait_for_version, VERSION)
    done = 0
    while step := await engine.shelf.run(waiting_entries, STEP if limit < 0 else min(STEP, limit - done)):
        found = [(entry_id, await _understand(engine, entry_id)) for entry_id in step]
        await engine.shelf.run(store_understanding, found, engine.now())
        done += len(step)
        yield Understood(step, await engine.shelf.run(count_waiting))
        await asyncio.sleep(rest)


async def _understand(engine: Engine, entry_id: EntryId) -> Reading | None:
    """What search and names shall know of an entry; None where nothing can be made of it."""
    stored = await engine.shelf.run(load_reading, entry_id)
    try:
        if stored is None:
            return await _from_feed(engine, entry_id)
        if stored.version == VERSION:
            return stored.reading
        again = await engine.pool.behind.run(work.understand, stored.reading.article)
    except Exception:  # whatever it is, one entry must not hold up all others: it is found by its title
        return None
    await engine.shelf.run(store_reading, entry_id, again, VERSION, stored.made)
    return again


async def _from_feed(engine: Engine, entry_id: EntryId) -> Reading | None:
    """From the feed's own words. It is not kept as the reading: opening the entry may find more."""
    entry = await engine.shelf.run(stored_entry, entry_id)
    if entry is None:
        return None
    markup = max(entry.content_html, entry.excerpt_html, key=len)
    return await engine.pool.behind.run(work.read_entry, markup, entry.url or entry.feed_url, entry.title)
