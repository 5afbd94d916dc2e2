"""The hardware of an article, from its blocks' texts to mentions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence, Set

from reader.model import Mention, Place
from reader.understand.entities.hardware.cartridges import cartridges_in
from reader.understand.entities.hardware.company import Company
from reader.understand.entities.hardware.designators import designators_in
from reader.understand.entities.hardware.known import systems_in
from reader.understand.entities.hardware.makers import makes_in
from reader.understand.entities.hardware.ships import ships_in
from reader.understand.entities.hardware.sightings import Needs, Sighting
from reader.understand.entities.hardware.vouching import vouched_for


def find_hardware(texts: Sequence[str], people: Set[str] = frozenset()) -> list[Mention]:
    """In order of place, never overlapping; `people` holds the words of the full names that the texts have."""
    company = Company(texts, people)
    sightings = [_apart(text, ships) for text, ships in zip(texts, ships_in(texts), strict=True)]
    sure = _sure(sightings, company)
    named = {one.entity.key for _, one in sure}
    return [
        Mention(Place(block, one.start, one.end), one.entity)
        for block, found in enumerate(sightings)
        for one in found
        if (block, one) in sure or (_follows(one, named) and not company.is_part_of_name(one, block))
    ]


def _sure(sightings: Sequence[Sequence[Sighting]], company: Company) -> set[tuple[int, Sighting]]:
    """With their blocks, those that what stands around them allows; not asked once their entity is named."""
    sure: set[tuple[int, Sighting]] = set()
    named: set[str] = set()
    for block, found in enumerate(sightings):
        for one in found:
            if not _follows(one, named) and company.allows(one, block):
                sure.add((block, one))
                named.add(one.entity.key)
    return sure | vouched_for(sightings, sure, company)


def _follows(one: Sighting, named: set[str]) -> bool:
    """Whether it is enough that the article names the same thing elsewhere."""
    return one.needs < Needs.NOUN and one.entity.key in named


def _apart(text: str, ships: Iterable[Sighting]) -> list[Sighting]:
    """What may be hardware in a text, in order, each letter once: the surer way of seeing it first."""
    kept: list[Sighting] = []
    starts: list[int] = []
    for sightings in (ships, systems_in(text), designators_in(text), cartridges_in(text), makes_in(text)):
        for one in sightings:
            at = bisect_right(starts, one.start)
            free = (at == 0 or kept[at - 1].end <= one.start) and (at == len(kept) or one.end <= starts[at])
            if free:
                kept.insert(at, one)
                starts.insert(at, one.start)
    return kept
