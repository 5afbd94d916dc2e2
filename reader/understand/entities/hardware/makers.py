"""Aircraft that are called by their maker: "Avro 504", "Hawker Sea Hawk"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.model import Entity, EntityKind
from reader.understand.entities.hardware.company import words
from reader.understand.entities.hardware.sightings import Needs, Sighting
from reader.understand.entities.hardware.table import key_of


def makes_in(text: str) -> Iterator[Sighting]:
    for match in _made().finditer(text) if _maker().search(text) else ():
        if match[1] or words("no name").isdisjoint(match[2].split()):
            yield _make(match)


def _make(match: re.Match[str]) -> Sighting:
    return Sighting(match.start(), match.end(), Entity(key_of(match[0]), match[0], EntityKind.HARDWARE), Needs.COMPANY)


@lru_cache(maxsize=1)
def _maker() -> re.Pattern[str]:
    """Seldom there, and found faster than what they made, as no look behind comes before its letters."""
    return re.compile(rf"(?:{'|'.join(sorted(words('plane makers') | words('number makers')))}) ")


@lru_cache(maxsize=1)
def _made() -> re.Pattern[str]:
    of_names, of_numbers = ("|".join(sorted(words(makers))) for makers in ("plane makers", "number makers"))
    return re.compile(
        rf"\b(?:(?:{of_numbers}) (\d{{2,3}}[A-Z]?)\b|(?:{of_names}) ([A-Z][a-zé]{{3,}}(?: [A-Z][a-z]{{3,}})?)\b)"
    )
