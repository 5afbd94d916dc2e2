"""The publisher's own bullets, each tied to the sentence that says it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from reader.model import Bullet, BulletSource, Place
from reader.text import clean_line
from reader.understand.summary.facts import Facts, Sentence
from reader.understand.summary.words import tokens

MOST: Final = 6
LONGEST: Final = 300  # characters
SHARE_TO_ANCHOR: Final = 0.5  # of the bullet's weight that a sentence has to hold


def publisher_bullets(texts: Iterable[str], facts: Facts) -> tuple[Bullet, ...]:
    """At most six, in the publisher's order; one that no sentence says has no evidence."""
    cleaned = dict.fromkeys(clean_line(text, LONGEST) for text in texts)
    kept = [text for text in cleaned if text][:MOST]
    return tuple(Bullet(text, _anchor(text, facts), BulletSource.PUBLISHER) for text in kept)


def _anchor(text: str, facts: Facts) -> tuple[Place, ...]:
    wanted = set(tokens(text)) - facts.small
    total = sum(_rarity(stem, facts) for stem in wanted)
    if not total or not facts.sentences:
        return ()
    held = [(_held(wanted, sentence, facts) / total, -sentence.number, sentence) for sentence in facts.sentences]
    share, _, best = max(held, key=lambda one: one[:2])
    return (best.place,) if share >= SHARE_TO_ANCHOR else ()


def _held(wanted: set[str], sentence: Sentence, facts: Facts) -> float:
    return sum(_rarity(stem, facts) for stem in wanted.intersection(sentence.stems))


def _rarity(stem: str, facts: Facts) -> float:
    """A word that few sentences use ties a bullet to its sentence most."""
    return math.log(1 + (1 + len(facts.sentences)) / (1 + facts.spread[stem]))
