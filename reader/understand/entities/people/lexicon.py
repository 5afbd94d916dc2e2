"""The word lists that people's names are known by."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Final

PARTICLES: Final = frozenset(
    "al el bin bint ibn ben abu von van de der den del della di da dos das do du des la le les ten ter zu zur af av"
    " y e i ul ur".split()
)
SUFFIXES: Final = frozenset("Jr. Jr Sr. Sr II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split())


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    return frozenset(_words_of("given_names.txt"))


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """In lower case, abbreviations with and without their stop."""
    return frozenset(_words_of("titles.txt"))


def _words_of(name: str) -> list[str]:
    text = (files("reader.understand.entities") / "data" / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return [word for line in lines for word in line.split()]
