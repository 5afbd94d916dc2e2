"""Marking entries, and taking it back."""

from __future__ import annotations

from typing import Final

from reader.desk.done import LESS, MORE, READ, SAVED, STARRED, Changed, Marking
from reader.desk.titles import shown_title
from reader.desk.words import count_of
from reader.engine.events import NotOpened
from reader.engine.save import keep_entry, save_address
from reader.linear.session import Session

_MOVES: Final = 5  # of the front page, said before a lesson is learned


async def toggle_read(session: Session, _: str) -> None:
    if row := await session.headline():
        words = "unread" if row.read else "read"
        changed = await session.desk.mark_read_everywhere(row.id, not row.read, words)
        others = len(changed) - 1
        session.say(f"{words.capitalize()}{f', and {others} with the same text' if others > 0 else ''}.")


async def star(session: Session, _: str) -> None:
    if row := await session.headline():
        await _mark(session, STARRED, not row.starred, "not starred" if row.starred else "starred")


async def save(session: Session, _: str) -> None:
    row = await session.headline()
    if row is None:
        return
    if row.saved:
        await _mark(session, SAVED, False, "no longer saved")
        return
    kept = await keep_entry(session.engine, row.id)
    if isinstance(kept, NotOpened):
        session.say(f"Not saved: {kept.reason}.")
    else:
        await _mark(session, SAVED, True, "saved, it opens without the network")


async def _mark(session: Session, marking: Marking, value: bool, words: str) -> None:
    if session.here is not None:
        await session.desk.mark(marking, [session.here], value, words)
        session.say(f"{words.capitalize()}.")


async def save_page(session: Session, address: str) -> None:
    kept = await save_address(session.engine, address)
    if isinstance(kept, NotOpened):
        session.say(f"Not saved: {kept.reason}.")
    else:
        await session.relist()
        session.say(f"Saved: {kept[1].article.title}.")


async def mark_all_read(session: Session, _: str) -> None:
    changed = await session.desk.mark(READ, session.desk.ids, True, "read")
    session.say(f"{count_of(len(changed), 'entry', 'entries')} marked read; `undo` takes it back.")


async def undo(session: Session, _: str) -> None:
    undone = await session.desk.undo()
    if undone is None:
        session.say("Nothing to undo.")
    elif isinstance(undone, Changed):
        await session.relist()
        session.say(f"Taken back: {undone.words}.")
    else:
        session.say(f"Taken back: {undone.words}, {count_of(len(undone.ids), 'entry', 'entries')}.")


async def more(session: Session, _: str) -> None:
    await _teach(session, "more", MORE)


async def less(session: Session, _: str) -> None:
    await _teach(session, "less", LESS)


async def _teach(session: Session, act: str, marking: Marking) -> None:
    """Learn it after a look at what that would change."""
    from reader.engine.rehearsal import ROWS, preview_lesson

    row = await session.headline()
    if row is None:
        return
    moves = await preview_lesson(session.engine, row.id, act)
    for move in moves[:_MOVES]:
        before, after = (f"below {ROWS}" if place is None else str(place) for place in (move.before, move.after))
        session.say(f"From {before} to {after}: {shown_title(move.lead)}")
    if not moves:
        session.say("No story of today's front page would move; what comes later will.")

    async def answered(answer: str) -> None:
        if answer.casefold() in {"y", "yes"}:
            await session.desk.mark(marking, [row.id], True, f"{act} like this")
            session.say("Learned.")
        else:
            session.say("Left as it is.")

    session.ask(f"{act.capitalize()} like this? Yes or no?", answered)


async def why(session: Session, _: str) -> None:
    from reader.engine.why import why as reasons_of

    if row := await session.headline():
        told = await reasons_of(session.engine, row.id)
        session.say("; ".join(told.reasons) + "." if told and told.reasons else "Nothing is known of this entry yet.")
