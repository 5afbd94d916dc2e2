"""The two kinds of model that are learned, as far as they are needed to be asked.

`Steps` adds up, for each feature, a number for the step its value stands on. `Trees` adds up the leaves that a row
falls to; each tree asks three questions, and each leaf answers twice: for words and for pairs.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Final

import msgspec

DEPTH: Final = 3  # questions on the way to a leaf; question n leads to 2n + 1 or 2n + 2
INNER: Final = 2**DEPTH - 1
Row = Sequence[float]


class Steps(msgspec.Struct, frozen=True):
    base: float
    edges: tuple[tuple[float, ...], ...]  # of each feature, ascending
    tables: tuple[tuple[float, ...], ...]  # of each feature, one number more than edges

    def chance(self, row: Row) -> float:
        logit = self.base
        for value, edges, table in zip(row, self.edges, self.tables, strict=True):
            logit += table[bisect_right(edges, value)]
        return 1 / (1 + math.exp(-logit))


Questions = tuple[int, ...]  # which feature each question of a tree is about, from the root
Edges = tuple[float, ...]  # the answer is yes from there on
Leaves = tuple[tuple[float, float], ...]
Tree = tuple[Questions, Edges, Leaves]


class Trees(msgspec.Struct, frozen=True):
    base: tuple[float, float]
    trees: tuple[Tree, ...]

    def shares(self, row: Row) -> tuple[float, float]:
        words, pairs = self.base
        for features, edges, leaves in self.trees:
            second = 2 if row[features[0]] >= edges[0] else 1
            third = 2 * second + (2 if row[features[second]] >= edges[second] else 1)
            leaf = leaves[2 * third - INNER + (2 if row[features[third]] >= edges[third] else 1)]
            words += leaf[0]
            pairs += leaf[1]
        return words, pairs


class Weights(msgspec.Struct, frozen=True):
    """All that is learned; written to weights.json by `train`."""

    words: Steps
    pairs: Steps
    wordings: Trees


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    return msgspec.json.decode(files(__package__).joinpath("weights.json").read_bytes(), type=Weights)
