"""What users do with a library, deed after deed, each acknowledged when it is done:

    python -m tests.crashes.deeds FOLDER [SEED]      the library is FOLDER/telex.db; no end, kill it
    python -m tests.crashes.deeds FOLDER SEED 40     40 deeds, then end

A line "ACK [...]" tells what the library has from now on, whatever happens to the program, the machine or the disk;
`proof` looks whether it does. A deed that fails with a word for the user is no deed; anything else ends the program.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import random
import sqlite3
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from reader.engine.events import NotOpened, Subscribed
from reader.engine.imports import import_body
from reader.engine.pack import Packed, pack
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.refresh import allowed, refresh
from reader.engine.save import save_address, save_entry
from reader.engine.shelf import Shelf
from reader.engine.subscribe import subscribe
from reader.feeds.web import Web
from reader.model import EntryId, Place, Reading, Wishes
from reader.store.backups import back_up_daily, back_up_file, restore_library
from reader.store.entries import entry as stored_entry
from reader.store.errors import LibraryError
from reader.store.follows import add_follow
from reader.store.listing import entry_ids
from reader.store.marks import mark_read, mark_starred
from reader.store.merging import take_in
from reader.store.mutes import add_mute
from reader.store.query import Query
from reader.store.readings import keep_place
from reader.store.retention import FOR_EVER, drop_some, shrink
from reader.store.state import FollowedFeed, MarkedEntry, State
from reader.store.subscriptions import set_wishes
from reader.store.sweep import sweep_offline
from tests.crashes.press import Press
from tests.feeds.server import running

Fact = list[str]
GROWING: Final = "harbour"
OLD: Final = "almanac"  # a feed of which retention drops the old
BATCH: Final = 40  # entries that come with another library's state


@dataclass
class House:
    engine: Engine
    press: Press
    chance: random.Random
    count: itertools.count[int] = field(default_factory=itertools.count)

    @property
    def path(self) -> Path:
        return self.engine.shelf.path

    async def some_entry(self) -> EntryId | None:
        ids = await self.engine.shelf.run(entry_ids, Query(), 50)
        return EntryId(self.chance.choice(ids)) if ids else None

    async def guid_of(self, entry_id: int) -> str:
        found = await self.engine.shelf.run(stored_entry, entry_id)
        return found.guid if found else ""


Deed = Callable[[House], Awaitable[list[Fact]]]


async def follow_feeds(house: House) -> list[Fact]:
    facts = []
    for name, entries in ((GROWING, 12), (OLD, 30)):
        guids = house.press.publish(name, entries)
        landed = await subscribe(house.engine, house.press.url(f"/{name}"))
        assert isinstance(landed, Subscribed), landed
        if name == OLD:
            await house.engine.shelf.run(set_wishes, landed.subscription.id, Wishes(keep_count=25))
        facts += [["feed", house.press.url(f"/{name}")], *(["entry", guid] for guid in guids if name == GROWING)]
    return facts


async def refresh_feeds(house: House) -> list[Fact]:
    guids = house.press.publish(GROWING, 3)
    events = [event async for event in refresh(house.engine, await allowed(house.engine))]
    landed = {event.name for event in events if getattr(event, "new", ())}
    return [["entry", guid] for guid in guids] if f"The {GROWING}" in landed else []


async def mark(house: House) -> list[Fact]:
    entry_id = await house.some_entry()
    if entry_id is None:
        return []
    verb, act = house.chance.choice([("read", mark_read), ("starred", mark_starred)])
    await house.engine.shelf.run(act, [entry_id], True, house.engine.now())
    # what is read may be dropped by retention, what is starred may not
    return [[verb, guid]] if not (guid := await house.guid_of(entry_id)).startswith(OLD) or verb == "starred" else []


async def mark_all(house: House) -> list[Fact]:
    ids = await house.engine.shelf.run(entry_ids, Query(unread=True))
    guids = [guid for entry_id in ids if not (guid := await house.guid_of(entry_id)).startswith(OLD)]
    await house.engine.shelf.run(mark_read, ids, True, house.engine.now())
    return [["read", guid] for guid in guids]


async def stop_reading(house: House) -> list[Fact]:
    entry_id = await house.some_entry()
    if entry_id is None or (guid := await house.guid_of(entry_id)).startswith(OLD):
        return []
    await house.engine.shelf.run(keep_place, entry_id, Place(2, 17, 17))
    return [["place", guid]]


async def save_page(house: House) -> list[Fact]:
    url = house.press.print_page(f"page-{next(house.count)}")
    kept = await save_address(house.engine, url)
    return [] if isinstance(kept, NotOpened) else [["saved", url, "2"]]


async def save_one(house: House) -> list[Fact]:
    entry_id = await house.some_entry()
    kept = await save_entry(house.engine, entry_id) if entry_id else None
    return [["saved", await house.guid_of(entry_id or 0), "0"]] if isinstance(kept, Reading) else []


async def pack_some(house: House) -> list[Fact]:
    done = [each async for each in pack(house.engine, Query(unread=True), 0.02, 200_000)]
    return [["saved", await house.guid_of(each.entry.id), "0"] for each in done if isinstance(each, Packed)]


async def merge_state(house: House) -> list[Fact]:
    number = next(house.count)
    url = f"https://other-{number}.example/feed"
    marked = tuple(
        MarkedEntry(url, f"other-{number}-{n}", f"{url}/{n}", f"Other {n}", 1_700_000_000 + n, starred=1_700_000_000)
        for n in range(BATCH)
    )
    state = State(1, (FollowedFeed(url, "Other"),), marked)
    await house.engine.shelf.run(take_in, state, house.engine.now())
    return [["feed", url], *(["starred", each.guid] for each in marked)]


async def import_links(house: House) -> list[Fact]:
    number = next(house.count)
    urls = [f"https://links.example/{number}/{n}" for n in range(BATCH)]
    table = "title,url,time_added,tags,status\n" + "".join(f"Link,{url},1700000000,,unread\n" for url in urls)
    await import_body(house.engine, table.encode())
    return [["saved", url, "0"] for url in urls]


async def keep_queries(house: House) -> list[Fact]:
    words = f"boat{next(house.count)}"
    now = house.engine.now()
    await house.engine.shelf.run(add_follow, words, words, now)
    await house.engine.shelf.run(add_mute, f"{words}x", now)
    return [["follow", words], ["mute", f"{words}x"]]


async def drop_old(house: House) -> list[Fact]:
    """The oldest are gone, and the feed, which still has them, does not bring them back."""
    house.press.publish(OLD, 5)
    [event async for event in refresh(house.engine, await allowed(house.engine))]
    before = set(await house.engine.shelf.run(_guids_of, house.press.url(f"/{OLD}")))
    while await house.engine.shelf.run(drop_some, FOR_EVER, house.engine.now()):
        pass
    left = set(await house.engine.shelf.run(_guids_of, house.press.url(f"/{OLD}")))
    return [["dropped", guid] for guid in before - left]


def _guids_of(connection: sqlite3.Connection, url: str) -> list[str]:
    rows = connection.execute("SELECT guid FROM entries WHERE feed_id = (SELECT id FROM feeds WHERE url = ?)", (url,))
    return [guid for (guid,) in rows.fetchall()]


async def give_room_back(house: House) -> list[Fact]:
    await house.engine.shelf.run(sweep_offline, house.engine.now())
    await house.engine.shelf.run(shrink)
    return []


async def back_up(house: House) -> list[Fact]:
    made = await asyncio.to_thread(back_up_daily, house.path, house.engine.now() + timedelta(next(house.count)))
    return [["backup", made.name]] if made else []


async def restore(house: House) -> list[Fact]:
    """A backup of this moment comes back: everything is as it was."""
    copy = house.path.with_name("copy.db")
    back_up_file(house.path, copy)
    restore_library(house.path, copy, house.engine.now())
    for kept in house.path.parent.glob("*.before-restore-*"):
        kept.unlink()
    return []


DEEDS: Final[tuple[tuple[Deed, int], ...]] = (  # and how often they are done
    (refresh_feeds, 4), (mark, 8), (mark_all, 1), (stop_reading, 2), (save_page, 5), (save_one, 3), (pack_some, 2),
    (merge_state, 2), (import_links, 2), (keep_queries, 2), (drop_old, 3), (give_room_back, 2), (back_up, 1),
    (restore, 1),
)  # fmt: skip


async def do_deeds(folder: Path, seed: int, most: int | None) -> None:
    pool = WorkPool(workers=1)
    try:
        async with running() as server, opened(folder, pool) as engine:
            house = House(engine, Press(server), random.Random(seed))
            async for fact in _facts(house, most):
                print("ACK", json.dumps(fact), flush=True)
    finally:
        pool.close()


@contextlib.asynccontextmanager
async def opened(folder: Path, pool: WorkPool) -> AsyncIterator[Engine]:
    engine = Engine(Shelf(folder / "telex.db"), pool, Web(seconds=5), now=lambda: datetime.now(UTC))
    try:
        yield engine
    finally:
        await engine.close()


async def _facts(house: House, most: int | None) -> AsyncIterator[Fact]:
    deeds, weights = zip(*DEEDS, strict=True)
    chosen = (house.chance.choices(deeds, weights)[0] for _ in (range(most) if most else itertools.count()))
    for deed in itertools.chain([follow_feeds], chosen):
        try:
            for fact in await deed(house):
                yield fact
        except LibraryError as error:  # what the screen and the command line tell the user
            print(error, file=sys.stderr)
            if deed is follow_feeds:
                return


def main() -> int:
    folder, seed, most, *_ = [*sys.argv[1:], *["", ""]]
    try:
        asyncio.run(do_deeds(Path(folder), int(seed or 1), int(most) if most else None))
    except LibraryError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
