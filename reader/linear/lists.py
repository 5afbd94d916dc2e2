"""In a list: going through it, other lists, searching."""

from __future__ import annotations

from typing import Final

from reader.desk.empty import Why, why_empty
from reader.desk.views import UNREAD, View, found_by, narrowed
from reader.desk.words import count_of
from reader.engine.asking import ask
from reader.linear import spoken
from reader.linear.session import PAGE, Session
from reader.store.query import Order, Query

EMPTY: Final = {
    Why.NO_FEEDS: "No feeds yet: `add` and an address adds one, `begin_with` lists some.",
    Why.FETCHING: "Your feeds are being fetched.",
    Why.NO_ENTRIES: "No entries yet: `R` fetches your feeds, `v` says which failed.",
    Why.NEW_FEED: "This feed was not fetched yet: `r` fetches it.",
    Why.BARE_FEED: "This feed was fetched and holds no entries.",
    Why.PAUSED_FEED: "This feed is not fetched, as you wished: `resume` has it fetched again.",
    Why.FAILING_FEED: "This feed failed and has brought nothing so far: `v` says why, `r` tries again.",
    Why.DEAD_FEED: "This feed is gone for good, says its server: `unsubscribe` removes it.",
    Why.UNDERSTANDING: "The entries are still being read.",
    Why.ALL_READ: "Everything is read. `views` lists the other views, `R` reloads, `add` and an address adds a feed.",
    Why.FRONT_DONE: "Nothing of the last two days is left to read here.",
    Why.NOT_STARRED: "Nothing is starred: `f` stars a headline.",
    Why.NOT_SAVED: "Nothing is saved: `s` keeps an article for reading offline.",
    Why.NOT_FOUND: "Nothing is found: `/` and other words search again.",
    Why.NOTHING_FOLLOWED: "Nothing of what you follow here has come in yet.",
}


async def say_list(session: Session) -> None:
    """What the list is, and its first headlines."""
    number = len(session.desk.ids)
    session.say(f"{session.desk.view.title}: {count_of(number, 'headline')}.")
    if number:
        await session.say_rows(session.at + 1 if session.at < 0 else session.at, max(session.at, 0) + PAGE)
    else:
        session.say(_empty_words(session))


def _empty_words(session: Session) -> str:
    return EMPTY[why_empty(session.desk.view, session.desk.known, session.desk.entries)]


async def go_on(session: Session) -> None:
    """The next headlines."""
    if session.at + 1 < len(session.desk.ids):
        await session.say_rows(session.at + 1, session.at + 1 + PAGE)
    else:
        session.say("End of the list.")


async def down(session: Session, _: str) -> None:
    await _say_one(session, session.at + 1, "End of the list.")


async def up(session: Session, _: str) -> None:
    await _say_one(session, session.at - 1, "Beginning of the list.")


async def top(session: Session, _: str) -> None:
    await _say_one(session, 0, "The list is empty.")


async def bottom(session: Session, _: str) -> None:
    await _say_one(session, len(session.desk.ids) - 1, "The list is empty.")


async def _say_one(session: Session, at: int, otherwise: str) -> None:
    await session.leave_article()
    if 0 <= at < len(session.desk.ids):
        await session.say_rows(at, at + 1)
    else:
        session.say(otherwise)


# Other lists ----------------------------------------------------------------------


async def views(session: Session, _: str) -> None:
    for number, row in enumerate(await session.views(), 1):
        session.say(spoken.view(number, row))
    session.say("`go` and a number or a name goes to one.")


async def go(session: Session, wanted: str) -> None:
    rows = await session.views()
    if wanted.isdecimal():
        found = rows[int(wanted) - 1].view if 0 < int(wanted) <= len(rows) else None
    else:
        named = [row.view for row in rows if row.view.title.casefold().startswith(wanted.casefold())]
        found = named[0] if named else None
    if found is None:
        session.say(f"There is no view {wanted}; `views` lists them.")
        return
    await session.show_view(found)
    await say_list(session)


async def search(session: Session, text: str) -> None:
    if query := _understood(session, text):
        await _show(session, found_by(text, query))


async def narrow(session: Session, text: str) -> None:
    if query := _understood(session, text):
        await _show(session, narrowed(session.desk.view, text, query))


def _understood(session: Session, text: str) -> Query | None:
    query = ask(text, session.engine.now())
    if isinstance(query, Query):
        return query
    session.say(f"“{text[query.start : query.end]}”: {query.message}.")
    return None


async def _show(session: Session, view: View) -> None:
    await session.show_view(view)
    await say_list(session)


async def sort(session: Session, order: str) -> None:
    if order and order not in set(Order):
        session.say(f"Lists are sorted {' or '.join(Order)} first.")
        return
    turned = Order.OLDEST if session.desk.order is Order.NEWEST else Order.NEWEST
    session.desk.order = Order(order) if order else turned
    session.say(f"The {session.desk.order} first.")
    await _show(session, session.desk.view)


async def back(session: Session, _: str) -> None:
    """From an article to its list, from another list to what is unread."""
    if session.reading is not None:
        await session.leave_article()
        session.say(f"Back in {session.desk.view.title}.")
        if 0 <= session.at < len(session.desk.ids):
            await session.say_rows(session.at, session.at + 1)
    elif session.desk.view.key != UNREAD.key:
        await _show(session, UNREAD)
    else:
        session.say("This is the first list; `quit` ends.")
