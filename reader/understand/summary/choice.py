"""The bullets that together say most in fewest words: whole sets are compared, not single sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from reader.understand.summary.features import Pair
from reader.understand.summary.ranker import Ranked

Key = TypeVar("Key")

WORDS_A_BULLET: Final = 13.0  # what editors spend on one
PAIRS_COUNT: Final = 1.6  # times as much as words
BEAM: Final = 10
TOP: Final = 14  # sentences worth combining


@dataclass(frozen=True, slots=True)
class Chosen:
    """A set of bullets with what it may share with an editor's."""

    bullets: tuple[Ranked, ...]
    words: dict[str, float]
    pairs: dict[Pair, float]
    length: int

    def score(self, wanted: int) -> float:
        """The F-measure to be hoped for, of words and of pairs, against `wanted` bullets of the usual length."""
        reference = WORDS_A_BULLET * wanted
        gaps = len(self.bullets)
        words = 2 * sum(self.words.values()) / (self.length + reference)
        pairs = 2 * sum(self.pairs.values()) / (self.length - gaps + reference - wanted)
        return words + PAIRS_COUNT * pairs

    def with_bullet(self, bullet: Ranked) -> Chosen:
        return Chosen(
            (*self.bullets, bullet),
            _better(self.words, bullet.words.items()),
            _better(self.pairs, bullet.pairs.items()),
            self.length + bullet.length,
        )

    def has_sentence(self, bullet: Ranked) -> bool:
        return any(one.candidate.sentence is bullet.candidate.sentence for one in self.bullets)


NOTHING: Final = Chosen((), {}, {}, 0)


def choose(ranked: Sequence[Ranked], wanted: int, start: Chosen = NOTHING) -> tuple[Ranked, ...]:
    """At most `wanted` bullets of different sentences, in reading order."""
    pool = _promising(ranked, wanted)
    beam = [start]
    for _ in range(wanted):
        grown = {
            frozenset(map(id, longer.bullets)): longer
            for chosen in beam
            for bullet in pool
            if not chosen.has_sentence(bullet)
            for longer in (chosen.with_bullet(bullet),)
        }
        if not grown:
            break
        beam = sorted(grown.values(), key=lambda chosen: -chosen.score(wanted))[:BEAM]
    return tuple(sorted(beam[0].bullets, key=lambda bullet: bullet.candidate.sentence.number))


def _promising(ranked: Sequence[Ranked], wanted: int) -> list[Ranked]:
    """All wordings of the sentences whose best wording looks best alone."""
    best: dict[int, float] = {}
    for bullet in ranked:
        number = bullet.candidate.sentence.number
        best[number] = max(best.get(number, 0.0), NOTHING.with_bullet(bullet).score(wanted))
    top = set(sorted(best, key=lambda number: (-best[number], number))[:TOP])
    return [bullet for bullet in ranked if bullet.candidate.sentence.number in top]


def _better(known: dict[Key, float], found: Iterable[tuple[Key, float]]) -> dict[Key, float]:
    merged = dict(known)
    for key, chance in found:
        if chance > merged.get(key, 0.0):
            merged[key] = chance
    return merged
