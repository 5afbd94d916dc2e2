"""The company a word keeps: whether the sentence, or the whole article, speaks of arms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Final

_WORD = re.compile(r"[\w&]+(?:[-‑][\w]+)*")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9])|\n")
_CLAUSE_END = re.compile(r"[.,;:!?()]")
ENOUGH: Final = 2  # what a sentence must weigh
MILITARY: Final = 9  # and an article
NEXT: Final = 3  # words behind a name in which the noun beside it may stand


@dataclass(frozen=True)
class Company:
    """What an article's blocks say around a place."""

    texts: Sequence[str]

    @cached_property
    def is_military(self) -> bool:
        told = {word for text in self.texts for word in _WORD.findall(text.lower())}
        return _weight(told) >= MILITARY

    def speaks_of_arms(self, block: int, start: int, end: int) -> bool:
        """Whether the name at [start:end] of a block stands among arms."""
        text = self.texts[block]
        if self.stands_beside(block, end):
            return True
        said = set(_WORD.findall(_sentence(text, start, end).lower()))
        return said.isdisjoint(words("elsewhere")) and (_weight(said) >= ENOUGH or self.is_military)

    def stands_beside(self, block: int, end: int) -> bool:
        """Whether a noun for an arm follows the name: "Javelin anti-tank missiles"."""
        clause = _CLAUSE_END.split(self.texts[block][end : end + 60], maxsplit=1)[0]
        return not words("arms").isdisjoint(_WORD.findall(clause.lower())[:NEXT])


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    text = (files("reader.understand.entities") / "data" / "company.txt").read_text(encoding="utf-8")
    parts = [part.split("\n", 1) for part in text.split("\n= ")[1:]]
    return {head.split(":")[0]: frozenset(body.split()) for head, body in parts}


def words(of: str) -> frozenset[str]:
    """The list under one heading: arms, field or elsewhere."""
    return _lists()[of]


def _weight(said: set[str]) -> int:
    return 2 * len(said & words("arms")) + len(said & words("field"))


def _sentence(text: str, start: int, end: int) -> str:
    first = 0
    for stop in _SENTENCE_END.finditer(text, max(0, start - 400), start):
        first = stop.end()
    last = _SENTENCE_END.search(text, end, end + 400)
    return text[max(first, start - 400) : start] + " " + text[end : last.start() if last else end + 400]
