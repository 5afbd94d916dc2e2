"""Feeds: reloading, adding, changing, and what failed."""

from __future__ import annotations

from collections.abc import Sequence

from reader.engine.add import Added, AddResult, add_anything
from reader.engine.events import Failed, SeveralFound
from reader.engine.refresh import allowed, refresh
from reader.engine.starters import STARTERS
from reader.engine.subscriptions import (
    Edit,
    NotEdited,
    edit_subscription,
    next_fetch,
    read_header,
    read_retention,
    why_left,
    with_headers,
)
from reader.engine.understand import understand_waiting
from reader.linear.following import follow, follow_id
from reader.linear.session import Session
from reader.linear.spoken import ago
from reader.model import Subscription
from reader.store.follows import rename_follow
from reader.store.subscriptions import remove_subscription
from reader.tui.desk import Desk
from reader.tui.edition import Edition
from reader.tui.ranking import fold_and_learn
from reader.tui.views import UNREAD
from reader.tui.words import count_of, when

# Reloading ------------------------------------------------------------------------


async def reload(session: Session, _: str) -> None:
    subscription = await session.subscription()
    if subscription is not None:
        if why := why_left(subscription, session.engine.now()):
            session.say(f"{subscription.name} {why}.")
            return
        await _reload(session, [each for each in await allowed(session.engine) if each.id == subscription.id])


async def reload_all(session: Session, _: str) -> None:
    await _reload(session, await allowed(session.engine))


async def _reload(session: Session, chosen: Sequence[Subscription]) -> None:
    """A line for each feed that brought something or failed, as it lands."""
    if not chosen:
        session.say("Nothing to reload: no feed, or none that may be asked now.")
        return
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


# Adding and changing --------------------------------------------------------------


async def add(session: Session, typed: str) -> None:
    home = session.edition.home
    if home is None:
        session.say("The demo keeps nothing: start telex without `demo` to add feeds.")
        return
    result: AddResult = await add_anything(home, typed)
    if isinstance(result, SeveralFound):
        await _pick(session, result)
        return
    session.say(result.words)
    if isinstance(result, Added):
        await _come_home(session)
        if not result.fetched:
            session.say("`R` fetches them.")


async def _pick(session: Session, several: SeveralFound) -> None:
    for number, (address, title) in enumerate(several.feeds, 1):
        session.say(f"{number}. {title or 'Feed'}: {address}")

    async def picked(answer: str) -> None:
        if answer.isdecimal() and 0 < int(answer) <= len(several.feeds):
            await add(session, several.feeds[int(answer) - 1][0])
        else:
            session.say("Nothing was added.")

    session.ask("This site has several feeds. Which number?", picked)


async def _come_home(session: Session) -> None:
    """From the sample edition to the user's own library."""
    home = session.edition.home
    if session.edition.is_sample and home is not None:
        await session.leave_article()
        session.desk, session.edition = Desk(home), Edition(shown=home, home=home)
        session.entry_id = None
        await session.show_view(UNREAD)
    else:
        await session.relist()


async def starters(session: Session, _: str) -> None:
    for each in STARTERS:
        session.say(f"{each.theme}, {each.title}: {each.address}")
    session.say("`add` and an address adds one.")


async def rename(session: Session, name: str) -> None:
    """The feed, or what is followed."""
    followed = follow_id(session)
    if followed is None:
        await _change(session, Edit(title=name))
        return
    await session.engine.shelf.run(rename_follow, followed, name)
    session.say("Renamed.")


async def move(session: Session, folder: str) -> None:
    await _change(session, Edit(folder=folder))


async def address(session: Session, typed: str) -> None:
    await _change(session, Edit(address=typed))


async def interval(session: Session, minutes: str) -> None:
    if minutes.isdecimal():
        await _change(session, Edit(interval_minutes=int(minutes)))
    else:
        session.say(f"“{minutes}” is no number of minutes.")


async def retain(session: Session, wanted: str) -> None:
    edit = read_retention(wanted)
    if isinstance(edit, Edit):
        await _change(session, edit)
    else:
        session.say(f"Not changed: {edit.reason}.")


async def mute_feed(session: Session, _: str) -> None:
    await _change(session, Edit(muted=True))


async def unmute_feed(session: Session, _: str) -> None:
    await _change(session, Edit(muted=False))


async def header(session: Session, text: str) -> None:
    added, subscription = read_header(text), await session.subscription()
    if text and added is None:
        session.say("Write a header as NAME: VALUE; some names cannot be set.")
    elif subscription is not None:
        headers = with_headers(subscription.secrets, [added]) if added else ()
        await _change(session, Edit(headers=headers))


async def pause(session: Session, _: str) -> None:
    await _change(session, Edit(paused=True))


async def resume(session: Session, _: str) -> None:
    await _change(session, Edit(paused=False))


async def _change(session: Session, edit: Edit) -> None:
    subscription = await session.subscription()
    if subscription is None:
        return
    changed = await session.engine.shelf.run(edit_subscription, subscription.id, edit)
    session.say(f"Not changed: {changed.reason}." if isinstance(changed, NotEdited) else f"Changed: {changed.name}.")


async def unsubscribe(session: Session, _: str) -> None:
    if follow_id(session) is not None:
        await follow(session, "")
        return
    subscription = await session.subscription()
    if subscription is None:
        return

    async def answered(answer: str) -> None:
        if answer.casefold() not in {"y", "yes"}:
            session.say("Kept.")
            return
        gone = await session.engine.shelf.run(remove_subscription, subscription.id)
        await session.show_view(UNREAD)
        session.say(f"Removed {subscription.name} and {count_of(gone, 'entry', 'entries')}.")

    session.ask(f"Remove {subscription.name}? What is starred or saved stays. Yes or no?", answered)
