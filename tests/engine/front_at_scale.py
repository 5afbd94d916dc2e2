"""How long the front page takes in a large library:   python -m tests.engine.front_at_scale [--entries 100000]

The library is made of generated events over sixty days, three hundred feeds, a reader with a profile and six follows.
Entries of the last three days are folded as they would have been; of the older ones each tells a story of its own.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from sqlite3 import Connection
from statistics import median
from typing import Final

import msgspec

from reader.engine.front import make_front
from reader.engine.profile import profile_text
from reader.engine.stories import fold_step
from reader.engine.tastes import learn_from_marks
from reader.model import Entry, EntryId, Feed
from reader.store.arrivals import add_entries
from reader.store.follows import add_follow
from reader.store.index import Words, index_words
from reader.store.library import open_library
from reader.store.marks import mark_read
from reader.store.parcels import parcel
from reader.store.profile import tastes
from reader.store.stories import Folded, keep_in_story
from reader.store.subscriptions import add_subscription
from reader.store.transaction import writing
from reader.understand.stories import keys_of, traits_of
from tests.understand.stories.families import Report
from tests.understand.stories.generated import generated

NOW: Final = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAYS: Final = 60
FOLDED_DAYS: Final = 3
FEEDS: Final = 300
READ: Final = 0.05  # of all entries
ARRIVING: Final = 320


@dataclass(frozen=True, slots=True)
class Told:
    """A generated report as an entry of the library."""

    title: str
    text: str
    feed: int
    listed: datetime
    names: tuple[str, ...]


def reports(seed: int = 100) -> Iterator[Report]:
    while True:
        yield from generated(seed)
        seed += 1


def told(number: int) -> list[Told]:
    """So many, the oldest first; events of one seed lie within a day."""
    random = Random(1)
    found: list[Told] = []
    for at, report in zip(range(number), reports(), strict=False):
        hours = DAYS * 24 * (1 - at / number) + random.uniform(0, 20)
        feed = random.randrange(FEEDS) if random.random() < 0.5 else random.randrange(FEEDS // 10)
        names = (f"country:{random.randrange(60)}", f"person:{int(random.paretovariate(0.7)) % 5_000}")
        found.append(Told(report.title, report.text, feed, NOW - timedelta(hours=hours - 20), names))
    return sorted((each for each in found if each.listed < NOW), key=lambda each: each.listed)


def fill(library: Connection, entries: list[Told]) -> None:
    feeds = [
        add_subscription(library, Feed(f"https://f{n}.example/feed", f"Feed {n}"), now=NOW).id for n in range(FEEDS)
    ]
    for start in range(0, len(entries), 2_000):
        with writing(library, durable=False):
            for at, each in enumerate(entries[start : start + 2_000], start):
                add(library, feeds[each.feed], at, each)
    while fold_step(library, NOW):
        pass


def add(library: Connection, feed: int, number: int, each: Told) -> EntryId:
    guid = f"{number}"
    entry = Entry(f"https://f{each.feed}.example/feed", guid, each.title, f"https://f{each.feed}.example/{number}")
    (entry_id,) = add_entries(library, feed, (parcel(entry, guid),), each.listed)
    index_words(library, entry_id, Words(each.text))
    name_all(library, entry_id, each)
    library.execute("DELETE FROM waiting WHERE entry_id = ?", (entry_id,))
    if each.listed < NOW - timedelta(days=FOLDED_DAYS):
        traits = traits_of(feed, int(each.listed.timestamp()), entry.url, each.title, each.text, each.names)
        folded = Folded(entry_id, entry_id, None, traits.moment, msgspec.json.encode(traits).decode())
        recent = each.listed > NOW - timedelta(days=14)
        keep_in_story(library, folded, keys_of(traits) if recent else (), set(traits.terms))
    return entry_id


def name_all(library: Connection, entry_id: int, each: Told) -> None:
    for key in each.names:
        kind, _, name = key.partition(":")
        library.execute("INSERT OR IGNORE INTO entities (key, kind, name) VALUES (?, ?, ?)", (key, kind, name))
        library.execute(
            "INSERT OR IGNORE INTO mentions (entity_id, listed, entry_id, count, weight) "
            "SELECT id, ?, ?, 1, 1.0 FROM entities WHERE key = ?",
            (int(each.listed.timestamp()), entry_id, key),
        )


def read_some(library: Connection) -> None:
    random = Random(2)
    ids = [row[0] for row in library.execute("SELECT entry_id FROM marks ORDER BY entry_id")]
    for at, entry_id in enumerate(random.sample(ids, int(len(ids) * READ))):
        mark_read(library, [entry_id], True, NOW - timedelta(seconds=at))
    while learn_from_marks(library, NOW):
        pass
    for query in ("earthquake", "factory fire", "country:7", "person:3", "mayor OR court", "feed:f12"):
        add_follow(library, query, "", NOW)


def milliseconds(do: Callable[[], object], times: int = 9) -> tuple[float, float]:
    """The median and the worst, of processor time: what else the machine does meanwhile is not counted."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        do()
        taken.append((time.process_time() - start) * 1000)
    return median(taken), max(taken)


def arriving(library: Connection) -> list[float]:
    """Milliseconds an entry, by steps of a few: folded, ranked by what is stored of it, and written."""
    source = reports(9_000)
    taken = []
    for at in range(ARRIVING // 8):
        with writing(library, durable=False):
            for n in range(8):
                report = next(source)
                each = Told(report.title, report.text, n, NOW - timedelta(minutes=at), ("country:7", "person:3"))
                add(library, n + 2, 10_000_000 + at * 8 + n, each)
        start = time.process_time()
        fold_step(library, NOW)
        taken.append((time.process_time() - start) * 1000 / 8)
    return taken


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--entries", type=int, default=100_000)
    number = options.parse_args().entries
    with tempfile.TemporaryDirectory() as folder, closing(open_library(Path(folder) / "large.db")) as library:
        fill(library, told(number))
        read_some(library)
        count = library.execute("SELECT count(*) FROM stories").fetchone()[0]
        print(f"{count:,} entries in stories, {FEEDS} feeds, {len(follows_of(library))} follows")
        folded = arriving(library)
        print(f"an arriving entry folded: {median(folded):.1f} ms, at worst {max(folded):.1f} ms")
        usual, worst = milliseconds(lambda: make_front(library, NOW - timedelta(days=2), NOW))
        rows = len(make_front(library, NOW - timedelta(days=2), NOW))
        print(f"the front page of {rows:,} stories: {usual:.0f} ms, at worst {worst:.0f} ms")
        features = len(tastes(library))
        print(f"the profile: {features:,} features, {len(profile_text(library).encode()) / 1e6:.2f} MB as text")


def follows_of(library: Connection) -> list[str]:
    return [row[0] for row in library.execute("SELECT query FROM follows")]


if __name__ == "__main__":
    main()
