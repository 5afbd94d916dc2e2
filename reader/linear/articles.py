"""Opening an article, and reading it block by block."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING

from reader.desk.views import UNREAD
from reader.desk.words import count_of
from reader.engine.events import NotOpened
from reader.engine.open import open_entry, open_from_feed, open_from_page
from reader.linear import lists, spoken
from reader.linear.session import Session
from reader.linear.spoken import Names
from reader.model import BlockKind, EntryId, Origin, Reading

if TYPE_CHECKING:
    from reader.engine.model_bullets import ModelSettings


async def open_(session: Session, number: str) -> None:
    """The headline of this number; without one, the headline that was said last."""
    at = int(number) - 1 if number.isdecimal() else session.at
    if 0 <= at < len(session.desk.ids):
        session.at = at
        await open_entry_here(session, EntryId(session.desk.ids[at]))
    else:
        session.say(f"There is no headline {number}." if number else "Say a headline's number.")


async def open_entry_here(session: Session, entry_id: EntryId) -> None:
    """Open an entry, mark it read, and say what it is; its text goes on where it was left."""
    await session.leave_article()
    opened = await open_entry(session.engine, entry_id)
    changed = await session.desk.mark_read_everywhere(entry_id, True, "read")
    if len(changed) > 1:
        session.say(f"The same text in {count_of(len(changed) - 1, 'other entry', 'other entries')} is read with it.")
    session.entry_id = entry_id
    await _take(session, opened)


async def _take(session: Session, opened: Reading | NotOpened) -> None:
    if isinstance(opened, NotOpened):
        session.say(f"This article could not be opened: {opened.reason}. `x` tries again, `o` opens the browser.")
        return
    session.reading, session.opened = opened, monotonic()
    session.mention, session.matches = -1, ()
    session.bullets, session.other_bullets = opened.summary.bullets, opened.summary.extracted
    place = await session.desk.place_of(session.entry_id) if session.entry_id is not None else None
    session.block = place.block - 1 if place and place.block < len(opened.article.blocks) else -1
    for line in spoken.opening(opened):
        session.say(line)
    say_summary(session)
    _ask_model(session)
    if session.block >= 0:
        session.say(f"Read up to part {session.block + 1} of {len(opened.article.blocks)}: Enter goes on there.")


def _ask_model(session: Session) -> None:
    """Bullets by the user's own model, where one is configured; reading never waits for it."""
    if session.settings.model is not None and session.reading is not None:
        session.asking = asyncio.create_task(_offer_model(session, session.settings.model, session.reading))


async def _offer_model(session: Session, model: ModelSettings, reading: Reading) -> None:
    from reader.engine.model_bullets import ask_model

    answer = await ask_model(model, reading.article)
    if session.reading is not reading:
        return
    if answer.bullets:
        session.other_bullets = answer.bullets
    sent = f"Sent to {answer.sent_to}. " if answer.sent_to else ""
    session.voice.say_later(f"{sent}{answer.note}{' `B` says what your model says.' if answer.bullets else ''}")


def say_summary(session: Session) -> None:
    reading = session.reading
    if reading is not None:
        for line in spoken.bullets_of(session.bullets, reading.summary.note):
            session.say(line)


async def read_on(session: Session) -> None:
    """The next part of the article; after its end, the next unread."""
    reading = session.reading
    if reading is None:
        return
    blocks = reading.article.blocks
    if session.block >= len(blocks):
        await next_unread(session, "")
        return
    session.block += 1
    while session.block < len(blocks) and not _speaks(reading, session.block):
        session.block += 1
    if session.block == len(blocks):
        session.say("End of the article. Enter opens the next unread, h goes back.")
        return
    say_block(session)


def say_block(session: Session) -> None:
    if session.reading is not None:
        for line in spoken.spoken_block(session.reading, session.block, session.names):
            session.say(line)


def _speaks(reading: Reading, index: int) -> bool:
    block = reading.article.blocks[index]
    return bool(block.text) or block.kind is BlockKind.IMAGE


async def read_all(session: Session, _: str) -> None:
    """The rest of the article at one go."""
    if not article_open(session):
        return
    while session.reading is not None and session.block < len(session.reading.article.blocks):
        await read_on(session)


async def again(session: Session, _: str) -> None:
    """The part that was said last."""
    if article_open(session):
        session.block = max(0, session.block)
        say_block(session)


async def before(session: Session, _: str) -> None:
    """The part before the one that was said last."""
    if not article_open(session):
        return
    if session.block <= 0:
        session.say("Beginning of the article.")
        return
    session.block -= 1
    say_block(session)


async def full_text(session: Session, _: str) -> None:
    """From the feed's own text to the page's, and back."""
    if session.entry_id is None:
        session.say("Open an article first.")
        return
    from_feed = session.reading is None or session.reading.article.origin is Origin.FEED
    session.say("Fetching the page." if from_feed else "The feed's own text.")
    await _take(session, await (open_from_page if from_feed else open_from_feed)(session.engine, session.entry_id))


async def set_names(session: Session, how: str) -> None:
    if how in set(Names):
        session.names = Names(how)
        session.say(f"Names are announced: {how}.")
    else:
        session.say(f"Names can be announced {', '.join(Names)}.")


async def next_unread(session: Session, _: str) -> None:
    await _to_unread(session, 1)


async def previous_unread(session: Session, _: str) -> None:
    await _to_unread(session, -1)


async def _to_unread(session: Session, step: int) -> None:
    """Open the nearest unread entry above or below; below the last, go on to all feeds."""
    found = await _nearest_unread(session, step)
    if found is None and step > 0 and session.desk.view.key != UNREAD.key:
        await session.show_view(UNREAD)
        found = await _nearest_unread(session, step)
    if found is None:
        session.say("Nothing unread below." if step > 0 else "Nothing unread above.")
        return
    session.at = found
    await open_entry_here(session, EntryId(session.desk.ids[found]))


async def _nearest_unread(session: Session, step: int) -> int | None:
    """Its place in the list, asked for some rows at a time: the list may be as long as the library."""
    ids, at = session.desk.ids, session.at + step
    while 0 <= at < len(ids):
        places = range(at, min(len(ids), at + 100)) if step > 0 else range(at, max(-1, at - 100), -1)
        rows = {row.id: row for row in await session.desk.rows([ids[place] for place in places])}
        for place in places:
            row = rows.get(EntryId(ids[place]))
            if row is not None and not row.read:
                return place
        at = places[-1] + step
    return None


def article_open(session: Session) -> bool:
    if session.reading is None:
        session.say("Open an article first: its number does.")
    return session.reading is not None


async def go_on(session: Session, _: str) -> None:
    """Enter: the next part of an article, or the next headlines of a list."""
    await (read_on(session) if session.reading is not None else lists.go_on(session))
