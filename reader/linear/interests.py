"""What was learned and what is followed from the first day: topics, the profile, forgetting."""

from __future__ import annotations

from reader.desk.words import count_of
from reader.linear.session import Session


async def topics(session: Session, _: str) -> None:
    from reader.engine.topics import follow_topics
    from reader.engine.topics import topics as topics_in

    offered = await session.engine.shelf.run(topics_in, session.engine.now())
    for number, each in enumerate(offered, 1):
        followed = ", followed" if each.followed else ""
        session.say(f"{number}. {each.name}: {count_of(each.stories.total, 'story', 'stories')}{followed}.")

    async def answered(answer: str) -> None:
        numbers = {int(word) for word in answer.replace(",", " ").split() if word.isdecimal()}
        chosen = [each for number, each in enumerate(offered, 1) if number in numbers]
        if not chosen:
            session.say("Nothing more is followed.")
            return
        back = await session.engine.shelf.run(follow_topics, chosen, session.engine.now())
        session.desk.changed(back, f"{count_of(len(chosen), 'topic')} followed")
        session.say(f"Followed: {', '.join(each.name for each in chosen)}. `undo` takes it back.")

    session.ask("Numbers follow these topics; Enter leaves all as it is.", answered)


async def profile(session: Session, _: str) -> None:
    """What was learned, line by line; the screen can change it."""
    from reader.engine.profile import profile_text

    for line in (await session.engine.shelf.run(profile_text)).splitlines():
        if line.strip():
            session.say(line)


async def forget(session: Session, _: str) -> None:
    from reader.engine.profile import forget_all

    async def answered(answer: str) -> None:
        if answer.casefold() not in {"y", "yes"}:
            session.say("Left as it is.")
            return
        back = await session.engine.shelf.run(forget_all, session.engine.now())
        session.desk.changed(back, "all that was learned is forgotten")
        session.say("All that was learned is forgotten. `undo` takes it back.")

    session.ask("Forget all that was learned? What is followed, starred and saved stays. Yes or no?", answered)
