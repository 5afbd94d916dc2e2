"""Learn from what the reader did, and take lessons back."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from reader.engine.parts import Engine
from reader.engine.stories import traits_in
from reader.model import EntryId
from reader.store.profile import (
    Counted,
    Marked,
    authors_of,
    forget_everything_learned,
    forget_faint_tastes,
    forget_lesson,
    keep_lesson,
    keep_tastes,
    lessons,
    replace_tastes,
    tastes,
    untaught,
    was_reading,
)
from reader.store.stories import folded_entries
from reader.store.times import seconds
from reader.store.transaction import writing
from reader.understand.ranking import (
    Act,
    ProfileProblem,
    Taste,
    Tastes,
    features_of,
    learned,
    read_profile,
    write_profile,
)
from reader.understand.ranking.tastes import EVERYTHING, MOST

LEFT: Final = timedelta(days=2)  # an entry that is unread for so long was passed over
STALE: Final = timedelta(days=9)  # unread entries that are older teach nothing: what they would tell has faded
REMEMBERED: Final = timedelta(days=60)
SWEPT: Final = 3  # entries of a feed read in one second were marked, not read
_STEP: Final = 2_000  # entries that teach at once
_DAY: Final = 86_400
_UNSEEN: Final = "unseen"  # the lesson of an entry that teaches nothing


async def teach(engine: Engine, entry_id: EntryId, act: Act) -> None:
    """Learn from what the reader did with an entry just now; it replaces what the entry taught before."""
    await engine.shelf.run(teach_now, entry_id, act, engine.now())


async def unteach(engine: Engine, entry_id: EntryId) -> None:
    """Take back what an entry taught."""
    await engine.shelf.run(take_back, entry_id)


async def forget_all(engine: Engine) -> None:
    """Begin anew: what was done so far teaches nothing any more."""
    await engine.shelf.run(forget_everything_learned, engine.now())


async def profile_text(engine: Engine) -> str:
    return write_profile(await engine.shelf.run(_all_tastes))


async def put_profile(engine: Engine, text: str) -> ProfileProblem | None:
    """Use an edited profile in place of what was learned; None where all of it can be read."""
    features = read_profile(text)
    if isinstance(features, ProfileProblem):
        return features
    await engine.shelf.run(replace_tastes, _counted(features))
    return None


async def learn(engine: Engine) -> int:
    """Learn from entries that were read, kept or left since the last time; how many taught something."""
    return await engine.shelf.run(learn_from_marks, engine.now())


def learn_from_marks(connection: sqlite3.Connection, now: datetime) -> int:
    marked = untaught(connection, now - REMEMBERED, (now - STALE, now - LEFT), _STEP)
    taught = 0
    with writing(connection, durable=False):
        for each in marked:
            act = _act(connection, each)
            if act is None:
                keep_lesson(connection, each.entry_id, _UNSEEN, now)
            else:
                teach_now(connection, each.entry_id, act, now)
                taught += 1
        forget_faint_tastes(connection, MOST)
    return taught


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
    with writing(connection):
        take_back(connection, entry_id)
        if features := entry_features(connection, entry_id):
            _learn(connection, features, act, seconds(now))
            keep_lesson(connection, entry_id, act, now)


def take_back(connection: sqlite3.Connection, entry_id: int) -> None:
    with writing(connection):
        lesson = lessons(connection, [entry_id]).get(entry_id)
        if lesson is None:
            return
        if lesson.act in set(Act):
            _learn(connection, entry_features(connection, entry_id), Act(lesson.act), lesson.learned, sign=-1)
        forget_lesson(connection, entry_id)


def _learn(connection: sqlite3.Connection, features: tuple[str, ...], act: Act, moment: int, sign: int = 1) -> None:
    known = {f: Taste(*each) for f, each in tastes(connection, [EVERYTHING, *features]).items()}
    keep_tastes(connection, _counted(learned(known, features, act, moment, sign)))


def _act(connection: sqlite3.Connection, marked: Marked) -> Act | None:
    """What the marks say; None of an entry that the reader cannot have seen."""
    if marked.kept:
        return Act.KEPT
    if marked.read is not None:
        return Act.OPENED if marked.at_once < SWEPT else Act.PASSED
    return Act.PASSED if was_reading(connection, marked.listed - _DAY, marked.listed + _DAY) else None


def _all_tastes(connection: sqlite3.Connection) -> dict[str, Taste]:
    return {feature: Taste(*each) for feature, each in tastes(connection).items()}


def _counted(features: Mapping[str, Taste]) -> dict[str, Counted]:
    return {feature: (taste.taken, taste.shown, taste.changed) for feature, taste in features.items()}
