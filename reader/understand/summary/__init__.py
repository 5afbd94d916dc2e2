"""What an article says in a few bullets, each with the sentence it was taken from.

Bullets are the publisher's own where there are any, else sentences of the article, shortened by leaving out, never by
rewording. Steps: `facts` reads the article, `wording` and `eligible` say what could be a bullet, `ranker` guesses what
an editor would say, `choice` picks the set.
"""

from __future__ import annotations

from typing import Final

from reader.model import Article, Bullet, Mention, Summary
from reader.understand.summary.candidates import candidates_of
from reader.understand.summary.choice import Measure, choose
from reader.understand.summary.facts import Facts, facts_of
from reader.understand.summary.learned import shipped_weights
from reader.understand.summary.publisher import publisher_bullets
from reader.understand.summary.ranker import Ranked, hoped_length, rank

__all__ = ["summarise"]

MOST_BULLETS: Final = 5
FEWEST_WORDS: Final = 60
FEWEST_SENTENCES: Final = 3
TOO_SHORT: Final = "Too short to sum up."
NOTHING_STANDS_ALONE: Final = "No sentence of it stands well alone."


def summarise(article: Article, limit: int = MOST_BULLETS, mentions: tuple[Mention, ...] = ()) -> Summary:
    """As many bullets as the article's length deserves, at most `limit`; the publisher's own, if any, before them.

    `mentions`, where they are known already, tell who "he" and "she" are; the choice does without them.
    """
    facts = facts_of(article)
    own = publisher_bullets(article.publisher_bullets, facts)
    extracted = _extracted(facts, limit, mentions)
    if own:
        return Summary(own, extracted=extracted)
    return Summary(extracted, "" if extracted else _why_none(facts))


def _why_none(facts: Facts) -> str:
    return TOO_SHORT if _is_short(facts) else NOTHING_STANDS_ALONE


def _is_short(facts: Facts) -> bool:
    return facts.words < FEWEST_WORDS or len(facts.sentences) < FEWEST_SENTENCES


def bullets_for(words: int) -> int:
    """How many bullets a text of so many words deserves."""
    return 2 if words < 120 else 3 if words < 500 else 4 if words < 900 else 5


def _extracted(facts: Facts, limit: int, mentions: tuple[Mention, ...]) -> tuple[Bullet, ...]:
    if _is_short(facts):
        return ()
    weights = shipped_weights()
    ranked = rank(candidates_of(facts, mentions), facts, weights)
    wanted = min(limit, bullets_for(facts.words))
    return tuple(_bullet(one) for one in choose(ranked, Measure(wanted, hoped_length(facts, weights, wanted))))


def _bullet(ranked: Ranked) -> Bullet:
    return Bullet(ranked.candidate.text, ranked.candidate.evidence)
