"""The series that designators come in, for members that no table holds: Su-99 is an aircraft, AGM-999 a missile."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from reader.understand.entities.hardware.sightings import Needs
from reader.understand.entities.packaged import text_of

_MARKS: Final = {"?": Needs.WORD, "!": Needs.NOUN}


class Series(NamedTuple):
    prefix: str
    category: str
    origin: str  # ISO 3166-1, or empty
    needs: Needs


@lru_cache(maxsize=1)
def series() -> dict[str, Series]:
    """By prefix."""
    text = text_of("series.txt")
    lines = (line.split(";") for line in text.splitlines() if line and not line.startswith("#"))
    found = [
        _series(prefix, category, origin) for prefixes, category, origin in lines for prefix in prefixes.split("|")
    ]
    return {one.prefix: one for one in found}


def _series(prefix: str, category: str, origin: str) -> Series:
    bare = prefix.rstrip("?!")
    return Series(bare, category, origin, _MARKS.get(prefix[len(bare) :], Needs.NOTHING))
