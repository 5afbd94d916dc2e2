"""A linear tagger over one run of capitals: scores for each word, the best row of tags, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import add
from typing import Any, Final

from reader.understand.entities.people.features import (
    Run,
    Setting,
    edge_features,
    run_at,
    setting_features,
    setting_of,
    word_class,
    word_features,
)
from reader.understand.entities.people.weights import (
    BARRED,
    BEGIN,
    GROUP,
    INSIDE,
    OUTSIDE,
    PLACE,
    WIDTH,
    Row,
    Weights,
    shipped_weights,
)
from reader.understand.entities.tokens import Tokens

MOST_KEPT: Final = 100_000
_ZERO: Final = (0,) * WIDTH
ROLES: Final = ("pp", "p", "w", "n", "nn")


@dataclass(slots=True)
class Tagger:
    """The weights, and what single words and settings have scored so far."""

    weights: Weights
    classes: dict[str, str] = field(default_factory=dict)
    words: tuple[dict[str, Row], ...] = field(default_factory=lambda: tuple({} for _ in ROLES))
    settings: dict[Setting, Row] = field(default_factory=dict)

    def run(self, tokens: Tokens, begin: int, end: int) -> Run:
        return run_at(tokens, begin, end, self._class)

    def scores(self, run: Run) -> list[Row]:
        """One row for each word of the run."""
        return [self._score(run, place) for place in range(len(run))]

    def _score(self, run: Run, place: int) -> Row:
        known = self.weights.rows
        rows: list[Row] = [known[name] for name in edge_features(run, place) if name in known]
        rows.append(self._setting(setting_of(run, place)))
        for word, role, kept in zip(run.words[place : place + 5], ROLES, self.words, strict=True):
            row = kept.get(word)
            rows.append(self._word(word, role, kept) if row is None else row)
        return tuple(map(sum, zip(*rows, strict=True)))

    def _class(self, word: str) -> str:
        found = self.classes.get(word)
        if found is None:
            _make_room(self.classes)
            found = self.classes[word] = word_class(word, self.weights.common)
        return found

    def _word(self, word: str, role: str, kept: dict[str, Row]) -> Row:
        _make_room(kept)
        kept[word] = self._sum(word_features(word, self._class(word), role))
        return kept[word]

    def _setting(self, setting: Setting) -> Row:
        row = self.settings.get(setting)
        if row is None:
            _make_room(self.settings)
            row = self.settings[setting] = self._sum(setting_features(setting))
        return row

    def _sum(self, features: Iterable[str]) -> Row:
        known = self.weights.rows
        return tuple(map(sum, zip(_ZERO, *[known[name] for name in features if name in known], strict=True)))

    def best(self, scores: Sequence[Row]) -> list[int]:
        """The tags that together score highest; a tag I stands behind B or I only."""
        return [row.index(max(row)) for row in self.best_through(scores)]

    def best_through(self, scores: Sequence[Row]) -> list[list[int]]:
        """For each word and tag, the score of the best row of tags that gives the word this tag."""
        moves = self.weights.moves
        row = list(scores[0])
        row[INSIDE] += BARRED  # no name begins with its second word
        rows = [row]
        for step in scores[1:]:
            row = [max(map(add, row, into)) + score for into, score in zip(moves, step, strict=True)]
            rows.append(row)
        if len(rows) == 1:
            return rows
        behind = [0] * WIDTH
        onward = list(zip(*moves, strict=True))  # onward[from][to]
        for place in range(len(rows) - 2, -1, -1):
            later = list(map(add, scores[place + 1], behind))
            behind = [max(map(add, out, later)) for out in onward]
            rows[place] = list(map(add, rows[place], behind))
        return rows


def margin(row: Sequence[int]) -> int:
    """How much better a word does as part of a person than as anything else, in a row of `best_through`."""
    return max(row[BEGIN], row[INSIDE]) - max(row[OUTSIDE], row[PLACE], row[GROUP])


@lru_cache(maxsize=1)
def shipped_tagger() -> Tagger:
    return Tagger(shipped_weights())


def _make_room(kept: dict[Any, Any]) -> None:
    """Long-lived workers meet ever new words: start over rather than grow for ever."""
    if len(kept) >= MOST_KEPT:
        kept.clear()
