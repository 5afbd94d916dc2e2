"""What an article says in a few bullets, each with the sentence it was taken from.

Bullets are the publisher's own where there are any, else sentences of the article, shortened by leaving out, never by
rewording. Steps: `facts` reads the article, `wording` and `eligible` say what could be a bullet, `ranker` guesses what
an editor would say, `choice` picks the set.
"""

from __future__ import annotations

from typing import Final

from reader.model import Article, Bullet, Mention, Summary
from reader.understand.summary.candidates import candidates_of
from reader.understand.summary.choice import choose
from reader.understand.summary.facts import Facts, facts_of
from reader.understand.summary.publisher import publisher_bullets
from reader.understand.summary.ranker import Ranked, rank, shipped_weights
from reader.understand.summary.words import word_count

__all__ = ["summarise"]

FEWEST_WORDS: Final = 60
FEWEST_SENTENCES: Final = 3
TOO_SHORT: Final = "Too short to sum up."
NOTHING_STANDS_ALONE: Final = "No sentence of it stands well alone."


def summarise(article: Article, limit: int = 4, mentions: tuple[Mention, ...] | None = None) -> Summary:
    """At most `limit` bullets, fewer for a short text; the publisher's own are all kept, up to six.

    `mentions` are taken as they come if they are known already; the choice does without them.
    """
    facts = facts_of(article)
    own = publisher_bullets(article.publisher_bullets, facts)
    words = sum(word_count(sentence.text) for sentence in facts.sentences)
    if words < FEWEST_WORDS or len(facts.sentences) < FEWEST_SENTENCES:
        return Summary(own, "" if own else TOO_SHORT)
    wanted = min(limit, bullets_for(words)) - len(own)
    bullets = (*own, *_extracted(facts, wanted, own))
    return Summary(bullets, "" if bullets else NOTHING_STANDS_ALONE)


def bullets_for(words: int) -> int:
    """How many bullets a text of so many words deserves."""
    return 2 if words < 120 else 3 if words < 500 else 4 if words < 900 else 5


def _extracted(facts: Facts, wanted: int, own: tuple[Bullet, ...]) -> tuple[Bullet, ...]:
    if wanted <= 0:
        return ()
    ranked = rank(candidates_of(facts), facts, shipped_weights())
    return tuple(_bullet(one) for one in choose(ranked, wanted))


def _bullet(ranked: Ranked) -> Bullet:
    return Bullet(ranked.candidate.text, ranked.candidate.evidence)
