"""The hardware of an article, from its blocks' texts to mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.model import Mention, Place
from reader.understand.entities.hardware.cartridges import cartridges_in
from reader.understand.entities.hardware.company import Company
from reader.understand.entities.hardware.designators import designators_in
from reader.understand.entities.hardware.known import systems_in
from reader.understand.entities.hardware.makers import makes_in
from reader.understand.entities.hardware.ships import ships_in
from reader.understand.entities.hardware.sightings import Needs, Sighting


def find_hardware(texts: Sequence[str]) -> list[Mention]:
    """In order of place, never overlapping."""
    company = Company(texts)
    sightings = [list(_apart(text, ships)) for text, ships in zip(texts, ships_in(texts), strict=True)]
    sure = {(block, one) for block, found in enumerate(sightings) for one in found if company.allows(one, block)}
    named = {one.entity.key for _, one in sure}
    return [
        Mention(Place(block, one.start, one.end), one.entity)
        for block, found in enumerate(sightings)
        for one in sorted(found, key=lambda one: one.start)
        if (block, one) in sure or (one.entity.key in named and one.needs < Needs.NOUN)
    ]


def _apart(text: str, ships: Iterable[Sighting]) -> Iterator[Sighting]:
    """What may be hardware in a text, each letter once: the surer way of seeing it first."""
    taken: list[Sighting] = []
    for sightings in (ships, systems_in(text), designators_in(text), cartridges_in(text), makes_in(text)):
        for one in sightings:
            if not any(one.start < other.end and other.start < one.end for other in taken):
                taken.append(one)
                yield one
