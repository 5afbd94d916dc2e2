"""Learn from what the reader did; every lesson can be taken back, and all of it be forgotten."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from reader.engine.parts import Engine
from reader.engine.stories import traits_in
from reader.store.profile import (
    Counted,
    authors_of,
    forget_faint_tastes,
    forget_lesson,
    keep_lesson,
    keep_tastes,
    learning_since,
    lesson_of,
    tastes,
)
from reader.store.stories import folded_entries
from reader.store.times import moment, seconds
from reader.store.transaction import writing
from reader.store.untaught import Marked, untaught, was_reading
from reader.store.visits import Visit, add_visit, visit_of
from reader.understand.ranking import Act, Taste, Tastes, features_of, learned
from reader.understand.ranking.tastes import EVERYTHING, MOST

LEFT: Final = timedelta(days=2)  # an entry that is unread for so long was passed over
STALE: Final = timedelta(days=9)  # unread entries that are older teach nothing: what they would tell has faded
REMEMBERED: Final = timedelta(days=30)  # what is older when it is read tells little of today
SWEPT: Final = 3  # entries of a feed read in one second were marked, not read
WORDS_A_SECOND: Final = 230 / 60
GLANCED: Final = 6  # seconds in which nobody reads more than a headline
_LINGERED: Final = 0.5  # share of the time that an article's words take
_LINGERED_LEAST: Final = 20  # seconds
_STEP: Final = 2_000  # entries that teach at once
_DAY: Final = 86_400
_UNSEEN: Final = "unseen"  # the lesson of an entry that teaches nothing
_PACKED: Final = "packed"  # of one that Telex chose to save, which teaches nothing before it is read
_BY_READING: Final = frozenset({Act.OPENED, Act.LINGERED, Act.PASSED, _PACKED})  # what a longer visit may change


async def learn(engine: Engine) -> int:
    """Learn from entries that were read, kept or left since the last time; how many taught something."""
    return await engine.shelf.run(learn_from_marks, engine.now())


def learn_from_marks(connection: sqlite3.Connection, now: datetime) -> int:
    anew = learning_since(connection)
    left = (max(moment(anew), now - STALE), now - LEFT)
    marked = untaught(connection, now - REMEMBERED, anew, left, _STEP)
    taught = 0
    with writing(connection, durable=False):
        for each in marked:
            act = _act(connection, each)
            if act is None:
                keep_lesson(connection, each.entry_id, _UNSEEN, now)
            else:
                teach_now(connection, each.entry_id, act, now)
                taught += 1
        if taught:
            forget_faint_tastes(connection, MOST)
    return taught


def spend_time(connection: sqlite3.Connection, entry_id: int, spent: int, words: int, now: datetime) -> None:
    """Keep how long an article was read, and learn from it where the entry was only opened so far."""
    with writing(connection, durable=False):
        add_visit(connection, entry_id, spent, words)
        lesson, visit = lesson_of(connection, entry_id), visit_of(connection, entry_id)
        if lesson and lesson.act in _BY_READING and visit and (act := act_of_visit(visit)) != lesson.act:
            teach_now(connection, entry_id, act, now)


def learn_nothing_yet(connection: sqlite3.Connection, entry_id: int, now: datetime) -> None:
    """Of an entry that was saved without being chosen by the user."""
    if lesson_of(connection, entry_id) is None:
        keep_lesson(connection, entry_id, _PACKED, now)


def act_of_visit(visit: Visit) -> Act:
    expected = visit.words / WORDS_A_SECOND
    if visit.seconds >= max(_LINGERED_LEAST, _LINGERED * expected):
        return Act.LINGERED
    return Act.PASSED if visit.seconds < min(GLANCED, expected / 2) else Act.OPENED


def tastes_for(connection: sqlite3.Connection, features: set[str], now: datetime) -> Tastes:
    counted = tastes(connection, [EVERYTHING, *sorted(features)])
    return Tastes({feature: Taste(*each) for feature, each in counted.items()}, seconds(now))


def entry_features(connection: sqlite3.Connection, entry_id: int) -> tuple[str, ...]:
    """Empty for an entry that is in no story yet."""
    folded = folded_entries(connection, [entry_id])
    if not folded:
        return ()
    return features_of(traits_in(folded[0]), authors_of(connection, [entry_id]).get(entry_id, ()))


def teach_now(connection: sqlite3.Connection, entry_id: int, act: Act, now: datetime) -> None:
    """Learn from what the reader did with an entry; it replaces what the entry taught before."""
    with writing(connection):
        take_back(connection, entry_id)
        if features := entry_features(connection, entry_id):
            _learn(connection, features, act, seconds(now))
            keep_lesson(connection, entry_id, act, now)


def take_back(connection: sqlite3.Connection, entry_id: int) -> None:
    """What the entry taught is as if it never had."""
    with writing(connection):
        lesson = lesson_of(connection, entry_id)
        if lesson is not None and lesson.act in set(Act):
            _learn(connection, entry_features(connection, entry_id), Act(lesson.act), lesson.learned, sign=-1)
        forget_lesson(connection, entry_id)


def _learn(connection: sqlite3.Connection, features: tuple[str, ...], act: Act, when: int, sign: int = 1) -> None:
    known = {f: Taste(*each) for f, each in tastes(connection, [EVERYTHING, *features]).items()}
    keep_tastes(connection, counted(learned(known, features, act, when, sign)))


def _act(connection: sqlite3.Connection, marked: Marked) -> Act | None:
    """What the marks and the time spent say; None of an entry that the reader cannot have seen."""
    if marked.kept:
        return Act.KEPT
    if marked.read is not None:
        visit = visit_of(connection, marked.entry_id)
        if visit is not None:
            return act_of_visit(visit)
        return Act.OPENED if marked.at_once < SWEPT else Act.PASSED
    return Act.PASSED if was_reading(connection, marked.listed - _DAY, marked.listed + _DAY) else None


def counted(features: Mapping[str, Taste]) -> dict[str, Counted]:
    """As the library keeps them."""
    return {feature: (taste.taken, taste.shown, taste.changed, taste.liked) for feature, taste in features.items()}
