"""Feeds: changing and removing them."""

from __future__ import annotations

from reader.desk.views import UNREAD, folder_view
from reader.desk.words import count_of
from reader.engine.folders import put_in_folder, rename_folder
from reader.engine.subscriptions import (
    Edit,
    NotEdited,
    edit_subscription,
    read_header,
    read_retention,
    with_headers,
)
from reader.linear.following import follow, follow_id
from reader.linear.session import Session
from reader.store.follows import rename_follow
from reader.store.subscriptions import remove_subscription
from reader.text import clean_line


async def rename(session: Session, name: str) -> None:
    """What is listed: a folder, what is followed, or a feed; else the feed of the headline."""
    followed, view = follow_id(session), session.desk.view
    if followed is not None:
        await session.engine.shelf.run(rename_follow, followed, name)
        session.say("Renamed.")
    elif view.key.startswith("folder:"):
        await _rename_folder(session, view.query.folder, name)
    else:
        await _change(session, Edit(title=name))


async def _rename_folder(session: Session, folder: str, name: str) -> None:
    moved = await session.engine.shelf.run(rename_folder, folder, name)
    if isinstance(moved, NotEdited):
        session.say(f"Not changed: {moved.reason}.")
        return
    session.desk.changed(lambda library, _: put_in_folder(library, moved, folder), f"renamed {clean_line(folder)}")
    await session.show_view(folder_view(name) if name else UNREAD)
    where = f"in {clean_line(name)}" if name else "in no folder"
    session.say(f"{count_of(len(moved), 'feed')} of {clean_line(folder)} now {where}.")


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
