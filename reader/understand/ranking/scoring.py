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
_SHARES: Final = {"feed": 0.8, "author": 0.5, "word": 0.6}  # of a feature's weight that counts; of a name all
_COUNTED: Final = 3  # features of a kind that count: the rest says the same again
_KINDS: Final = frozenset({"feed", "author", "word"})


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
    reasons = [
        *(Reason(f"follow:{query}", FOLLOWED) for query in follows),
        *_learned(features, tastes),
    ]
    if sources > 1:
        reasons.append(Reason(f"sources:{sources}", SOURCES * math.log(sources)))
    reasons.append(Reason(f"age:{age_hours:.0f}", -AGE * age_hours / 24))
    kept = sorted((reason for reason in reasons if reason.worth), key=lambda reason: (-abs(reason.worth), reason.about))
    return Judgement(math.fsum(reason.worth for reason in kept), tuple(kept))


def _learned(features: Iterable[str], tastes: Tastes) -> list[Reason]:
    kinds: dict[str, list[Reason]] = {}
    for feature in features:
        kind = feature.partition(":")[0]
        worth = tastes.weight(feature) * _SHARES.get(kind, 1.0)
        kinds.setdefault(kind if kind in _KINDS else "name", []).append(Reason(feature, worth))
    return [
        reason
        for reasons in kinds.values()
        for reason in sorted(reasons, key=lambda reason: -abs(reason.worth))[:_COUNTED]
    ]
