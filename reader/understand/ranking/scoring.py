"""What an entry is worth to this reader; every reason is a part of the sum."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reader.understand.ranking.tastes import Tastes

FOLLOWED: Final = 2.5  # what a follow is worth
AGE: Final = 0.8  # what a day costs
SOURCES: Final = 0.35  # of the logarithm of how many feeds tell it
SHARES: Final = {"feed": 0.8, "author": 0.5, "word": 0.6, "name": 1.0}  # of a feature's weight that counts
_FADING: Final = 0.6  # each further feature of a kind counts for so much of the one before: it says much the same again
_COUNTED: Final = tuple(_FADING**place for place in range(16))

Part = tuple[str, float]  # what it is about, and its worth


@dataclass(frozen=True, slots=True)
class Reason:
    """A part of the score: a feature, "follow:QUERY", "sources:N" or "age:HOURS"."""

    about: str
    worth: float


@dataclass(frozen=True, slots=True)
class Judgement:
    score: float
    reasons: tuple[Reason, ...]  # the strongest first


def judged(
    features: Iterable[str], tastes: Tastes, follows: Sequence[str] = (), sources: int = 1, age_hours: float = 0
) -> Judgement:
    """`follows` are the queries of the user's that find the entry."""
    parts = _parts(features, tastes, follows, sources, age_hours)
    parts.sort(key=lambda part: (-abs(part[1]), part[0]))
    return Judgement(math.fsum(worth for _, worth in parts), tuple(Reason(*part) for part in parts))


def score_of(
    features: Iterable[str], tastes: Tastes, follows: Sequence[str] = (), sources: int = 1, age_hours: float = 0
) -> float:
    """The judgement's score alone, for the many that are never shown."""
    return math.fsum([worth for _, worth in _parts(features, tastes, follows, sources, age_hours)])


def _parts(
    features: Iterable[str], tastes: Tastes, follows: Sequence[str], sources: int, age_hours: float
) -> list[Part]:
    parts = _learned(features, tastes)
    parts += [(f"follow:{query}", FOLLOWED) for query in follows]
    if sources > 1:
        parts.append((f"sources:{sources}", SOURCES * math.log(sources)))
    if age_hours > 0:
        parts.append((f"age:{age_hours:.0f}", -AGE * age_hours / 24))
    return parts


def _learned(features: Iterable[str], tastes: Tastes) -> list[Part]:
    """The strongest of each kind whole, the next ones less and less.

    None ends in nothing, so that every one of them is a true reason: without it the entry would be worth less.
    """
    kinds: dict[str, list[tuple[float, float, str]]] = {}
    for feature in features:
        known = tastes.known(feature)
        if known is not None:
            kinds.setdefault(known.kind, []).append(known.part)
    parts: list[Part] = []
    for kind, found in kinds.items():
        share = SHARES[kind]
        if len(found) > 1:
            found.sort()
        parts += [
            (feature, weight * share * count) for (_, weight, feature), count in zip(found, _COUNTED, strict=False)
        ]
    return parts
