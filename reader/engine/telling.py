"""What the entries of a story say beside each other: in order, what each adds, and where they disagree."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.engine.open import read_feed_text
from reader.engine.parts import Engine
from reader.model import EntryId, Headline, Place, Reading
from reader.store.entries import entry as stored_entry
from reader.store.headlines import headlines
from reader.store.readings import load_reading
from reader.store.reports import Report, copies_of, reports_of
from reader.understand.sentences import article_sentences
from reader.understand.stories import Clash, Novelty, clashes, novelty

COMPARED: Final = 12  # reports of one story whose texts are read


@dataclass(frozen=True, slots=True)
class News:
    """What an article tells its reader, as a part of its story."""

    novelty: Novelty | None = None  # beyond the reports that were read before; None where none was
    sentences: int = 0  # in the article
    read_in: tuple[str, ...] = ()  # the feeds of those reports
    also_in: tuple[str, ...] = ()  # other feeds that tell it
    disagreements: tuple[str, ...] = ()  # in words, with the sources of both numbers


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of a story."""

    headline: Headline
    copy_of: str = ""  # the feed that has the same text earlier
    new: tuple[Place, ...] | None = None  # sentences of `reading` that go beyond what stands before; None: not compared
    reading: Reading | None = None

    @property
    def nothing_new(self) -> bool:
        return self.new == ()


@dataclass(frozen=True, slots=True)
class Telling:
    entries: tuple[Told, ...]  # the oldest first
    disagreements: tuple[str, ...] = ()


async def news_in(engine: Engine, entry_id: EntryId, reading: Reading) -> News:
    """For the reader of `reading`, which is this entry's article."""
    reports, rows = await engine.shelf.run(_reports, entry_id)
    own = {entry_id, *await engine.shelf.run(copies_of, entry_id)}  # they are read since this one is
    others = [report for report in reports if report.id != entry_id and report.id in rows]
    if not others or entry_id not in rows:
        return News()
    beside = [(each, text) for each in others[:COMPARED] if (text := await at_hand(engine, each.id)) is not None]
    read = [(each, text) for each, text in beside if each.read and each.id not in own]
    told = [(rows[entry_id], reading), *((rows[each.id], text) for each, text in beside)]
    return News(
        await asyncio.to_thread(novelty, [text for _, text in read], reading) if read else None,
        len(article_sentences(reading.article)),
        _feeds([each for each, _ in read], rows),
        _feeds(others, rows),
        await asyncio.to_thread(disagreements, told),  # a dozen texts: keys must not wait for them
    )


async def tell_story(engine: Engine, entry_id: EntryId) -> Telling:
    """Each entry beside what was read before; where nothing was read, beside the entries above it."""
    reports, rows = await engine.shelf.run(_reports, entry_id)
    readings = {each.id: await at_hand(engine, each.id) for each in reports[:COMPARED]}
    told = [_told(report, rows, reports, readings) for report in reports if report.id in rows]
    beside = [(rows[each], reading) for each, reading in readings.items() if reading is not None and each in rows]
    return Telling(tuple(told), disagreements(beside))


async def at_hand(engine: Engine, entry_id: EntryId) -> Reading | None:
    """What is stored, else what the feed carries; never the network."""
    stored = await engine.shelf.run(load_reading, entry_id)
    if stored is not None:
        return stored.reading
    entry = await engine.shelf.run(stored_entry, entry_id)
    return await read_feed_text(engine, entry) if entry is not None else None


def disagreements(told: Sequence[tuple[Headline, Reading]]) -> tuple[str, ...]:
    """ "6 F-16s (The Courier) or 8 F-16s (The Ledger)", for each thing that is counted differently."""
    return tuple(_in_words(clash, told) for clash in clashes([reading for _, reading in told]))


def _in_words(clash: Clash, told: Sequence[tuple[Headline, Reading]]) -> str:
    sides = []
    for side in clash.sides:
        entry, reading = told[side.reading]
        sides.append(f"{text_at(reading, side.place)} ({entry.feed_name})")
    return " or ".join(sides)


def text_at(reading: Reading, place: Place) -> str:
    return reading.article.blocks[place.block].text[place.start : place.end]


def _feeds(reports: Sequence[Report], rows: dict[int, Headline]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rows[each.id].feed_name for each in reports))


def _reports(connection: sqlite3.Connection, entry_id: EntryId) -> tuple[tuple[Report, ...], dict[int, Headline]]:
    reports = reports_of(connection, entry_id)
    ids = [report.id for report in reports] or [entry_id]
    return reports, {row.id: row for row in headlines(connection, ids)}


def _told(
    report: Report, rows: dict[int, Headline], reports: Sequence[Report], readings: dict[EntryId, Reading | None]
) -> Told:
    reading = readings.get(report.id)
    original = rows.get(report.copy_of or 0)
    before = _before(report, reports, readings)
    compared = reading is not None and bool(before) and not report.read
    new = novelty(before, reading).sentences if compared and reading is not None else None
    return Told(rows[report.id], original.feed_name if original else "", new, reading)


def _before(report: Report, reports: Sequence[Report], readings: dict[EntryId, Reading | None]) -> list[Reading]:
    read = [each for each in reports if each.read]
    known = read or reports[: reports.index(report)]
    return [found for each in known if each.id != report.id and (found := readings.get(each.id)) is not None]
