"""Fold entries that tell of one event into a story, as they come."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec

from reader.engine.parts import Engine
from reader.model import EntryId, Reading
from reader.store.marks import mark_read
from reader.store.readings import load_reading
from reader.store.stories import (
    Folded,
    Unfolded,
    copies_of,
    count_terms,
    forget_keys,
    keep_in_story,
    likes,
    story_of,
    unfolded_entries,
)
from reader.store.transaction import writing
from reader.understand.stories import (
    Candidate,
    Clash,
    Novelty,
    Rarity,
    Traits,
    clashes,
    keys_of,
    novelty,
    place_in_story,
    traits_of,
)
from reader.understand.stories.likeness import WINDOW

STEP: Final = 32  # entries folded in one transaction
COMPARED: Final = 24  # earlier entries that an arriving one is compared with
KEPT: Final = timedelta(days=14)  # for so long an entry can be found by its likes


@dataclass(frozen=True, slots=True)
class Telling:
    """What the entries of a story say beside each other; `entries` are those whose text is at hand, oldest first."""

    entries: tuple[EntryId, ...]
    clashes: tuple[Clash, ...]  # `Quantity.reading` counts in `entries`


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


async def what_is_new(engine: Engine, entry_id: EntryId, reading: Reading) -> Novelty | None:
    """What `reading` tells beyond the other entries of its story that were opened before; None where none was."""
    return await engine.shelf.run(_what_is_new, entry_id, reading)


async def compare_story(engine: Engine, entry_id: EntryId) -> Telling:
    """The numbers on which this entry's story disagrees with itself."""
    return await engine.shelf.run(_compare, entry_id)


async def read_copies(engine: Engine, entry_id: EntryId) -> tuple[EntryId, ...]:
    """Mark the copies of an entry's text read, too; those that were unread, to be told to the user and undone."""
    copies = await engine.shelf.run(copies_of, entry_id)
    return await engine.shelf.run(mark_read, copies, True, engine.now())


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


def _what_is_new(connection: sqlite3.Connection, entry_id: EntryId, later: Reading) -> Novelty | None:
    read = _opened(connection, [other for other in story_of(connection, entry_id) if other != entry_id])
    return novelty([reading for _, reading in read], later) if read else None


def _compare(connection: sqlite3.Connection, entry_id: EntryId) -> Telling:
    stored = [(other, load_reading(connection, other)) for other in story_of(connection, entry_id)]
    at_hand = [(other, found.reading) for other, found in stored if found is not None]
    return Telling(tuple(other for other, _ in at_hand), clashes([reading for _, reading in at_hand]))


def _opened(connection: sqlite3.Connection, ids: Sequence[int]) -> list[tuple[int, Reading]]:
    found: list[tuple[int, Reading]] = []
    for entry_id in ids:
        read = connection.execute("SELECT read FROM marks WHERE entry_id = ?", (entry_id,)).fetchone()
        stored = load_reading(connection, entry_id) if read and read[0] is not None else None
        if stored is not None:
            found.append((entry_id, stored.reading))
    return found
