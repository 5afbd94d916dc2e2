"""What the library needs now and then: a look after a bad end, a backup a day, old entries dropped, room given back.

Everything that reads the whole file does so by a connection of its own, on a thread of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from reader.engine.parts import Engine
from reader.model.noun import Noun
from reader.store.backups import back_up_daily, look_through
from reader.store.errors import LibraryError, cure_for
from reader.store.retention import FOR_EVER, Retention, drop_some, shrink
from reader.store.sweep import sweep_offline

REST: Final = 0.1  # seconds between two steps: the library belongs to the reader first


class DamageFound(Noun, frozen=True):
    words: str  # what is wrong and what to do, for the user


class BackedUp(Noun, frozen=True):
    path: Path


class NotBackedUp(Noun, frozen=True):
    words: str


class Dropped(Noun, frozen=True):
    entries: int


Upkept = DamageFound | BackedUp | NotBackedUp | Dropped


async def keep_up(engine: Engine, retention: Retention = FOR_EVER) -> AsyncIterator[Upkept]:
    """Once after the start; nothing more where the library is damaged, lest a sound backup makes room for a bad one."""
    path = engine.shelf.path
    if engine.shelf.ended_badly and (problems := await asyncio.to_thread(look_through, path)):
        yield DamageFound(f"{path} is damaged ({problems[0]}). {cure_for(path)}")
        return
    if backup := await back_up_today(engine):
        yield backup
    if dropped := await tidy_up(engine, retention):
        yield Dropped(dropped)


async def back_up_today(engine: Engine) -> BackedUp | NotBackedUp | None:
    """Before anything that writes much; None where today's backup is there already."""
    try:
        backup = await asyncio.to_thread(back_up_daily, engine.shelf.path, engine.now())
    except LibraryError as error:
        return NotBackedUp(str(error))
    return BackedUp(backup) if backup else None


async def tidy_up(engine: Engine, retention: Retention) -> int:
    """Drop what is past the user's measure, in small steps, and give its room back; how many entries went."""
    dropped = 0
    while some := await engine.shelf.run(drop_some, retention, engine.now()):
        dropped += some
        await asyncio.sleep(REST)
    await engine.shelf.run(sweep_offline, engine.now())
    while await engine.shelf.run(shrink):
        await asyncio.sleep(REST)
    return dropped
