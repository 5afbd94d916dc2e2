"""Topics to begin with: what the library speaks of most, and themes that news is made of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from reader.engine.asking import ask
from reader.engine.follow import PREVIEWED, TakeBack, end_follow
from reader.model import Counts, EntityKind
from reader.store.follows import Follow, add_follow, follow_of
from reader.store.pulse import most_named
from reader.store.query import Query
from reader.store.reports import count_stories
from reader.store.transaction import writing

NAMED: Final = 6  # of each kind
LEAST: Final = 2  # stories that make a name a topic

_THEMES: Final = {
    "Space": "rocket OR satellite OR astronaut OR spacecraft OR telescope OR asteroid",
    "Climate": 'climate OR emissions OR "renewable energy" OR glacier OR drought',
    "Artificial intelligence": '"artificial intelligence" OR "machine learning" OR chatbot OR "language model"',
    "Elections": "election OR ballot OR referendum OR parliament OR coalition",
    "Economy": 'inflation OR "interest rate" OR "central bank" OR unemployment OR tariff',
    "Navies": "frigate OR destroyer OR submarine OR warship OR navy",
    "Aircraft": "fighter OR helicopter OR airline OR runway OR squadron",
    "Health": "hospital OR vaccine OR disease OR outbreak OR patients",
    "Science": "researchers OR scientists OR physicists OR fossil OR genome",
    "Shipping": "tanker OR container OR harbour OR freighter OR canal",
    "Software": '"open source" OR linux OR browser OR malware OR programmers',
    "Football": 'football OR goalkeeper OR midfielder OR "world cup"',
}


@dataclass(frozen=True, slots=True)
class Topic:
    name: str
    query: str
    stories: Counts  # of the last thirty days
    followed: bool = False


def topics(connection: sqlite3.Connection, now: datetime) -> tuple[Topic, ...]:
    """People, countries and hardware that the last month's entries name most, then themes; the fullest first."""
    named = [topic for topic in _names(connection, now) if topic.stories.total >= LEAST]
    themes = [_topic(connection, name, query, now) for name, query in _THEMES.items()]
    return tuple(sorted(named, key=_fullest) + sorted(themes, key=_fullest))


def follow_topics(connection: sqlite3.Connection, chosen: list[Topic], now: datetime) -> TakeBack:
    """Follow these; what was followed before stays as it is."""
    with writing(connection):
        new = [topic for topic in chosen if follow_of(connection, topic.query) is None]
        made = [add_follow(connection, topic.query, topic.name, now) for topic in new]
    return lambda library, then: [end_follow(library, each, then) for each in made if isinstance(each, Follow)]


def _fullest(topic: Topic) -> tuple[int, str]:
    return -topic.stories.total, topic.name


def _names(connection: sqlite3.Connection, now: datetime) -> Iterator[Topic]:
    for kind in (EntityKind.COUNTRY, EntityKind.HARDWARE, EntityKind.PERSON):
        for name in most_named(connection, kind, now - PREVIEWED, NAMED):
            yield _topic(connection, name, f'{kind}:"{name}"', now)


def _topic(connection: sqlite3.Connection, name: str, query: str, now: datetime) -> Topic:
    asked = ask(query, now)
    recent = replace(asked, after=now - PREVIEWED) if isinstance(asked, Query) else None
    stories = count_stories(connection, recent) if recent else Counts()
    return Topic(name, query, stories, follow_of(connection, query) is not None)
