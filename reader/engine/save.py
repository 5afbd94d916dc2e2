"""Keep an article readable without the network."""

from __future__ import annotations

from dataclasses import replace

from reader.engine.events import NotOpened
from reader.engine.offline import ROOM, keep_offline
from reader.engine.open import open_entry, read_page
from reader.engine.overheard import Overheard
from reader.engine.parts import Engine
from reader.feeds import normalise_address, without_credentials
from reader.model import EntryId, Reading
from reader.store.entries import add_page, entry_id_for_url
from reader.store.marks import mark_saved
from reader.store.readings import store_reading
from reader.understand import VERSION


async def save_entry(engine: Engine, entry_id: EntryId, room: int = ROOM) -> Reading | NotOpened:
    """The entry's reading is stored and marked, with `room` bytes of pictures; acknowledged when all is on the disk."""
    reading = await keep_entry(engine, entry_id, room)
    if isinstance(reading, Reading):
        await engine.shelf.run(mark_saved, [entry_id], True, engine.now())
    return reading


async def keep_entry(engine: Engine, entry_id: EntryId, room: int = ROOM) -> Reading | NotOpened:
    """The entry's reading is on the disk: it opens without the network."""
    web = Overheard(engine.web)
    reading = await open_entry(replace(engine, web=web), entry_id)
    if isinstance(reading, Reading):
        await engine.shelf.run(store_reading, entry_id, reading, VERSION, engine.now())
        await keep_offline(engine, entry_id, reading, web.page, room)
    return reading


async def save_address(engine: Engine, typed: str) -> tuple[EntryId, Reading] | NotOpened:
    """Save any web page, subscribed or not."""
    address = normalise_address(typed)
    if not address:
        return NotOpened("this is not a web address")
    url, credentials = without_credentials(address)
    url = url if credentials else address
    known = await engine.shelf.run(entry_id_for_url, url)
    if known is not None:
        reading = await save_entry(engine, known)
        return (known, reading) if isinstance(reading, Reading) else reading
    web = Overheard(engine.web)
    page = await read_page(replace(engine, web=web), address)
    if not isinstance(page, Reading):
        return page
    entry_id = await engine.shelf.run(add_page, url, page.article.title or url, engine.now())
    await engine.shelf.run(store_reading, entry_id, page, VERSION, engine.now())
    await keep_offline(engine, entry_id, page, web.page)
    await engine.shelf.run(mark_saved, [entry_id], True, engine.now())
    return entry_id, page
