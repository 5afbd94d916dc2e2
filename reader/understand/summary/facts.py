"""What an article's words tell before any sentence is judged: how often, how early, in the title or as a name."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from reader.model import Article, Place
from reader.understand.sentences import article_sentences
from reader.understand.summary.abroad import small_words
from reader.understand.summary.quotes import quotations_across
from reader.understand.summary.words import SMALL_WORDS, tokens, word_count
from reader.understand.tongues import ENGLISH, tongue_of_article

EARLY: Final = 3  # sentences
MOST_SENTENCES: Final = 150  # of a longer article the beginning is read

_QUOTES: Final = frozenset('"“”„«»「')
_INNER_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]{1,30}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the article."""

    place: Place
    number: int  # from 0, in reading order
    text: str
    stems: tuple[str, ...]
    quoted: bool  # begins inside a quotation that began before it
    opens_block: bool


@dataclass(frozen=True)
class Facts:
    """An article as the ranker sees it."""

    sentences: tuple[Sentence, ...]
    title: frozenset[str]
    title_pairs: frozenset[tuple[str, str]]
    english: bool = True

    @cached_property
    def small(self) -> frozenset[str]:
        """Stems that say little of themselves."""
        return SMALL_WORDS if self.english else small_words(self.spread, len(self.sentences))

    @cached_property
    def words(self) -> int:
        """As a reader counts them."""
        return sum(word_count(sentence.text) for sentence in self.sentences)

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(stem for sentence in self.sentences for stem in sentence.stems)

    @cached_property
    def spread(self) -> Counter[str]:
        """How many sentences use a stem."""
        return Counter(stem for sentence in self.sentences for stem in set(sentence.stems))

    @cached_property
    def log_spread(self) -> dict[str, float]:
        return defaultdict(float, {stem: math.log1p(count) for stem, count in self.spread.items()})

    @cached_property
    def first_use(self) -> dict[str, int]:
        return {stem: sentence.number for sentence in reversed(self.sentences) for stem in sentence.stems}

    @cached_property
    def holders(self) -> dict[str, list[int]]:
        """The numbers of the sentences that hold a stem."""
        found: dict[str, list[int]] = defaultdict(list)
        for sentence in self.sentences:
            for stem in dict.fromkeys(sentence.stems):
                found[stem].append(sentence.number)
        return found

    @cached_property
    def closeness(self) -> tuple[float, ...]:
        """Of each sentence, the share of the title's words that it has."""
        return tuple(len(stems & self.title) / max(1, len(self.title)) for stems in self.content)

    @cached_property
    def commonness(self) -> tuple[float, ...]:
        """Of each sentence, how widely its content is used in the article."""
        return tuple(sum(map(self.log_spread.__getitem__, stems)) / max(1, len(stems)) for stems in self.content)

    @cached_property
    def speech(self) -> tuple[bool, ...]:
        """Of each sentence, whether somebody is quoted in it."""
        return tuple(sentence.quoted or not _QUOTES.isdisjoint(sentence.text) for sentence in self.sentences)

    @cached_property
    def total(self) -> int:
        return sum(self.counts.values())

    @cached_property
    def content(self) -> tuple[frozenset[str], ...]:
        """Of each sentence, the stems that are no small words."""
        return tuple(frozenset(sentence.stems) - self.small for sentence in self.sentences)

    @cached_property
    def early(self) -> frozenset[str]:
        return frozenset().union(*self.content[:EARLY])

    @cached_property
    def early_counts(self) -> Counter[str]:
        return Counter(stem for sentence in self.sentences[:EARLY] for stem in sentence.stems)

    @cached_property
    def new_share(self) -> tuple[float, ...]:
        """Of each sentence's content, the share that no sentence before it has."""
        return tuple(
            sum(self.first_use[stem] == number for stem in stems) / max(1, len(stems))
            for number, stems in enumerate(self.content)
        )

    @cached_property
    def weight(self) -> float:
        """The length of the vector of counts of all that is said twice."""
        return math.sqrt(
            sum(n * n for stem, n in self.counts.items() if self.spread[stem] > 1 and stem not in self.small) or 1
        )

    @cached_property
    def hero_share(self) -> float:
        """How many of the sentences hold the commonest name."""
        return max(self.names.values(), default=0) / max(1, len(self.sentences))

    @cached_property
    def pair_counts(self) -> Counter[tuple[str, str]]:
        return Counter(pair for sentence in self.sentences for pair in pairwise(sentence.stems))

    @cached_property
    def names(self) -> Counter[str]:
        """Stems written with a capital inside a sentence."""
        return Counter(
            stem for sentence in self.sentences for name in _INNER_NAME.findall(sentence.text) for stem in tokens(name)
        )


def facts_of(article: Article) -> Facts:
    places = article_sentences(article)[:MOST_SENTENCES]
    quoted = {index: quotations_across(article.blocks[index].text) for index in {place.block for place in places}}
    title = tokens(article.title)
    return Facts(
        tuple(_sentence(article, number, place, quoted[place.block]) for number, place in enumerate(places)),
        frozenset(title),
        frozenset(pairwise(title)),
        tongue_of_article(article) == ENGLISH,
    )


def _sentence(article: Article, number: int, place: Place, quoted: tuple[tuple[int, int], ...]) -> Sentence:
    text = article.blocks[place.block].text[place.start : place.end]
    inside = any(start < place.start < end for start, end in quoted)
    return Sentence(place, number, text, tuple(tokens(text)), inside, place.start == 0)
