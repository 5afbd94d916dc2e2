"""How many of a bullet's words an editor's own bullets would share, as far as three small models can tell.

A word's chance comes from how the article uses it, a pair's from its two words. How much of a wording is shared then
depends on where and how it stands: that share is spread over its words and pairs, by their chances.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from reader.understand.summary.candidates import Candidate
from reader.understand.summary.facts import Facts
from reader.understand.summary.features import (
    Hopes,
    Pair,
    length_row,
    neighbours,
    pair_row,
    word_row,
    wording_rows,
)
from reader.understand.summary.learned import Weights

Key = TypeVar("Key")

SURE: Final = 0.97
USUAL: Final = 3  # bullets of an editor
AMPLE: Final = 1.2  # times an editor's words: what is too long loses less than what is too short
LEAST_WORDS: Final = 0.02  # shares that a wording has at least
LEAST_PAIRS: Final = 0.005


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with the chance of each of its words and pairs of words."""

    candidate: Candidate
    words: Mapping[str, float]
    pairs: Mapping[Pair, float]

    @property
    def length(self) -> int:
        return len(self.candidate.stems)


def rank(candidates: Sequence[Candidate], facts: Facts, weights: Weights) -> tuple[Ranked, ...]:
    """Each candidate with its words' chances, in the order given."""
    hopes = hopes_of(candidates, facts, weights)
    rows = wording_rows(candidates, facts, hopes)
    return tuple(
        _ranked(candidate, hopes, weights.wordings.shares(row)) for candidate, row in zip(candidates, rows, strict=True)
    )


def hoped_length(facts: Facts, weights: Weights, bullets: int) -> float:
    """How many words so many bullets are best weighed against."""
    return AMPLE * weights.hoped_length(length_row(facts)) * bullets / USUAL


def hopes_of(candidates: Sequence[Candidate], facts: Facts, weights: Weights) -> Hopes:
    stems = {stem for candidate in candidates for stem in candidate.stems if stem in facts.counts}
    words = {stem: weights.words.chance(word_row(stem, facts, weights.usual)) for stem in stems}
    pairs = {pair for candidate in candidates for pair in neighbours(candidate.stems)}
    return Hopes(words, {pair: weights.pairs.chance(pair_row(pair, words, facts)) for pair in pairs})


def _ranked(candidate: Candidate, hopes: Hopes, shares: tuple[float, float]) -> Ranked:
    words = {stem: hopes.of_word(stem) for stem in set(candidate.stems)}
    pairs = {pair: hopes.pairs[pair] for pair in neighbours(candidate.stems)}
    return Ranked(candidate, _spread(words, max(LEAST_WORDS, shares[0])), _spread(pairs, max(LEAST_PAIRS, shares[1])))


def _spread(chances: dict[Key, float], share: float) -> dict[Key, float]:
    """The chances, scaled until their mean is the share."""
    total = sum(chances.values())
    factor = share * len(chances) / total if total else 0.0
    return {key: min(SURE, chance * factor) for key, chance in chances.items()}
