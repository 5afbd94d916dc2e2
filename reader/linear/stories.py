"""The day and its stories: the brief, the reports of one story, what is new in an article, what was put away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from reader.desk.keys import USUAL_KEYS
from reader.desk.news import news_lines
from reader.desk.titles import shown_title
from reader.desk.views import ALL, FRONT
from reader.desk.words import count_of, when
from reader.linear import lists, spoken
from reader.linear.articles import article_open, open_entry_here
from reader.linear.session import PAGE, Session
from reader.model import EntryId

_NEW: Final = 3  # new sentences said of one report


async def brief(session: Session, _: str) -> None:
    from reader.engine.brief import Brief, make_brief

    made = await make_brief(session.engine)
    if not isinstance(made, Brief):
        return
    session.say(f"Brief since {when(made.since)}: {count_of(len(made.stories), 'story', 'stories')}.")
    for number, story in enumerate(made.stories, 1):
        session.say(f"{number}. {story.title}")
        for told in story.bullets:
            session.say(f"bullet: {told.bullet.text}")
        _say_clashes(session, story.disagreements)
        session.say(f"From {', '.join(story.sources)}.")
    _offer(session, [story.entries[0].id for story in made.stories], "That is all.")


async def story(session: Session, _: str) -> None:
    """The entries of a story, the oldest first, and what each adds."""
    from reader.engine.telling import Told, tell_story, text_at

    row = await session.headline()
    if row is None:
        return
    told = await tell_story(session.engine, row.id)
    if len(told.entries) < 2:
        session.say("No other entry tells this story.")
        return
    _say_clashes(session, told.disagreements)

    def added(each: Told) -> Iterable[str]:
        if each.copy_of:
            yield f"the same text as {each.copy_of}."
        elif each.nothing_new:
            yield "nothing new."
        elif each.reading is not None:
            yield from (f"new: {text_at(each.reading, place)}" for place in (each.new or ())[:_NEW])

    for number, each in enumerate(told.entries, 1):
        session.say(spoken.headline(number, each.headline, session.engine.now()))
        for line in added(each):
            session.say(line)
    _offer(session, [each.headline.id for each in told.entries], "")


async def news(session: Session, _: str) -> None:
    """What the article says beyond the reports of its story that were read before."""
    from reader.engine.telling import news_in, text_at

    if not article_open(session) or session.reading is None or session.entry_id is None:
        return
    found = await news_in(session.engine, session.entry_id, session.reading)
    for line in news_lines(found, USUAL_KEYS):
        session.say(line)
    if found.novelty is None:
        session.say("You have read no other report of this story.")
        return
    for place in found.novelty.sentences:
        session.say(f"new: {text_at(session.reading, place)}")


async def ledger(session: Session, _: str) -> None:
    """What does not stand where time order would have it, and why."""
    from reader.engine.ledger import ledger as put_away

    put = await put_away(session.engine, PAGE)
    entries: list[EntryId] = []
    for each in put:
        session.say(f"{each.how}: {count_of(each.count, 'entry', 'entries')}.")
        for hidden in each.hidden[:PAGE]:
            entries.append(hidden.entry.id)
            session.say(f"{len(entries)}. {shown_title(hidden.entry)}. {hidden.entry.feed_name}. {hidden.reason}.")
    _offer(session, entries, "" if put else "Nothing was put away in the last day.")


async def time_order(session: Session, _: str) -> None:
    """From the front page to everything in plain order of time, and back."""
    await session.show_view(ALL if session.desk.view.key == FRONT.key else FRONT)
    await lists.say_list(session)


def _say_clashes(session: Session, disagreements: Sequence[str]) -> None:
    for words in disagreements:
        session.say(f"Sources disagree: {words}.")


def _offer(session: Session, entries: Sequence[EntryId], words: str) -> None:
    """Let a number that was said open its entry."""
    if not entries:
        session.say(words or "Nothing here.")
        return

    async def answered(answer: str) -> None:
        if answer.isdecimal() and 0 < int(answer) <= len(entries):
            await open_entry_here(session, entries[int(answer) - 1])

    session.ask(f"{words} A number opens one; Enter leaves.".strip(), answered)
