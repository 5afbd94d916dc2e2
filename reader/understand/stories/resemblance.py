"""In what two entries resemble each other: who and where, what, and how much of a headline the other entry tells."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from reader.understand.stories.rarity import Rarity
from reader.understand.stories.traits import Traits

NAMED: Final = 4.0  # what an entity tells, against the rarity of words

_UNKNOWN: Final = 0.5  # of "who" where one of them names nobody


@dataclass(frozen=True, slots=True)
class Resemblance:
    """All but the last from 0 to 1; words count by their rarity."""

    who: float  # proper names in common, of all in either
    nameless: bool  # one of them has no proper name, and `who` is a guess
    what: float  # cosine of the other words
    told_least: float  # share of a headline's words that the other entry has, for the headline told less
    told_most: float
    in_common: float  # what the words in both tell, however long they are: 6 for a single rare one


def resemblance(one: Traits, other: Traits, rarity: Rarity) -> Resemblance:
    mine, theirs = {*one.proper, *one.names}, {*other.proper, *other.names}
    words, others = set(one.terms), set(other.terms)
    told = (_told(one, others, rarity), _told(other, words, rarity))
    return Resemblance(
        _who(mine, theirs, words, others, rarity) if mine and theirs else _UNKNOWN,
        not (mine and theirs),
        _cosine(words - mine - theirs, others - mine - theirs, rarity),
        min(told),
        max(told),
        _told_by(words & others, rarity),
    )


def _who(mine: set[str], theirs: set[str], words: set[str], others: set[str], rarity: Rarity) -> float:
    """A name that the other entry has as a word is in common too: it may open a sentence there."""
    shared = (mine & theirs) | (mine & others) | (theirs & words)
    return _told_by(shared, rarity) / _told_by(mine | theirs, rarity)


def _told(headline: Traits, words: set[str], rarity: Rarity) -> float:
    title = set(headline.title)
    return _told_by(title & words, rarity) / _told_by(title, rarity) if title else 0.0


def _told_by(terms: Collection[str], rarity: Rarity) -> float:
    return math.fsum(NAMED if ":" in term else rarity.of(term) for term in terms)


def _cosine(one: set[str], other: set[str], rarity: Rarity) -> float:
    shared = _length(one & other, rarity)
    return shared * shared / (_length(one, rarity) * _length(other, rarity)) if shared else 0.0


def _length(terms: Collection[str], rarity: Rarity) -> float:
    return math.sqrt(math.fsum(rarity.of(term) ** 2 for term in terms))
