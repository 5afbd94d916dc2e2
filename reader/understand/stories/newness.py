"""What a later report tells that the ones read before did not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.model import Article, Place, Reading
from reader.understand.sentences import article_sentences
from reader.understand.stories.wording import terms_in

UNHEARD: Final = 0.5  # share of a sentence's terms that no earlier report has; from here on the sentence is new
SHORTEST: Final = 3  # terms; less than that says nothing

_NUMBER: Final = re.compile(r"\b[0-9]+(?:[.,][0-9]+)*")
_GROUPING: Final = re.compile(r"[,.](?=[0-9]{3}(?:\D|$))")


@dataclass(frozen=True, slots=True)
class Novelty:
    """Places in the later article; what is in neither is known."""

    sentences: tuple[Place, ...] = ()  # the new ones, in reading order
    facts: tuple[Place, ...] = ()  # names and numbers that are new

    @property
    def nothing_new(self) -> bool:
        return not self.sentences and not self.facts


@dataclass(frozen=True, slots=True)
class _Known:
    terms: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]


def novelty(read: Sequence[Reading], later: Reading) -> Novelty:
    """Sentences, names and numbers of `later` that are in none of the readings `read`."""
    known = _known(read)
    places = article_sentences(later.article)
    facts = tuple(sorted(fact for fact in (*_new_names(later, known), *_new_numbers(later.article, places, known))))
    sentences = tuple(
        place
        for place in places
        if any(_within(fact, place) for fact in facts) or _unheard(_text(later.article, place), known)
    )
    return Novelty(sentences, facts)


def number_in(text: str) -> str:
    """One spelling for 1,200 and 1.200 and 1200."""
    return _GROUPING.sub("", text)


def _known(read: Sequence[Reading]) -> _Known:
    texts = [f"{reading.article.title}\n{reading.article.text}" for reading in read]
    return _Known(
        frozenset(term for text in texts for term in terms_in(text)),
        frozenset(mention.entity.key for reading in read for mention in reading.mentions),
        frozenset(number_in(found) for text in texts for found in _NUMBER.findall(text)),
    )


def _new_names(later: Reading, known: _Known) -> list[Place]:
    """The first mention of each: after that it is known."""
    first: dict[str, Place] = {}
    for mention in later.mentions:
        if mention.entity.key not in known.names:
            first.setdefault(mention.entity.key, mention.place)
    return [
        place for place in first.values() if any(t not in known.terms for t in terms_in(_text(later.article, place)))
    ]


def _new_numbers(article: Article, places: Sequence[Place], known: _Known) -> list[Place]:
    return [
        Place(place.block, place.start + found.start(), place.start + found.end())
        for place in places
        for found in _NUMBER.finditer(_text(article, place))
        if number_in(found[0]) not in known.numbers
    ]


def _unheard(sentence: str, known: _Known) -> bool:
    terms = set(terms_in(sentence))
    return len(terms) >= SHORTEST and len(terms - known.terms) / len(terms) >= UNHEARD


def _within(inner: Place, outer: Place) -> bool:
    return inner.block == outer.block and outer.start <= inner.start < outer.end


def _text(article: Article, place: Place) -> str:
    return article.blocks[place.block].text[place.start : place.end]
