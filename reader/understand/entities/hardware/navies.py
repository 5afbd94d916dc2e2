"""The prefixes of ships' names, each of one navy."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from reader.understand.entities.packaged import text_of


class Prefix(NamedTuple):
    text: str  # USS
    origin: str  # ISO 3166-1, or empty
    doubtful: bool  # means other things too


@lru_cache(maxsize=1)
def prefixes() -> dict[str, Prefix]:
    text = text_of("navies.txt")
    lines = (line.split(";") for line in text.splitlines() if not line.startswith("#"))
    found = [Prefix(prefix.removesuffix("?"), origin, prefix.endswith("?")) for prefix, origin in lines]
    return {one.text: one for one in found}
