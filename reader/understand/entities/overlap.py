"""Which of several mentions of the same letters stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from reader.model import Mention

NAMESAKES: Final = frozenset({"country:JO", "country:TD", "country:GE", "country:IL"})  # also what people are called


def settled(people: list[Mention], countries: list[Mention], hardware: list[Mention]) -> tuple[Mention, ...]:
    """Hardware before names of two words, those before countries, and countries before names of one word."""
    sure = [one for one in people if " " in one.entity.name and one.place.end - one.place.start > 3]
    return without_overlap([hardware, sure, countries, people])


def without_overlap(ranked: Sequence[Iterable[Mention]]) -> tuple[Mention, ...]:
    """In order of place; where two share a letter, the one of the earlier list, then the longer one, stays."""
    kept: list[Mention] = []
    taken: set[tuple[int, int]] = set()  # block and letter
    for mentions in ranked:
        for mention in sorted(mentions, key=lambda one: (one.place.start - one.place.end, one.place)):
            letters = {(mention.place.block, at) for at in range(mention.place.start, mention.place.end)}
            if letters and taken.isdisjoint(letters):
                taken |= letters
                kept.append(mention)
    return tuple(sorted(kept, key=lambda one: one.place))
