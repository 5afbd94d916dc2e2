"""The publisher's own bullets, each tied to the sentence that says it, or to two that say it together."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Final

from reader.model import Bullet, BulletSource, Place
from reader.text import clean_line
from reader.understand.summary.facts import Facts, Sentence
from reader.understand.summary.words import tokens

MOST: Final = 6
LONGEST: Final = 300  # characters
SHARE_TO_ANCHOR: Final = 0.5  # of the bullet's weight that a sentence has to hold
SHARE_TO_ADD: Final = 0.2  # that a neighbour has to add to be shown with it
SHARE_OF_TWO: Final = 0.6  # that both hold together
SHARE_TO_LEAD: Final = 0.3  # of the better one, where it does not hold enough alone

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W_]+")


def publisher_bullets(texts: Iterable[str], facts: Facts) -> tuple[Bullet, ...]:
    """At most six, in the publisher's order; one that no sentence says has no evidence."""
    cleaned = dict.fromkeys(clean_line(text, LONGEST) for text in texts)
    kept = [text for text in cleaned if text][:MOST]
    return tuple(Bullet(text, _anchor(text, facts), BulletSource.PUBLISHER) for text in kept)


def _anchor(text: str, facts: Facts) -> tuple[Place, ...]:
    """The sentence that says most of the bullet, with the one beside it where that says the rest; none in doubt."""
    wanted = set(tokens(text)) - facts.small
    if not facts.sentences or not _weight(wanted, facts):
        return ()
    best = max(facts.sentences, key=lambda one: (_share(wanted, facts, one), -one.number))
    beside = facts.sentences[max(0, best.number - 1) : best.number + 2]
    other = max(beside, key=lambda one: (_share(wanted, facts, best, one), -one.number))
    alone, together = _share(wanted, facts, best), _share(wanted, facts, best, other)
    if together - alone >= SHARE_TO_ADD and together >= SHARE_OF_TWO and _both_bear_out(text, alone, best, other):
        return tuple(sorted((best.place, other.place)))
    return (best.place,) if alone >= SHARE_TO_ANCHOR else ()


def _both_bear_out(text: str, alone: float, *two: Sentence) -> bool:
    """Two sentences that each say little may speak of something else: then names and numbers have to stand in them."""
    return alone >= SHARE_TO_ANCHOR or (alone >= SHARE_TO_LEAD and _hard(text) <= _said(two))


def _hard(text: str) -> set[str]:
    """Numbers, and words with a capital that do not owe it to where they stand."""
    return {word for at, word in enumerate(_WORD.findall(text)) if word[0].isdigit() or (at and word[0].isupper())}


def _said(sentences: Iterable[Sentence]) -> set[str]:
    return {word for sentence in sentences for word in _WORD.findall(sentence.text)}


def _share(wanted: set[str], facts: Facts, *sentences: Sentence) -> float:
    """How much of the weight of the words some sentences hold together."""
    held = wanted.intersection(stem for sentence in sentences for stem in sentence.stems)
    return _weight(held, facts) / _weight(wanted, facts)


def _weight(stems: set[str], facts: Facts) -> float:
    return sum(_rarity(stem, facts) for stem in stems)


def _rarity(stem: str, facts: Facts) -> float:
    """A word that few sentences use ties a bullet to its sentence most."""
    return math.log(1 + (1 + len(facts.sentences)) / (1 + facts.spread[stem]))
