"""The bullets that together say most in fewest words: whole sets are compared, not single sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from reader.understand.summary.features import Pair
from reader.understand.summary.ranker import Ranked

Key = TypeVar("Key")

WORDS_A_BULLET: Final = 15.0  # against which lengths are weighed; editors spend a little less
PAIRS_COUNT: Final = 2.2  # times as much as words
BEAM: Final = 5
TOP: Final = 10  # sentences worth combining
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


NOTHING: Final = Chosen((), {}, {}, 0.0, 0.0, 0)


def choose(ranked: Sequence[Ranked], wanted: int) -> tuple[Ranked, ...]:
    """At most `wanted` bullets of different sentences, in reading order."""
    pool = _promising(ranked, wanted)
    beam = [NOTHING]
    for _ in range(wanted):
        steps = sorted(_steps(beam, pool, wanted), key=lambda step: -step.score)
        if not steps:
            break
        beam = [step.chosen.with_bullet(step.bullet) for step in _different(steps)]
    return tuple(sorted(beam[0].bullets, key=lambda bullet: bullet.candidate.sentence.number))


def _steps(beam: Iterable[Chosen], pool: Iterable[Ranked], wanted: int) -> Iterator[Step]:
    for chosen in beam:
        for bullet in pool:
            if chosen.joins(bullet):
                yield Step(_score(chosen, bullet, wanted), chosen, bullet)


def _score(chosen: Chosen, bullet: Ranked, wanted: int) -> float:
    """The F-measure of words and of pairs to be hoped for, against `wanted` bullets of the usual length."""
    length = chosen.length + bullet.length + WORDS_A_BULLET * wanted
    gaps = len(chosen.bullets) + 1 + wanted
    words = chosen.hoped_words + _more(chosen.words, bullet.words)
    pairs = chosen.hoped_pairs + _more(chosen.pairs, bullet.pairs)
    return 2 * words / length + PAIRS_COUNT * 2 * pairs / (length - gaps)


def _different(steps: Iterable[Step]) -> list[Step]:
    """The best steps that lead to different sets."""
    kept: dict[frozenset[int], Step] = {}
    for step in steps:
        kept.setdefault(step.members, step)
        if len(kept) == BEAM:
            break
    return list(kept.values())


def _promising(ranked: Sequence[Ranked], wanted: int) -> list[Ranked]:
    """All wordings of the sentences whose best wording looks best alone."""
    best: dict[int, float] = {}
    for bullet in ranked:
        number = bullet.candidate.sentence.number
        best[number] = max(best.get(number, 0.0), _score(NOTHING, bullet, wanted))
    top = set(sorted(best, key=lambda number: (-best[number], number))[:TOP])
    return [bullet for bullet in ranked if bullet.candidate.sentence.number in top]


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
