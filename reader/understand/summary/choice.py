"""The bullets that together say most in fewest words: whole sets are compared, not single sentences.

A set is worth the F-measure to be hoped for against an editor's bullets, whose length is guessed: so a bullet that
would add more words than news is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from reader.understand.summary.features import Pair
from reader.understand.summary.ranker import Ranked

Key = TypeVar("Key")

PAIRS_COUNT: Final = 2.2  # times as much as words
BEAM: Final = 5
TOP: Final = 15  # sentences worth combining
WORDINGS: Final = 3  # of each
FEWEST: Final = 2  # bullets, where so many are wanted
WORTH: Final = 0.98  # of a set's score that it may lose to one bullet more
SAME: Final = 0.7  # of a bullet's words in another: they say the same


@dataclass(frozen=True, slots=True)
class Chosen:
    """A set of bullets with what it may share with an editor's."""

    bullets: tuple[Ranked, ...]
    words: Mapping[str, float]
    pairs: Mapping[Pair, float]
    hoped_words: float  # the sum of `words`
    hoped_pairs: float
    length: int

    def joins(self, bullet: Ranked) -> bool:
        """Whether the bullet is of another sentence than all here, and says something else."""
        return not any(
            one.candidate.sentence is bullet.candidate.sentence or _say_the_same(one, bullet) for one in self.bullets
        )

    def with_bullet(self, bullet: Ranked) -> Chosen:
        return Chosen(
            (*self.bullets, bullet),
            _better(self.words, bullet.words),
            _better(self.pairs, bullet.pairs),
            self.hoped_words + _more(self.words, bullet.words),
            self.hoped_pairs + _more(self.pairs, bullet.pairs),
            self.length + bullet.length,
        )


@dataclass(frozen=True, slots=True)
class Step:
    """A set that could grow by one bullet, and the F-measure then to be hoped for."""

    score: float
    chosen: Chosen
    bullet: Ranked

    @property
    def members(self) -> frozenset[int]:
        return frozenset(map(id, (*self.chosen.bullets, self.bullet)))


@dataclass(frozen=True, slots=True)
class Measure:
    """The editor's bullets that a set is held against: how many, and of how many words together."""

    bullets: int
    words: float

    def score(self, chosen: Chosen, bullet: Ranked) -> float:
        """The F-measure of words and of pairs to be hoped for of a set with one bullet more."""
        length = chosen.length + bullet.length + self.words
        gaps = len(chosen.bullets) + 1 + self.bullets
        words = chosen.hoped_words + _more(chosen.words, bullet.words)
        pairs = chosen.hoped_pairs + _more(chosen.pairs, bullet.pairs)
        return 2 * words / length + PAIRS_COUNT * 2 * pairs / (length - gaps)


NOTHING: Final = Chosen((), {}, {}, 0.0, 0.0, 0)


def choose(ranked: Sequence[Ranked], measure: Measure) -> tuple[Ranked, ...]:
    """Bullets of different sentences, in reading order: as many as are measured against, or fewer that say more."""
    pool = _promising(ranked, measure)
    beam = [NOTHING]
    best = (0.0, NOTHING)
    for size in range(1, measure.bullets + 1):
        steps = _different(sorted(_steps(beam, pool, measure), key=lambda step: -step.score))
        if not steps:
            break
        beam = [step.chosen.with_bullet(step.bullet) for step in steps]
        if size <= FEWEST or steps[0].score > WORTH * best[0]:
            best = (steps[0].score, beam[0])
    return tuple(sorted(best[1].bullets, key=lambda bullet: bullet.candidate.sentence.number))


def _steps(beam: Iterable[Chosen], pool: Iterable[Ranked], measure: Measure) -> Iterator[Step]:
    for chosen in beam:
        for bullet in pool:
            if chosen.joins(bullet):
                yield Step(measure.score(chosen, bullet), chosen, bullet)


def _different(steps: Iterable[Step]) -> list[Step]:
    """The best steps that lead to different sets."""
    kept: dict[frozenset[int], Step] = {}
    for step in steps:
        kept.setdefault(step.members, step)
        if len(kept) == BEAM:
            break
    return list(kept.values())


def _promising(ranked: Sequence[Ranked], measure: Measure) -> list[Ranked]:
    """The best wordings of the sentences whose best wording looks best alone."""
    wordings: dict[int, list[Ranked]] = {}
    for bullet in sorted(ranked, key=lambda one: -measure.score(NOTHING, one)):
        wordings.setdefault(bullet.candidate.sentence.number, []).append(bullet)
    return [bullet for same in list(wordings.values())[:TOP] for bullet in same[:WORDINGS]]


def _say_the_same(one: Ranked, other: Ranked) -> bool:
    shared = len(one.words.keys() & other.words.keys())
    return shared >= SAME * min(len(one.words), len(other.words))


def _more(known: Mapping[Key, float], found: Mapping[Key, float]) -> float:
    """How much the sum of chances grows."""
    if not known:
        return sum(found.values())
    get = known.get
    return sum([chance - had for key, chance in found.items() if chance > (had := get(key, 0.0))])


def _better(known: Mapping[Key, float], found: Mapping[Key, float]) -> dict[Key, float]:
    return {**known, **{key: chance for key, chance in found.items() if chance > known.get(key, 0.0)}}
