"""Fold entries that tell of one event into a story, as they come."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterable
from datetime import datetime, timedelta
from typing import Final

import msgspec

from reader.engine.parts import Engine
from reader.model import EntryId
from reader.store.stories import (
    Folded,
    Unfolded,
    count_terms,
    forget_keys,
    keep_in_story,
    likes,
    unfolded_entries,
)
from reader.store.transaction import writing
from reader.understand.stories import (
    Candidate,
    Rarity,
    Traits,
    keys_of,
    place_in_story,
    traits_of,
)
from reader.understand.stories.likeness import WINDOW

STEP: Final = 32  # entries folded in one transaction
COMPARED: Final = 24  # earlier entries that an arriving one is compared with
KEPT: Final = timedelta(days=14)  # for so long an entry can be found by its likes


async def fold_waiting(engine: Engine) -> AsyncIterator[tuple[EntryId, ...]]:
    """Fold what is understood and in no story yet, in small steps; yields the entries of each."""
    await engine.shelf.run(forget_keys, engine.now() - KEPT)
    while step := await engine.shelf.run(fold_step, engine.now()):
        yield step


def fold_step(connection: sqlite3.Connection, now: datetime) -> tuple[EntryId, ...]:
    """On the library's thread; the commit need not wait for the disk, what a power cut takes is folded again."""
    oldest = int((now - KEPT).timestamp())
    with writing(connection, durable=False):
        step = unfolded_entries(connection, STEP)
        for entry in step:
            _fold(connection, entry, oldest)
    return tuple(entry.id for entry in step)


def traits_in(folded: Folded) -> Traits:
    return msgspec.json.decode(folded.traits, type=Traits)


def _fold(connection: sqlite3.Connection, entry: Unfolded, oldest: int) -> None:
    traits = traits_of(entry.feed_id, entry.listed, entry.url, entry.title, entry.text, entry.names)
    keys = keys_of(traits) if entry.listed >= oldest else ()
    near = likes(connection, keys, entry.listed - WINDOW, entry.listed + WINDOW, COMPARED)
    candidates = [Candidate(each.id, each.story, traits_in(each)) for each in near]
    rarity = _rarity(connection, (traits, *(each.traits for each in candidates)))
    placing = place_in_story(entry.id, traits, candidates, rarity)
    blob = msgspec.json.encode(traits).decode()
    keep_in_story(
        connection, Folded(entry.id, placing.story, placing.copy_of, entry.listed, blob), keys, set(traits.terms)
    )


def _rarity(connection: sqlite3.Connection, compared: Iterable[Traits]) -> Rarity:
    """Of the terms in these entries."""
    terms = sorted({term for traits in compared for term in (*traits.terms, *traits.proper)})
    entries, seen = count_terms(connection, terms)
    return Rarity(entries, Counter(seen))
