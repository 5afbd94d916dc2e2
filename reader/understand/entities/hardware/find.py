"""The hardware of an article, from its blocks' texts to mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.model import Mention, Place
from reader.understand.entities.hardware.company import Company
from reader.understand.entities.hardware.known import known_at
from reader.understand.entities.hardware.names import names
from reader.understand.entities.hardware.pieces import pieces_of
from reader.understand.entities.hardware.ships import ships_in
from reader.understand.entities.hardware.sightings import Needs, Sighting


def find_hardware(texts: Sequence[str]) -> list[Mention]:
    company = Company(texts)
    return [
        Mention(Place(block, one.start, one.end), one.entity)
        for block, text in enumerate(texts)
        for one in _sightings(text)
        if _counts(one, block, company)
    ]


def _sightings(text: str) -> Iterator[Sighting]:
    yield from ships_in(text)
    yield from _known(text)


def _known(text: str) -> Iterator[Sighting]:
    pieces, heads, index = pieces_of(text), names(), 0
    while index < len(pieces.words):
        word = pieces.words[index]
        found = None
        if not word[0].islower() and word.lower() in heads and (index == 0 or pieces.joint(index)):
            found = known_at(pieces, index)
        if found is None:
            index += 1
            continue
        sighting, index = found
        yield sighting


def _counts(one: Sighting, block: int, company: Company) -> bool:
    if one.needs is Needs.NOTHING:
        return True
    if one.needs is Needs.NOUN:
        return company.stands_beside(block, one.end)
    return company.speaks_of_arms(block, one.start, one.end)
