"""A linear tagger over one run of capitals: scores for each word, the best row of tags, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from operator import add
from struct import Struct
from typing import Final

from reader.understand.entities.people.features import (
    AROUND,
    Run,
    Setting,
    edge_features,
    run_at,
    setting_features,
    setting_of,
    word_class,
    word_features,
)
from reader.understand.entities.people.kept import Kept
from reader.understand.entities.people.weights import (
    BARRED,
    BEGIN,
    GROUP,
    INSIDE,
    OUTSIDE,
    PLACE,
    WIDE,
    WIDTH,
    Weights,
    shipped_weights,
)
from reader.understand.entities.tokens import Tokens

Row = Sequence[int]  # one score per tag

ROLES: Final = ("pp", "p", "w", "n", "nn")
_LANES: Final = Struct(f"<{WIDTH}H").unpack


class Tagger:
    """The weights, and the sums of rows that features, settings and single words have scored so far."""

    def __init__(self, weights: Weights) -> None:
        self.moves = weights.moves
        self.onward = tuple(zip(*weights.moves, strict=True))  # onward[from][to]
        self.classes: Kept[str, str] = Kept(lambda word: word_class(word, weights.common))
        self.row_of = weights.rows.__getitem__
        self.settings: Kept[Setting, int] = Kept(lambda setting: self._sum(setting_features(setting)))
        self.words = tuple(Kept(partial(self._word, role)) for role in ROLES)

    def run(self, tokens: Tokens, begin: int, end: int) -> Run:
        return run_at(tokens, begin, end, self.classes)

    def scores(self, run: Run) -> list[Row]:
        """One row for each word of the run."""
        lower = [word.lower() for word in run.words]
        return [_LANES(self._score(run, lower, place).to_bytes(WIDE, "little")) for place in range(len(run.phrases))]

    def _score(self, run: Run, lower: Sequence[str], place: int) -> int:
        far, before, here, after, beyond = self.words
        words = run.words[place : place + 2 * AROUND + 1]
        alone = far[words[0]] + before[words[1]] + here[words[2]] + after[words[3]] + beyond[words[4]]
        return alone + self.settings[setting_of(run, place)] + self._sum(edge_features(run, lower, place))

    def _word(self, role: str, word: str) -> int:
        return self._sum(word_features(word, self.classes[word], role))

    def _sum(self, features: Iterable[str]) -> int:
        return sum(map(self.row_of, features))

    def best(self, scores: Sequence[Row]) -> list[int]:
        """The tags that together score highest; a tag I stands behind B or I only."""
        return [row.index(max(row)) for row in self.best_through(scores)]

    def best_through(self, scores: Sequence[Row]) -> list[list[int]]:
        """For each word and tag, the score of the best row of tags that gives the word this tag."""
        row = list(scores[0])
        row[INSIDE] += BARRED  # no name begins with its second word
        rows = [row]
        if len(scores) == 1:
            return rows
        for step in scores[1:]:
            row = list(map(add, _best_beside(row, self.moves), step))
            rows.append(row)
        behind = [0] * WIDTH
        for place in range(len(rows) - 2, -1, -1):
            behind = _best_beside(list(map(add, scores[place + 1], behind)), self.onward)
            rows[place] = list(map(add, rows[place], behind))
        return rows


def _best_beside(row: Row, moves: Sequence[Row]) -> list[int]:
    """For each tag of a word, the best score with one of the tags of the word beside it."""
    o, b, i, p, g = row
    return [max(o + to_o, b + to_b, i + to_i, p + to_p, g + to_g) for to_o, to_b, to_i, to_p, to_g in moves]


def margin(row: Sequence[int]) -> int:
    """How much better a word does as part of a person than as anything else, in a row of `best_through`."""
    return max(row[BEGIN], row[INSIDE]) - max(row[OUTSIDE], row[PLACE], row[GROUP])


@lru_cache(maxsize=1)
def shipped_tagger() -> Tagger:
    return Tagger(shipped_weights())
