"""What the ranker is told about an article, a word, a pair and a wording; what to make of it is learned by `train`.

All rows are plain numbers in a fixed order. A wording's row tells where it stands, what it says of the article's
common matter, and what the models of words and pairs hope of it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean
from typing import Final

from reader.understand.summary.candidates import Candidate
from reader.understand.summary.facts import EARLY, Facts
from reader.understand.summary.phrases import DATELINE

Row = tuple[float, ...]
Pair = tuple[str, str]

UNKNOWN: Final = 0.1  # the chance of a word that the sentences do not hold; names are resolved from elsewhere


@dataclass(frozen=True, slots=True)
class Hopes:
    """The chance of each word, and of each two neighbours, to be in an editor's bullets."""

    words: Mapping[str, float]
    pairs: Mapping[Pair, float]

    def of_word(self, stem: str) -> float:
        return self.words.get(stem, UNKNOWN)


def word_row(stem: str, facts: Facts, usual: Mapping[str, float]) -> Row:
    """`usual` are the chances that small words have in any article."""
    count, spread, names = facts.counts[stem], facts.spread[stem], facts.names[stem]
    holders, total = facts.holders[stem], len(facts.sentences)
    return (
        count,
        spread,
        spread / total,
        facts.first_use[stem],
        names,
        len(stem),
        stem in facts.title,
        bool(facts.title),
        stem[:1].isdigit(),
        stem in facts.small,
        total,
        facts.early_counts[stem],
        facts.total,
        names / count,
        usual.get(stem, 0.0),
        sum([1 / (1 + number) for number in holders]),
        sum(holders) / spread / total,
        holders[-1] / total,
        max([facts.closeness[number] for number in holders]),
        sum([facts.commonness[number] for number in holders]) / spread,
        sum([facts.speech[number] for number in holders]) / spread,
    )


def length_row(facts: Facts) -> Row:
    """What tells how much an article's editors write: its own length, and the dateline of an agency, by its kind."""
    dateline = DATELINE.match(facts.sentences[0].text)
    dashed = dateline is not None and dateline[0].rstrip().endswith(("-", "–", "—"))
    return (1.0, bool(facts.title), math.log(facts.total), dateline is not None, dashed)


def pair_row(pair: Pair, words: Mapping[str, float], facts: Facts) -> Row:
    """`words` are the chances of the single words."""
    left, right = words.get(pair[0], UNKNOWN), words.get(pair[1], UNKNOWN)
    return (
        min(left, right),
        max(left, right),
        left,
        right,
        facts.pair_counts[pair],
        pair in facts.title_pairs,
        pair[0] in facts.small,
        pair[1] in facts.small,
        facts.names[pair[0]] > 0,
        facts.names[pair[1]] > 0,
    )


def wording_rows(candidates: Sequence[Candidate], facts: Facts, hopes: Hopes) -> list[Row]:
    """A row for each candidate, the last numbers its ranks among all of them."""
    rows = [_wording_row(candidate, facts, hopes) for candidate in candidates]
    eligible = {number: rank for rank, number in enumerate(dict.fromkeys(one.sentence.number for one in candidates))}
    by_words, by_pairs = _ranks([row[-2] for row in rows]), _ranks([row[-1] for row in rows])
    return [
        (*row, eligible[one.sentence.number], by_words[index], by_pairs[index])
        for index, (one, row) in enumerate(zip(candidates, rows, strict=True))
    ]


def _wording_row(candidate: Candidate, facts: Facts, hopes: Hopes) -> Row:
    number, total = candidate.sentence.number, len(facts.sentences)
    content = {stem for stem in candidate.stems if stem not in facts.small}
    words = [hopes.of_word(stem) for stem in set(candidate.stems)]
    told = [hopes.of_word(stem) for stem in content] or [0.0]
    pairs = [hopes.pairs[pair] for pair in neighbours(candidate.stems)] or [0.0]
    size = max(1, len(content))
    return (
        candidate.sentence.opens_block,
        number,
        number / total,
        total,
        len(candidate.text),
        len(candidate.stems),
        len(candidate.sentence.stems),
        len(candidate.stems) / max(1, len(candidate.sentence.stems)),
        sum(stem in facts.title for stem in content) / max(1, len(facts.title)),
        sum(facts.log_spread[stem] for stem in content) / size,
        sum(facts.counts[stem] for stem in content if facts.spread[stem] > 1) / facts.weight / size**0.5,
        sum(stem in facts.names for stem in content) / size,
        facts.hero_share,
        len(content & facts.content[0]) / size if number > 0 else -1,
        len(content & facts.early) / size if number >= EARLY else -1,
        facts.new_share[number],
        candidate.text.count(","),
        sum(map(str.isdigit, candidate.text)),
        max(told),
        sum(told),
        fmean(told),
        sum(pairs),
        max(pairs),
        fmean(words),
        fmean(pairs),
    )


def neighbours(stems: Sequence[str]) -> set[Pair]:
    return set(pairwise(stems))


def _ranks(values: Sequence[float]) -> list[float]:
    """Where each value stands among all, from 0 for the least to 1."""
    order = sorted(range(len(values)), key=lambda index: values[index])
    ranks = [0.0] * len(values)
    for place, index in enumerate(order):
        ranks[index] = (place + 0.5) / len(values)
    return ranks
