"""What goes on by itself while the user reads: feeds that are due, names, the library's upkeep."""

from __future__ import annotations

import asyncio
from typing import Final

from reader.desk.words import count_of
from reader.engine.events import Failed
from reader.engine.refresh import due, refresh
from reader.engine.upkeep import DamageFound, NotBackedUp, keep_up
from reader.linear.reloading import learn
from reader.linear.session import Session
from reader.store.errors import LibraryError

LOOK_EVERY: Final = 60.0  # seconds between looks for feeds that are due
UPKEEP_AFTER: Final = 30.0  # seconds after the start


async def meanwhile(session: Session) -> None:
    """Until it is cancelled; what is worth a word waits for the next prompt."""
    try:
        await asyncio.gather(_refreshing(session), _keeping_up(session))
    except LibraryError as error:
        session.voice.say_later(str(error))


async def _refreshing(session: Session) -> None:
    await learn(session)
    while session.settings.refresh_by_itself:
        if not session.edition.is_sample:
            await refresh_due(session)
        await asyncio.sleep(LOOK_EVERY)


async def refresh_due(session: Session) -> None:
    """Fetch what is due. The list stays as it was heard; new headlines are in it when it is listed again."""
    new = failed = 0
    async with session.refreshing:
        async for event in refresh(session.engine, await due(session.engine)):
            failed += isinstance(event, Failed)
            new += 0 if isinstance(event, Failed) else len(event.new)
    await learn(session)
    if new or failed:
        problems = f"; {count_of(failed, 'feed')} failed, `v` says why" if failed else ""
        session.voice.say_later(f"{count_of(new, 'new entry', 'new entries')}{problems}; `go 1` lists what is unread.")


async def _keeping_up(session: Session) -> None:
    await asyncio.sleep(UPKEEP_AFTER)
    async for told in keep_up(session.engine, session.settings.retention):
        if isinstance(told, DamageFound | NotBackedUp):
            session.voice.say_later(told.words)
