"""Following and muting: names, searches and queries, after a look at what they find."""

from __future__ import annotations

from typing import Final

from reader.desk.words import count_of
from reader.engine.follow import Preview, TakeBack, begin_follow, begin_mute, end_follow, end_mute, preview
from reader.linear.session import Session
from reader.store.mutes import mute_rules
from reader.store.query import QueryProblem

_YES: Final = frozenset({"y", "yes"})


async def follow(session: Session, text: str) -> None:
    """What is typed, else the name that was hopped to, else the search or follow that is listed."""
    view = session.desk.view
    mention = session.reading.mentions[session.mention] if session.reading and session.mention >= 0 else None
    if text:
        await _offer(session, text, "")
    elif mention:
        await _offer(session, f'{mention.kind}:"{mention.entity.name}"', mention.entity.name)
    elif view.text:
        await _offer(session, view.text, view.title if follow_id(session) is not None else "")
    else:
        session.say("Nothing to follow: hop to a name with ], search first, or type a query after `follow`.")


async def _offer(session: Session, text: str, name: str) -> None:
    found = await _look(session, text, name)
    if found is None:
        return

    async def answered(answer: str) -> None:
        if answer.casefold() not in _YES:
            session.say("Left as it is.")
        elif found.follow is None:
            back = await session.engine.shelf.run(begin_follow, found.query, found.name, session.engine.now())
            await _done(session, back, f"“{found.name}” is followed")
        else:
            back = await session.engine.shelf.run(end_follow, found.follow, session.engine.now())
            await _done(session, back, f"“{found.name}” is no longer followed")

    session.ask(f"{'Follow it' if found.follow is None else 'Follow it no longer'}? Yes or no?", answered)


async def mute(session: Session, text: str) -> None:
    """Hide what a query finds."""
    found = await _look(session, text, "")
    if found is None:
        return

    async def answered(answer: str) -> None:
        if answer.casefold() not in _YES:
            session.say("Not muted.")
            return
        back = await session.engine.shelf.run(begin_mute, found.query, session.engine.now())
        await _done(session, back, f"Muted: {found.query}")

    session.ask("Hide these, and what else comes? Yes or no?", answered)


async def mutes(session: Session, _: str) -> None:
    rules = await session.engine.shelf.run(mute_rules)
    for number, rule in enumerate(rules, 1):
        session.say(f"{number}. {rule.query}: hides {count_of(rule.hidden, 'entry', 'entries')}.")
    if not rules:
        session.say("Nothing is muted.")
        return

    async def answered(answer: str) -> None:
        if answer.isdecimal() and 0 < int(answer) <= len(rules):
            rule = rules[int(answer) - 1]
            back = await session.engine.shelf.run(end_mute, rule, session.engine.now())
            await _done(session, back, f"No longer muted: {rule.query}")

    session.ask("A number shows those again; Enter leaves all as it is.", answered)


def follow_id(session: Session) -> int | None:
    """Of the view that is listed, where it is something that is followed."""
    kind, _, number = session.desk.view.key.partition(":")
    return int(number) if kind == "follow" else None


async def _look(session: Session, text: str, name: str) -> Preview | None:
    """Say what a query finds; None where it is wrong, which is said."""
    found = await preview(session.engine, text, name)
    if isinstance(found, QueryProblem):
        session.say(f"“{text[found.start : found.end]}”: {found.message}.")
        return None
    session.say(f"{found.words}.")
    for row in found.newest:
        session.say(row.title)
    return found


async def _done(session: Session, back: TakeBack | QueryProblem, words: str) -> None:
    if isinstance(back, QueryProblem):
        session.say(f"{back.message[:1].upper()}{back.message[1:]}.")
        return
    session.desk.changed(back, words)
    await session.relist()
    session.say(f"{words}. `undo` takes it back.")
