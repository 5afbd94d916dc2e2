"""Take so many hours of reading along: what the reader would read first, saved whole, and proved to open alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Final

from reader.engine.events import NotOpened
from reader.engine.fuller import word_count
from reader.engine.offline import keep_offline
from reader.engine.open import open_entry
from reader.engine.parts import Engine
from reader.engine.save import save_entry
from reader.engine.tastes import learn_nothing_yet
from reader.feeds import Accept
from reader.model import EntryId, FetchFailed, FetchResult, Headline, Reading, Trouble, Validators
from reader.store.headlines import headlines
from reader.store.listing import entry_ids
from reader.store.offline import kept_size
from reader.store.query import Query

WORDS_AN_HOUR: Final = 230 * 60
AT_ONCE: Final = 4  # articles on their way


@dataclass(frozen=True, slots=True)
class Packed:
    """It opened with no network; pictures that could not be had are named."""

    entry: Headline
    words: int
    size: int  # bytes of its page and pictures
    missing: tuple[str, ...] = ()
    notice: str = ""  # what of the text could not be had


@dataclass(frozen=True, slots=True)
class NotPacked:
    entry: Headline
    reason: str


class NoWeb:
    """What a reader has on a plane."""

    async def fetch(
        self,
        url: str,  # noqa: ARG002
        validators: Validators = Validators(),  # noqa: ARG002
        accept: Accept = Accept.PAGE,  # noqa: ARG002
        **_: object,
    ) -> FetchResult:
        return FetchFailed(Trouble.NETWORK, "there is no network")

    def leave_alone(self, server: str, seconds: float) -> None:
        pass

    async def close(self) -> None:
        pass


async def pack(engine: Engine, query: Query, hours: float, largest: int) -> AsyncIterator[Packed | NotPacked]:
    """Pack what `query` finds, what matters most first, until the hours or `largest` bytes are full."""
    words = size = 0
    waiting = await _in_order(engine, query)
    while waiting and words < hours * WORDS_AN_HOUR and size < largest:
        some, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
        room = (largest - size) // AT_ONCE  # of each, so that all of them fit
        for packed in await asyncio.gather(*(_pack_one(engine, entry, room) for entry in some)):
            if isinstance(packed, Packed):
                words += packed.words
                size += packed.size
            yield packed


async def _in_order(engine: Engine, query: Query) -> list[Headline]:
    """The front page's stories first, then the newest."""
    from reader.engine.front import front_page

    found = list(await engine.shelf.run(entry_ids, query))
    wanted = set(found)
    first = [row.lead.id for row in await front_page(engine) if row.lead.id in wanted]
    return await engine.shelf.run(headlines, list(dict.fromkeys([*first, *found])))


async def _pack_one(engine: Engine, entry: Headline, room: int) -> Packed | NotPacked:
    saved = await save_entry(engine, entry.id, room)
    if isinstance(saved, NotOpened):
        return NotPacked(entry, saved.reason)
    alone = await open_entry(replace(engine, web=NoWeb()), entry.id)
    if not isinstance(alone, Reading) or alone.article != saved.article:
        return NotPacked(entry, "it does not open without the network")
    if not entry.saved:
        await engine.shelf.run(learn_nothing_yet, entry.id, engine.now())
    return await _counted(engine, entry, alone)


async def _counted(engine: Engine, entry: Headline, reading: Reading) -> Packed:
    kept = await keep_offline(replace(engine, web=NoWeb()), EntryId(entry.id), reading)
    size = await engine.shelf.run(kept_size, entry.id)
    return Packed(entry, word_count(reading.article), size, kept.missing, reading.article.notice)
