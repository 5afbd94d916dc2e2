"""A linear tagger over one run of capitals: the best row of tags, and how sure it is.

Tags: O nothing, B a person's first word, I a further one, P a place, G an organisation, people or work.
`weights.json.gz` holds {"common": [words that also stand in lower case], "moves": {"BI": w, ...} for tags that
follow one another, "weights": {feature: [one number per tag]}}; the numbers are hundredths.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Final

import msgspec

from reader.understand.entities.people.features import EDGE, place_features, word_features
from reader.understand.entities.tokens import Tokens

TAGS: Final = "OBIPG"
OUTSIDE, BEGIN, INSIDE, PLACE, GROUP = range(5)
_EVERY: Final = range(len(TAGS))
ZERO: Final = (0.0,) * len(TAGS)
BARRED: Final = -1e6

Row = tuple[float, ...]  # one score per tag


class Weights(msgspec.Struct):
    common: frozenset[str]
    moves: dict[str, int]
    weights: dict[str, list[int]]


@dataclass(slots=True)
class Tagger:
    """The weights, and what single words have scored so far."""

    weights: Weights
    moves: list[Row] = field(default_factory=list)  # moves[to][from]
    known: dict[tuple[str, str], Row] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.moves = [tuple(_move(self.weights.moves, a, b) for a in TAGS) for b in TAGS]

    def scores(self, tokens: Tokens, run: tuple[int, int]) -> list[Row]:
        return [self._score(tokens, run, index) for index in range(*run)]

    def _score(self, tokens: Tokens, run: tuple[int, int], index: int) -> Row:
        words, last, common = tokens.words, len(tokens) - 1, self.weights.common
        rows = [
            self._word(words[index], "w"),
            self._word(words[index - 1] if index else EDGE, "p"),
            self._word(words[index + 1] if index < last else EDGE, "n"),
            self._word(words[index - 2] if index > 1 else EDGE, "pp"),
            self._word(words[index + 2] if index + 1 < last else EDGE, "nn"),
        ]
        return self._sum(place_features(tokens, run, index, common), rows)

    def _word(self, word: str, role: str) -> Row:
        row = self.known.get((word, role))
        if row is None:
            if len(self.known) > 200_000:
                self.known.clear()
            row = self.known[word, role] = self._sum(word_features(word, role, self.weights.common), [])
        return row

    def _sum(self, features: list[str], rows: list[Row]) -> Row:
        weights = self.weights.weights
        found = [weights[name] for name in features if name in weights]
        return tuple(map(sum, zip(ZERO, *rows, *found, strict=True)))

    def best(self, scores: Sequence[Row]) -> list[int]:
        """The tags that together score highest; a tag I stands behind B or I only."""
        row = [score + (BARRED if tag == INSIDE else 0.0) for tag, score in enumerate(scores[0])]
        trail: list[list[int]] = []
        for step in scores[1:]:
            back, ahead = [], []
            for moves, score in zip(self.moves, step, strict=True):
                ways = list(map(float.__add__, row, moves))
                top = max(ways)
                back.append(ways.index(top))
                ahead.append(top + score)
            trail.append(back)
            row = ahead
        tag = row.index(max(row))
        path = [tag]
        for back in reversed(trail):
            tag = back[tag]
            path.append(tag)
        return path[::-1]

    def margins(self, scores: Sequence[Row]) -> list[float]:
        """For each word, the best row of tags that makes it part of a person, less the best that does not."""
        ahead = self._ahead(scores)
        behind = [[0.0] * len(TAGS)]
        for step in reversed(scores[1:]):
            later = list(map(float.__add__, step, behind[-1]))
            behind.append([max(moves[tag] + later[to] for to, moves in enumerate(self.moves)) for tag in _EVERY])
        rows = (list(map(float.__add__, row, rest)) for row, rest in zip(ahead, reversed(behind), strict=True))
        return [max(row[BEGIN], row[INSIDE]) - max(row[OUTSIDE], row[PLACE], row[GROUP]) for row in rows]

    def _ahead(self, scores: Sequence[Row]) -> list[list[float]]:
        row = [score + (BARRED if tag == INSIDE else 0.0) for tag, score in enumerate(scores[0])]
        rows = [row]
        for step in scores[1:]:
            row = [max(map(float.__add__, row, moves)) + score for moves, score in zip(self.moves, step, strict=True)]
            rows.append(row)
        return rows


@lru_cache(maxsize=1)
def shipped_tagger() -> Tagger:
    packed = (files("reader.understand.entities") / "data" / "weights.json.gz").read_bytes()
    return Tagger(msgspec.json.decode(gzip.decompress(packed), type=Weights))


def _move(moves: dict[str, int], before: str, after: str) -> float:
    barred = after == "I" and before not in "BI"
    return BARRED if barred else float(moves.get(before + after, 0))
