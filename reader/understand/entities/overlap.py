"""Which of several mentions of the same letters stays."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from reader.model import Mention, Place

SHORTEST_SURE: Final = 4  # letters of a person's name that outranks a country's


def settled(people: list[Mention], countries: list[Mention], hardware: list[Mention]) -> tuple[Mention, ...]:
    """Hardware before countries of two words, then people of two words, countries of one word, and people of one."""
    sure = [one for one in people if " " in one.entity.name and one.place.end - one.place.start >= SHORTEST_SURE]
    long = [one for one in countries if not one.demonym and " " in one.entity.name]
    return without_overlap([hardware, long, sure, countries, people])


def without_overlap(ranked: Sequence[Iterable[Mention]]) -> tuple[Mention, ...]:
    """In order of place; where two share a letter, the one of the earlier list, then the longer one, stays."""
    kept: list[Mention] = []
    taken: list[Place] = []  # in order, as are the mentions kept
    for mentions in ranked:
        for mention in sorted(mentions, key=lambda one: (one.place.start - one.place.end, one.place)):
            at = bisect_left(taken, mention.place)
            if mention.place.start < mention.place.end and _is_free(mention.place, taken[max(0, at - 1) : at + 1]):
                taken.insert(at, mention.place)
                kept.insert(at, mention)
    return tuple(kept)


def _is_free(place: Place, neighbours: Sequence[Place]) -> bool:
    return not any(
        place.block == other.block and place.start < other.end and other.start < place.end for other in neighbours
    )
