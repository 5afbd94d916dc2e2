"""What a reader does, as the program does it, without the network and the screen."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from reader.engine.asking import ask
from reader.engine.events import Refreshed
from reader.engine.open import open_entry
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.refresh import refresh as refresh_feeds
from reader.engine.shelf import Shelf
from reader.model import EntryId, Fetched, FetchResult, Subscription
from reader.store.headlines import headlines
from reader.store.listing import beginning, entry_ids
from reader.store.marks import mark_read, mark_saved, mark_starred
from reader.store.offline import Page, Picture, keep_page, keep_picture
from reader.store.query import Query
from reader.store.readings import store_reading
from reader.store.search import search
from reader.store.subscriptions import find_subscription, subscriptions
from reader.store.tallies import counts
from reader.understand import VERSION
from screenshots.growth.libraries import BODIES, FEEDS, NOW, document, entities, feed_of, reading_of, words

SCREEN: Final = 50  # rows
MARKED: Final = 1_000  # entries of a list that is marked read
PUBLISHED: Final = 30  # entries in a feed's document
PAPER: Final = 3  # the feed that publishes


class OneAnswer:
    """A web that always says the same."""

    body = b""

    async def fetch(self, url: str, *_: object, **__: object) -> FetchResult:
        return Fetched(url, self.body, "application/rss+xml")

    def leave_alone(self, server: str, seconds: float) -> None: ...

    async def close(self) -> None: ...


@dataclass
class Reader:
    """Somebody with a library, who never does the same thing twice."""

    path: Path
    pool: WorkPool
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    turn: int = 0

    def __post_init__(self) -> None:
        self.web = OneAnswer()
        self.engine = Engine(Shelf(self.path), self.pool, self.web, now=lambda: NOW)
        self.feeds: dict[str, Subscription] = {s.feed.url: s for s in self.engine.shelf.run_now(subscriptions)}
        self.newest = self.engine.shelf.run_now(entry_ids, Query(), 4 * MARKED)
        self.size = self.engine.shelf.run_now(counts).all.total

    def some_entry(self) -> EntryId:
        return EntryId(self.chance.choice(self.newest))


async def start(reader: Reader) -> None:
    """Open the library and show its first screen."""
    reader.engine.shelf.close()
    reader.engine = replace(reader.engine, shelf=Shelf(reader.path))
    await reader.engine.shelf.run(subscriptions)
    await count(reader)
    await list_unread(reader)


async def refresh(reader: Reader) -> None:
    """A feed's document has one new entry among thirty."""
    last = reader.size // FEEDS + reader.turn
    reader.web.body = document(PAPER, iter(range(last - PUBLISHED + 1, last + 1)))
    paper = await reader.engine.shelf.run(find_subscription, feed_of(PAPER).url)
    assert paper is not None
    landed = [event async for event in refresh_feeds(reader.engine, [paper])]
    assert all(isinstance(event, Refreshed) for event in landed), landed


async def open_(reader: Reader) -> None:
    """An article that is stored."""
    await open_entry(reader.engine, EntryId(1 + BODIES * reader.chance.randrange(reader.size // BODIES)))


async def list_unread(reader: Reader) -> None:
    """What is unread in all feeds."""
    await _show(reader, Query(unread=True))


async def list_feed(reader: Reader) -> None:
    """One feed."""
    await _show(reader, Query(feed_id=reader.chance.choice([*reader.feeds.values()]).id))


async def _show(reader: Reader, query: Query) -> None:
    """As far as a screen shows it; a long list is found whole after that."""
    ids, _ = await reader.engine.shelf.run(beginning, query, SCREEN)
    await reader.engine.shelf.run(headlines, ids)


async def list_whole(reader: Reader) -> None:
    """The ids of all entries, to the oldest: what scrolling to the end and marking all read need."""
    await reader.engine.shelf.run(entry_ids, Query())


async def count(reader: Reader) -> None:
    """The numbers beside all feeds, folders and lists."""
    await reader.engine.shelf.run(counts)


async def search_(reader: Reader) -> None:
    """Common words and rare ones, one, two or a phrase, and people by name."""
    known, chance = words(), reader.chance
    word = known[int(len(known) ** chance.random()) - 1]
    other = known[int(len(known) ** chance.random()) - 1]
    named = chance.choice(entities()).name
    text = chance.choice((word, f"{word} {other}", f'"{word} {other}"', f"{word} OR {other}", f'person:"{named}"'))
    query = ask(text)
    assert isinstance(query, Query), text
    await reader.engine.shelf.run(search, query, 20)


async def star(reader: Reader) -> None:
    entry_id = reader.some_entry()
    await reader.engine.shelf.run(mark_starred, [entry_id], reader.turn % 2 == 0, NOW)


async def save(reader: Reader) -> None:
    """The article, its page and a picture."""
    entry_id, shelf = reader.some_entry(), reader.engine.shelf
    await shelf.run(store_reading, entry_id, reading_of(reader.chance), VERSION, NOW)
    await shelf.run(keep_page, entry_id, Page("https://paper.example/", b"<p>page</p>" * 2_000, NOW))
    await shelf.run(keep_picture, entry_id, "https://paper.example/a.png", Picture("image/png", bytes(30_000)))
    await shelf.run(mark_saved, [entry_id], True, NOW)


async def mark_all_read(reader: Reader) -> None:
    """A list of a thousand, and back, as undo does."""
    ids = reader.newest[:MARKED]
    await reader.engine.shelf.run(mark_read, ids, True, NOW)
    await reader.engine.shelf.run(mark_read, ids, False, NOW)


Action = Callable[[Reader], Awaitable[None]]

ACTIONS: Final[dict[str, Action]] = {
    "start: first screen": start,
    "refresh: one new entry": refresh,
    "open an article": open_,
    "list a feed": list_feed,
    "list all unread": list_unread,
    "list to the last entry": list_whole,
    "count every list": count,
    "search": search_,
    "star": star,
    "save with a picture": save,
    "mark 1,000 read, and undo": mark_all_read,
}
