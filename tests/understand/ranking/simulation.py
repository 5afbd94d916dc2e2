"""A reader whose interests drift, sixty days of news, and what the ranking makes of it.

`python -m tests.understand.ranking.simulation` prints, for some readers, the share of wanted entries in the first
twenty rows, week by week: in order of time, and ranked. `python -m screenshots.ranking` draws it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from statistics import mean
from typing import Final

from reader.understand.ranking import Act, Taste, Tastes, arranged, judged, learned

DAYS: Final = 60
DRIFT: Final = 30  # on this day other topics become interesting
A_DAY: Final = 300  # entries
ROWS: Final = 20
TOPICS: Final = 40
LIKED: Final = 5
FEEDS: Final = 30
RARE: Final = range(FEEDS, FEEDS + 4)  # feeds with an entry on every third day
_SEEN: Final = 40  # rows that the reader looks at


@dataclass(frozen=True, slots=True)
class Item:
    number: int
    topic: int
    feed: int
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Day:
    by_time: float  # wanted share of the first rows
    ranked: float
    rare_shown: int  # entries of feeds with an entry on every third day, in the first rows
    rare_by_time: int  # of these in the first rows of the order of time
    rare_there: int


def simulated(seed: int, days: int = DAYS, a_day: int = A_DAY) -> Iterator[Day]:
    random = Random(seed)
    before, after = (set(random.sample(range(TOPICS), LIKED)) for _ in range(2))
    features: dict[str, Taste] = {}
    for day in range(days):
        liked = before if day < DRIFT else after
        moment = day * 86_400
        items = [_item(random, number, a_day) for number in range(a_day)]
        items += [_rare(random, a_day + feed, feed) for feed in RARE if day % 3 == feed % 3]
        random.shuffle(items)  # as they come
        tastes = Tastes(features, moment)
        scores = {item: judged(item.features, tastes).score for item in items}
        shown = list(arranged(items, scores, {item: item.feed for item in items}).items)
        yield Day(
            _wanted(items[:ROWS], liked),
            _wanted(shown[:ROWS], liked),
            sum(item.feed in RARE for item in shown[:ROWS]),
            sum(item.feed in RARE for item in items[:ROWS]),
            sum(item.feed in RARE for item in items),
        )
        for item in shown[:_SEEN]:
            opens = random.random() < (0.7 if item.topic in liked else 0.06)
            features |= learned(features, item.features, Act.OPENED if opens else Act.PASSED, moment)


def _item(random: Random, number: int, a_day: int) -> Item:
    topic = random.randrange(TOPICS)
    feed = topic % FEEDS if random.random() < 0.4 else random.randrange(FEEDS)
    names = (f"country:{topic}", f"person:{random.randrange(300)}")
    words = (f"word:{topic}-{random.randrange(12)}", *(f"word:{random.randrange(800)}" for _ in range(6)))
    return Item(number, topic if number < a_day else -1, feed, (f"feed:{feed}", *names, *words))


def _rare(random: Random, number: int, feed: int) -> Item:
    return Item(number, -1, feed, (f"feed:{feed}", *(f"word:{random.randrange(800)}" for _ in range(6))))


def _wanted(items: list[Item], liked: set[int]) -> float:
    return mean(item.topic in liked for item in items)


def main() -> None:
    for seed in range(5):
        days = list(simulated(seed))
        print(f"reader {seed}: precision in the first {ROWS} rows, in order of time -> ranked; drift on day {DRIFT}")
        for start in range(0, DAYS, 7):
            week = days[start : start + 7]
            by_time, ranked = mean(d.by_time for d in week), mean(d.ranked for d in week)
            print(f"  days {start:2}-{start + len(week) - 1:2}  {by_time:.2f} -> {ranked:.2f}")
        there, shown = sum(d.rare_there for d in days), sum(d.rare_shown for d in days)
        print(f"  of {there} entries of rare feeds {shown} stood in the first {ROWS} rows")


if __name__ == "__main__":
    main()
