"""How many of a bullet's words an editor's own bullets would share, as far as a linear model can tell.

Three logistic models stand on one another: a word's chance by itself, a wording's bonus for where and how it stands,
and the chance of two neighbouring words from those of both.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul

from reader.understand.summary.candidates import Candidate
from reader.understand.summary.facts import Facts
from reader.understand.summary.features import PAIR, WORD, WORDING, pair_row, word_row, wording_row
from reader.understand.summary.weights import PAIRS, WORDINGS, WORDINGS_IN_PAIRS, WORDS

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Weights:
    words: tuple[float, ...]
    wordings: tuple[float, ...]
    pairs: tuple[float, ...]
    wordings_in_pairs: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with the chance of each of its words and pairs of words."""

    candidate: Candidate
    words: Mapping[str, float]
    pairs: Mapping[Pair, float]

    @property
    def length(self) -> int:
        return len(self.candidate.stems)


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    return Weights(
        tuple(WORDS[name] for name in WORD),
        tuple(WORDINGS[name] for name in WORDING),
        tuple(PAIRS[name] for name in PAIR),
        tuple(WORDINGS_IN_PAIRS[name] for name in WORDING),
    )


def rank(candidates: Sequence[Candidate], facts: Facts, weights: Weights) -> tuple[Ranked, ...]:
    """Each candidate with its words' chances, in the order given."""
    stems = {stem for candidate in candidates for stem in candidate.stems}
    hopes = {stem: _dot(word_row(stem, facts), weights.words) for stem in stems}
    pairs = {pair for candidate in candidates for pair in neighbours(candidate.stems)}
    bonds = {pair: _dot(pair_row(pair, (hopes[pair[0]], hopes[pair[1]]), facts), weights.pairs) for pair in pairs}
    return tuple(_ranked(candidate, facts, weights, hopes, bonds) for candidate in candidates)


def neighbours(stems: Sequence[str]) -> set[Pair]:
    return set(zip(stems, stems[1:], strict=False))


def _ranked(
    candidate: Candidate, facts: Facts, weights: Weights, hopes: Mapping[str, float], bonds: Mapping[Pair, float]
) -> Ranked:
    row = wording_row(candidate, facts)
    bonus, pair_bonus = _dot(row, weights.wordings), _dot(row, weights.wordings_in_pairs)
    return Ranked(
        candidate,
        {stem: _chance(hopes[stem] + bonus) for stem in set(candidate.stems)},
        {pair: _chance(bonds[pair] + pair_bonus) for pair in neighbours(candidate.stems)},
    )


def _dot(row: Sequence[float], weights: Sequence[float]) -> float:
    return sum(map(mul, row, weights))


def _chance(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
