"""Inside an article: its bullets, its names, words in it."""

from __future__ import annotations

from reader.desk.words import count_of
from reader.engine.about import EntityCard, card_called, entity_card
from reader.linear import articles, spoken
from reader.linear.articles import article_open
from reader.linear.session import PAGE, Session

# Bullets --------------------------------------------------------------------------


async def summary(session: Session, _: str) -> None:
    if article_open(session):
        articles.say_summary(session)


async def bullet(session: Session, number: str) -> None:
    """The sentence behind a bullet; reading goes on from there."""
    if not article_open(session) or session.reading is None:
        return
    if not number.isdecimal() or not 0 < int(number) <= len(session.bullets):
        session.say(f"There are bullets 1 to {len(session.bullets)}." if session.bullets else "There are no bullets.")
        return
    evidence = session.bullets[int(number) - 1].evidence
    if not evidence:
        session.say("The publisher's bullet; no sentence of the article says it.")
        return
    for place in evidence:
        session.say(session.reading.article.blocks[place.block].text[place.start : place.end])
    session.block = evidence[0].block
    session.say(f"In part {session.block + 1} of {len(session.reading.article.blocks)}; `again` says all of it.")


async def other_bullets(session: Session, _: str) -> None:
    if not session.other_bullets:
        session.say("There are no other bullets for this article.")
        return
    session.bullets, session.other_bullets = session.other_bullets, session.bullets
    articles.say_summary(session)


# Names ----------------------------------------------------------------------------


async def names(session: Session, _: str) -> None:
    if not article_open(session) or session.reading is None:
        return
    found = spoken.entities_of(session.reading)
    for number, (entity, times) in enumerate(found, 1):
        session.say(spoken.named(number, entity, times))
    session.say("`card` and a number or a name tells more." if found else "No names here.")


async def next_mention(session: Session, _: str) -> None:
    _hop(session, 1)


async def previous_mention(session: Session, _: str) -> None:
    _hop(session, -1)


def _hop(session: Session, step: int) -> None:
    """To the next name, and the part of the article where it stands."""
    if not article_open(session) or session.reading is None:
        return
    mentions = session.reading.mentions
    if not mentions:
        session.say("No names here.")
        return
    session.mention = (session.mention + step) % len(mentions) if session.mention >= 0 else 0
    mention = mentions[session.mention]
    session.block = mention.place.block
    session.say(f"{mention.kind}: {mention.entity.name}. `card` tells more.")
    articles.say_block(session)


async def card(session: Session, wanted: str) -> None:
    """By the number that `names` gives, by name, or of the name that was hopped to."""
    found = await _card(session, wanted)
    if found is None:
        session.say(f"Nothing is known of “{wanted}”." if wanted else "Say a name, or hop to one with ].")
        return
    session.say(f"{found.entity.kind}: {found.card.title}.")
    for label, value in found.card.facts:
        session.say(f"{label}: {value}")
    session.say(f"Named in {count_of(len(found.entries), 'other entry', 'other entries')}.")
    for number, row in enumerate(found.entries[:PAGE], 1):
        session.say(spoken.headline(number, row, session.engine.now()))
    session.say(f"`search {found.query}` lists them all.")


async def _card(session: Session, wanted: str) -> EntityCard | None:
    reading = session.reading
    if reading is None or (wanted and not wanted.isdecimal()):
        return await card_called(session.engine, wanted) if wanted else None
    if wanted:
        named = [entity for entity, _ in spoken.entities_of(reading)]
    else:
        named, wanted = [mention.entity for mention in reading.mentions], str(session.mention + 1)
    if not 0 < int(wanted) <= len(named):
        return None
    return await entity_card(session.engine, named[int(wanted) - 1], session.entry_id)


# Words ----------------------------------------------------------------------------


async def find(session: Session, words: str) -> None:
    if not article_open(session) or session.reading is None:
        return
    blocks = session.reading.article.blocks
    session.matches = tuple(at for at, block in enumerate(blocks) if words.casefold() in block.text.casefold())
    if session.matches:
        session.say(f"In {count_of(len(session.matches), 'part')}; `match` says the next.")
        await match(session, "")
    else:
        session.say(f"“{words}” is not in this article.")


async def match(session: Session, _: str) -> None:
    if not session.matches:
        session.say("Look for words first: `find` and the words.")
        return
    session.block = next((at for at in session.matches if at > session.block), session.matches[0])
    articles.say_block(session)
