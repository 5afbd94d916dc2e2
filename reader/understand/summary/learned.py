"""The two kinds of model that are learned, as far as they are needed to be asked.

`Steps` adds up, for each feature, a number for the step its value stands on. `Trees` adds up the leaves that a row
falls to; each tree asks three questions, and each leaf answers twice: for words and for pairs.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any, Final

import msgspec

from reader.understand.summary.words import SMALL_WORDS

DEPTH: Final = 3  # questions on the way to a leaf; question n leads to 2n + 1 or 2n + 2
INNER: Final = 2**DEPTH - 1
Row = Sequence[float]


class Steps(msgspec.Struct, frozen=True, dict=True):
    base: float
    edges: tuple[tuple[float, ...], ...]  # of each feature, ascending
    tables: tuple[tuple[float, ...], ...]  # of each feature, one number more than edges

    @cached_property
    def columns(self) -> tuple[tuple[tuple[float, ...], tuple[float, ...]], ...]:
        return tuple(zip(self.edges, self.tables, strict=True))

    def chance(self, row: Row) -> float:
        logit = self.base
        for value, (edges, table) in zip(row, self.columns, strict=True):
            logit += table[bisect_right(edges, value)]
        return 1 / (1 + math.exp(-logit))


Questions = tuple[int, ...]  # which feature each question of a tree is about, from the root
Edges = tuple[float, ...]  # the answer is yes from there on
Leaves = tuple[tuple[float, float], ...]
Tree = tuple[Questions, Edges, Leaves]


class Trees(msgspec.Struct, frozen=True, dict=True):
    base: tuple[float, float]
    trees: tuple[Tree, ...]

    @cached_property
    def roots(self) -> tuple[Any, ...]:
        """Each tree as its first question: feature, edge, and for no and for yes the next question or a leaf."""
        return tuple(_question(tree, 0) for tree in self.trees)

    def shares(self, row: Row) -> tuple[float, float]:
        words, pairs = self.base
        for feature, edge, no, yes in self.roots:
            feature, edge, no, yes = yes if row[feature] >= edge else no  # noqa: PLW2901 - a step down the tree
            feature, edge, no, yes = yes if row[feature] >= edge else no  # noqa: PLW2901
            more_words, more_pairs = yes if row[feature] >= edge else no
            words += more_words
            pairs += more_pairs
        return words, pairs


def _question(tree: Tree, number: int) -> Any:
    features, edges, leaves = tree
    if number >= INNER:
        return leaves[number - INNER]
    return features[number], edges[number], _question(tree, 2 * number + 1), _question(tree, 2 * number + 2)


class Weights(msgspec.Struct, frozen=True, dict=True):
    """All that is learned; written to weights.json by `train`."""

    small_words: tuple[float, ...]  # how often editors use each that an article has, in the order of the alphabet
    words: Steps
    pairs: Steps
    wordings: Trees
    lengths: tuple[float, ...]  # of each feature of an article, how many words it makes editors write

    def hoped_length(self, row: Row) -> float:
        """How many words an editor's bullets would have together."""
        return sum(more * value for more, value in zip(self.lengths, row, strict=True))

    @cached_property
    def usual(self) -> dict[str, float]:
        return dict(zip(sorted(SMALL_WORDS), self.small_words, strict=True))


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    return msgspec.json.decode(files(__package__).joinpath("weights.json").read_bytes(), type=Weights)
