"""What is remembered of each feature, and how it changes with what the reader does."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Final

HALF_LIFE: Final = 5 * 86_400  # seconds in which half is forgotten
SLOWNESS: Final = 2.0  # entries taken "as usual" that everything begins with
EVERYTHING: Final = "all:"  # the feature that every entry has
MOST: Final = 20_000  # features that are remembered: under two megabytes

_PLAIN: Final = frozenset({"feed", "author", "word"})
_RAREST, _COMMONEST = 0.02, 0.6  # share of entries taken, at the extremes that are believed


class Act(StrEnum):
    """What the reader did with an entry."""

    OPENED = "opened"
    LINGERED = "lingered"  # read for about as long as its words take
    KEPT = "kept"  # starred or saved
    MORE = "more"  # asked for more of it
    PASSED = "passed"  # seen and left, or opened and left at once
    LESS = "less"  # asked for less of it


_COUNTS: Final[dict[Act, tuple[float, float, float]]] = {  # taken, shown, liked
    Act.OPENED: (1, 1, 0),
    Act.LINGERED: (1, 1, 0.5),
    Act.KEPT: (1, 1, 1),
    Act.MORE: (1, 1, 3),
    Act.PASSED: (0, 1, 0),
    Act.LESS: (0, 1, -7),
}


@dataclass(frozen=True, slots=True)
class Taste:
    """How many entries with a feature were shown and taken, as of `changed` (seconds since 1970).

    `liked` counts what says more than opening: stars, long reading, and what was asked for; below 0 for less of it.
    """

    taken: float = 0.0
    shown: float = 0.0
    changed: int = 0
    liked: float = 0.0

    def at(self, moment: int) -> Taste:
        """What is left of it then."""
        left = 0.5 ** (max(0, moment - self.changed) / HALF_LIFE)
        return Taste(self.taken * left, self.shown * left, max(moment, self.changed), self.liked * left)


@dataclass(frozen=True, slots=True)
class Known:
    """What a feature tells of every entry that has it."""

    kind: str  # feed, author, word, or name for whatever is named
    part: tuple[float, float, str]  # in order of strength: -|weight|, weight, feature


@dataclass(frozen=True)
class Tastes:
    features: Mapping[str, Taste] = field(default_factory=dict)
    moment: int = 0
    _known: dict[str, Known | None] = field(default_factory=dict, repr=False, compare=False)

    def of(self, feature: str) -> Taste:
        return self.features.get(feature, Taste()).at(self.moment)

    @cached_property
    def usual(self) -> float:
        """The share of all entries that is taken."""
        every = self.of(EVERYTHING)
        return min(_COMMONEST, max(_RAREST, (every.taken + 2) / (every.shown + 10)))

    def weight(self, feature: str) -> float:
        """Above 0 where entries with this feature are taken oftener than usual; 0 where nothing is known."""
        known = self.known(feature)
        return known.part[1] if known else 0.0

    def known(self, feature: str) -> Known | None:
        """None where nothing is known, or nothing that tells."""
        if feature not in self._known:
            weight = self._weight(feature) if feature in self.features else 0.0
            kind = feature.partition(":")[0]
            part = (-abs(weight), weight, feature)
            self._known[feature] = Known(kind if kind in _PLAIN else "name", part) if weight else None
        return self._known[feature]

    def _weight(self, feature: str) -> float:
        taste = self.of(feature)
        taken = taste.taken + max(0.0, taste.liked)
        shown = taste.shown + abs(taste.liked)
        return math.log((taken + SLOWNESS) / (shown * self.usual + SLOWNESS))


def learned(
    features: Mapping[str, Taste], entry: Iterable[str], act: Act, moment: int, sign: int = 1
) -> dict[str, Taste]:
    """The tastes of this entry's features after the act; `sign` -1 takes back what the same act taught at `moment`."""
    taken, shown, liked = _COUNTS[act]
    changed: dict[str, Taste] = {}
    for feature in (EVERYTHING, *entry):
        before = features.get(feature, Taste(changed=moment))
        now = before.at(moment)
        left = sign * 0.5 ** (max(0, before.changed - moment) / HALF_LIFE)  # of an act before the last one
        changed[feature] = Taste(
            max(0.0, now.taken + taken * left),
            max(0.0, now.shown + shown * left),
            now.changed,
            now.liked + (liked * left if feature != EVERYTHING else 0.0),
        )
    return changed
