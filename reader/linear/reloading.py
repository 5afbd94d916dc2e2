"""Feeds: reloading them, and what failed."""

from __future__ import annotations

from collections.abc import Sequence

from reader.desk.ranking import fold_and_learn
from reader.desk.reloading import feeds_of, told_of_left
from reader.desk.words import count_of, when
from reader.engine.events import Failed
from reader.engine.pauses import known_feeds
from reader.engine.refresh import refresh
from reader.engine.subscriptions import next_fetch, why_left
from reader.engine.understand import understand_waiting
from reader.linear.session import Session
from reader.linear.spoken import ago
from reader.model import Subscription


async def reload(session: Session, _: str) -> None:
    """The folder that is listed, else the feed."""
    view = session.desk.view
    if session.reading is None and view.key.startswith("folder:"):
        await _reload_asked(session, feeds_of(view, await known_feeds(session.engine)))
    elif (subscription := await session.subscription()) is not None:
        await _reload_asked(session, [subscription])


async def reload_all(session: Session, _: str) -> None:
    await _reload_asked(session, await known_feeds(session.engine))


async def _reload_asked(session: Session, wanted: Sequence[Subscription]) -> None:
    """As far as it may be; of the rest it is said why not."""
    now = session.engine.now()
    if left := told_of_left([each for each in wanted if why_left(each, now)], now):
        session.say(f"{left}.")
    if chosen := [each for each in wanted if not why_left(each, now)]:
        await _reload(session, chosen)
    elif not left:
        session.say("No feeds to reload: `add` and an address adds one.")


async def _reload(session: Session, chosen: Sequence[Subscription]) -> None:
    """A line for each feed that brought something or failed, as it lands."""
    new = failed = 0
    async with session.refreshing:
        async for event in refresh(session.engine, chosen):
            if isinstance(event, Failed):
                failed += 1
                session.say(f"{event.name} failed: {event.reason}.")
            elif event.new:
                new += len(event.new)
                session.say(f"{event.name}: {len(event.new)} new.")
    session.say(f"{count_of(len(chosen), 'feed')}, {new or 'nothing'} new{f', {failed} failed' if failed else ''}.")
    await learn(session)
    await session.relist()


async def learn(session: Session) -> None:
    """Let names be found in what is new."""
    async for _ in understand_waiting(session.engine):
        pass
    await fold_and_learn(session.engine)


async def failures(session: Session, _: str) -> None:
    failing = await session.desk.failing()
    for each in failing:
        again = next_fetch(each, session.engine.now())
        last = (
            f"last good answer {ago(each.state.succeeded, session.engine.now())}" if each.state.succeeded else "never"
        )
        session.say(f"{each.name}: {each.state.error}; {last}; next try {when(again) if again else 'never'}.")
    if not failing:
        session.say("No feed failed at its last refresh.")
