"""A linear tagger over one run of capitals: scores for each word, the best row of tags, and how sure it is."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
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
_EVERY: Final = range(WIDTH)
_ZERO: Final = (0,) * WIDTH
ROLES: Final = ("pp", "p", "w", "n", "nn")


@dataclass(slots=True)
class Tagger:
    """The weights, and what single words and settings have scored so far."""

    weights: Weights
    classes: dict[str, str] = field(default_factory=dict)
    words: dict[tuple[str, str], Row] = field(default_factory=dict)
    settings: dict[Setting, Row] = field(default_factory=dict)

    def run(self, tokens: Tokens, begin: int, end: int) -> Run:
        return run_at(tokens, begin, end, self._class)

    def scores(self, run: Run) -> list[Row]:
        """One row for each word of the run."""
        return [self._score(run, place) for place in range(len(run))]

    def _score(self, run: Run, place: int) -> Row:
        known = self.weights.rows
        rows = [self._word(word, role) for word, role in zip(run.words[place : place + 5], ROLES, strict=True)]
        rows.append(self._setting(setting_of(run, place)))
        rows += [known[name] for name in edge_features(run, place) if name in known]
        return tuple(map(sum, zip(*rows, strict=True)))

    def _class(self, word: str) -> str:
        found = self.classes.get(word)
        if found is None:
            _make_room(self.classes)
            found = self.classes[word] = word_class(word, self.weights.common)
        return found

    def _word(self, word: str, role: str) -> Row:
        row = self.words.get((word, role))
        if row is None:
            _make_room(self.words)
            row = self.words[word, role] = self._sum(word_features(word, self._class(word), role))
        return row

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
        row = _first(scores[0])
        if len(scores) == 1:
            return [row.index(max(row))]
        trail: list[list[int]] = []
        for step in scores[1:]:
            back, ahead = [], []
            for moves, score in zip(self.weights.moves, step, strict=True):
                ways = list(map(operator.add, row, moves))
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

    def margins(self, scores: Sequence[Row]) -> list[int]:
        """For each word, the best row of tags that makes it part of a person, less the best that does not."""
        if len(scores) == 1:
            return [_margin(_first(scores[0]))]
        moves = self.weights.moves
        behind = [[0] * WIDTH]
        for step in reversed(scores[1:]):
            later = list(map(operator.add, step, behind[-1]))
            behind.append([max(moves[to][tag] + later[to] for to in _EVERY) for tag in _EVERY])
        rows = [list(map(operator.add, row, rest)) for row, rest in zip(self._ahead(scores), behind[::-1], strict=True)]
        return [_margin(row) for row in rows]

    def _ahead(self, scores: Sequence[Row]) -> list[list[int]]:
        row = _first(scores[0])
        rows = [row]
        for step in scores[1:]:
            ways = [max(map(operator.add, row, moves)) for moves in self.weights.moves]
            row = list(map(operator.add, ways, step))
            rows.append(row)
        return rows


@lru_cache(maxsize=1)
def shipped_tagger() -> Tagger:
    return Tagger(shipped_weights())


def _first(scores: Row) -> list[int]:
    """No name begins with its second word."""
    return [score + (BARRED if tag == INSIDE else 0) for tag, score in enumerate(scores)]


def _margin(row: Sequence[int]) -> int:
    return max(row[BEGIN], row[INSIDE]) - max(row[OUTSIDE], row[PLACE], row[GROUP])


def _make_room(kept: dict[Any, Any]) -> None:
    """Long-lived workers meet ever new words: start over rather than grow for ever."""
    if len(kept) >= MOST_KEPT:
        kept.clear()
