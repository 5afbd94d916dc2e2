"""The prefixes of ships' names, each of one navy."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from reader.understand.entities.hardware.sightings import Needs
from reader.understand.entities.packaged import text_of

_MARKS: Final = {"*": Needs.WORD, "?": Needs.COMPANY}


class Prefix(NamedTuple):
    text: str  # USS
    origin: str  # ISO 3166-1, or empty
    needs: Needs  # where it means other things too


@lru_cache(maxsize=1)
def prefixes() -> dict[str, Prefix]:
    text = text_of("navies.txt")
    lines = (line.split(";") for line in text.splitlines() if not line.startswith("#"))
    found = [_prefix(prefix, origin) for prefix, origin in lines]
    return {one.text: one for one in found}


def _prefix(prefix: str, origin: str) -> Prefix:
    bare = prefix.rstrip("*?")
    return Prefix(bare, origin, _MARKS.get(prefix[len(bare) :], Needs.NOTHING))
