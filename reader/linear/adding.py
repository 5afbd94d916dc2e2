"""Feeds: adding them, and coming home with the first from the sample edition."""

from __future__ import annotations

from reader.desk.desk import Desk
from reader.desk.edition import Edition
from reader.desk.views import UNREAD
from reader.engine.add import Added, AddResult, add_anything
from reader.engine.events import SeveralFound
from reader.engine.starters import STARTERS
from reader.linear.session import Session


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
