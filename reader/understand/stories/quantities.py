"""Where reports of one event give different numbers for the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from reader.model import Place, Reading
from reader.understand.sentences import article_sentences
from reader.understand.stories.newness import number_in
from reader.understand.stories.wording import terms_in

_WORDS: Final = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve dozen".split(),
        (*map(str, range(2, 13)), "12"),
        strict=True,
    )
)
_COUNTED: Final = re.compile(
    rf"\b(?P<number>[0-9]+(?:[.,][0-9]+)*|{'|'.join(_WORDS)})(?P<scale> (?:thousand|million|billion))? "
    r"(?:of (?:the|its|their) )?(?:more |other |new )?(?P<thing>[A-Za-z]+(?:-[0-9]+)?[A-Za-z]*)",
    re.IGNORECASE,
)
_NO_THINGS: Final = frozenset(
    "year month week day hour minute second am pm january february march april may june july august september "
    "october november december percent per cent time kilometre kilometer mile metre meter foot point".split()
)
_FATES: Final = {
    **dict.fromkeys("kill dead die death died fatal".split(), "dead"),
    **dict.fromkeys("hurt injur injure wound treat hospital".split(), "hurt"),
    **dict.fromkeys("miss trap".split(), "missing"),
    **dict.fromkeys("arrest detain charg charge held".split(), "held"),
    **dict.fromkeys("rescu rescue sav save evacuat evacuate".split(), "saved"),
}
_RELATED: Final = 2  # terms that two sentences share beside the thing counted


@dataclass(frozen=True, slots=True)
class Quantity:
    reading: int  # which of the readings
    value: str
    thing: str  # stems of what is counted
    place: Place  # of number and thing
    terms: frozenset[str]  # of the sentence

    @property
    def fate(self) -> frozenset[str]:
        """Whether the dead are counted, or the hurt."""
        return frozenset(_FATES[term] for term in self.terms if term in _FATES)


@dataclass(frozen=True, slots=True)
class Clash:
    """The same thing under two numbers."""

    thing: str
    sides: tuple[Quantity, Quantity]


def clashes(readings: Sequence[Reading]) -> tuple[Clash, ...]:
    """For each thing the first pair of readings that disagree, in order of the readings."""
    things: dict[str, list[Quantity]] = defaultdict(list)
    for number, reading in enumerate(readings):
        for quantity in _quantities(number, reading):
            things[quantity.thing].append(quantity)
    found = (_disagreement(quantities) for quantities in things.values())
    return tuple(clash for clash in found if clash is not None)


def _quantities(number: int, reading: Reading) -> list[Quantity]:
    found = []
    for place in article_sentences(reading.article):
        sentence = reading.article.blocks[place.block].text[place.start : place.end]
        terms = frozenset(terms_in(sentence))
        for counted in _COUNTED.finditer(sentence):
            if thing := _thing(counted["thing"]):
                where = Place(place.block, place.start + counted.start(), place.start + counted.end())
                found.append(Quantity(number, _value(counted), thing, where, terms))
    return found


def _value(counted: re.Match[str]) -> str:
    number = counted["number"].lower()
    return _WORDS.get(number, number_in(number)) + (counted["scale"] or "").lower()


def _thing(words: str) -> str:
    """The first noun: "F-16 fighters" are F-16s."""
    first = words.split(maxsplit=1)[0]
    stems = terms_in(first)
    return "-".join(stems) if stems and not set(stems) & _NO_THINGS and len(first) > 2 else ""


def _disagreement(quantities: Sequence[Quantity]) -> Clash | None:
    values: dict[int, set[str]] = defaultdict(set)
    for quantity in quantities:
        values[quantity.reading].add(quantity.value)
    for one, other in combinations(quantities, 2):
        if one.reading == other.reading or values[one.reading] & values[other.reading]:
            continue
        shared = (one.terms & other.terms) - {one.value, other.value, *one.thing.split("-")}
        if len(shared) >= _RELATED and one.fate == other.fate:
            return Clash(one.thing, (one, other))
    return None
