"""What an article's words tell before any sentence is judged: how often, how early, in the title or as a name."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from reader.model import Article, Place
from reader.understand.sentences import article_sentences
from reader.understand.summary.quotes import quotations_across
from reader.understand.summary.words import tokens, word_count

MOST_SENTENCES: Final = 150  # of a longer article the beginning is read

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
    def pair_counts(self) -> Counter[tuple[str, str]]:
        return Counter(
            pair for sentence in self.sentences for pair in zip(sentence.stems, sentence.stems[1:], strict=False)
        )

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
        frozenset(zip(title, title[1:], strict=False)),
    )


def _sentence(article: Article, number: int, place: Place, quoted: tuple[tuple[int, int], ...]) -> Sentence:
    text = article.blocks[place.block].text[place.start : place.end]
    inside = any(start < place.start < end for start, end in quoted)
    return Sentence(place, number, text, tuple(tokens(text)), inside, place.start == 0)
