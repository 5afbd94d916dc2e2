"""Libraries of any size whose words are spread as in news: few are common, most are rare."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import product
from pathlib import Path
from sqlite3 import Connection
from typing import Final

from reader.model import Entity, EntityKind, Entry, EntryId, Feed, Reading
from reader.store.library import open_library
from reader.store.marks import mark_read, mark_starred
from reader.store.readings import store_reading
from reader.store.subscriptions import add_subscription
from reader.understand import VERSION
from tests.store.shelves import arrive, story

NOW: Final = datetime(2026, 11, 24, 12, tzinfo=UTC)
FEEDS: Final = 250  # of every library, so that a larger one has older entries, not more feeds
BODIES: Final = 10  # one entry in so many was opened, and has its text
WORDS: Final = 200  # of a text
_SYLLABLES: Final = ["".join(pair) for pair in product("bdfgklmnprstv", "aeiou")]


@cache
def words() -> tuple[str, ...]:
    """Forty thousand, the commonest first."""
    chance = random.Random(1)
    made = {"".join(chance.choices(_SYLLABLES, k=chance.choice((2, 3, 3, 4)))) for _ in range(60_000)}
    return tuple(sorted(made, key=lambda word: (len(word), word)))[:40_000]


def say(chance: random.Random, count: int) -> str:
    """So many words; the n-th commonest is said about as often as one n-th of the commonest."""
    known = words()
    return " ".join(known[int(len(known) ** chance.random()) - 1] for _ in range(count))


@cache
def entities() -> tuple[Entity, ...]:
    return tuple(Entity(f"person:p{n}", f"{words()[-n - 1].title()} Kepano", EntityKind.PERSON) for n in range(400))


def feed_of(number: int) -> Feed:
    return Feed(f"https://paper-{number}.example/feed.xml", f"Paper {number}", f"https://paper-{number}.example/")


def make(path: Path, entries: int) -> None:
    """Most entries are read, a few starred; the entries of all feeds come through one another, the oldest first."""
    with closing(open_library(path)) as library:
        ids = [add_subscription(library, feed_of(n), now=NOW).id for n in range(FEEDS)]
        library.execute("PRAGMA synchronous = OFF")
        for round_ in range(entries // FEEDS):
            arrived = NOW - timedelta(minutes=10 * (entries // FEEDS - round_))
            _fill(library, ids, round_, arrived)


def _fill(library: Connection, feeds: Sequence[int], round_: int, arrived: datetime) -> None:
    chance = random.Random(round_)
    new: list[EntryId] = []
    library.execute("BEGIN IMMEDIATE")
    for number, feed_id in enumerate(feeds):
        new += arrive(library, feed_id, entry_of(number, round_, arrived), name=f"paper-{number}", now=arrived)
    for entry_id in new[::BODIES]:
        store_reading(library, entry_id, reading_of(chance), VERSION, arrived)
    mark_read(library, [entry_id for entry_id in new if chance.random() < 0.9], True, arrived)
    mark_starred(library, new[:1], True, arrived)
    library.execute("COMMIT")


def entry_of(feed: int, number: int, published: datetime) -> Entry:
    chance = random.Random(f"{feed}/{number}")
    home = feed_of(feed)
    return Entry(
        home.url, f"{feed}-{number}", say(chance, 8).capitalize(), f"{home.site_url}{number}",
        published=published, excerpt_html=f"<p>{say(chance, 30)}</p>",
    )  # fmt: skip


def reading_of(chance: random.Random) -> Reading:
    named = chance.choice(entities())
    text = say(chance, WORDS)
    return story(say(chance, 6), f"{text} {named.name} {say(chance, 20)}", names=[(named.name, named)])


def document(feed: int, numbers: Iterator[int]) -> bytes:
    """The feed as its server gives it, the newest entry last."""
    items = "".join(
        f"<item><title>{e.title}</title><guid isPermaLink='false'>{e.guid}</guid><link>{e.url}</link>"
        f"<description>{e.excerpt_html.replace('<', '&lt;')}</description></item>"
        for e in (entry_of(feed, number, NOW) for number in numbers)
    )
    return f"<rss version='2.0'><channel><title>Paper {feed}</title>{items}</channel></rss>".encode()
