"""The company a word keeps: whether the sentence, or the whole article, speaks of arms."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from reader.understand.entities.countries.table import country_names
from reader.understand.entities.hardware.sightings import Needs, Sighting
from reader.understand.entities.packaged import text_of
from reader.understand.entities.people.lexicon import kinds_of

_WORD = re.compile(r"[\w&]+(?:[-‑][\w]+)*")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9])|\n")
_NAME_BEFORE = re.compile(r"\b([A-Z][\w’']*\.?) $")
_NAME_AFTER = re.compile(r" ([A-Z][a-z]+|\d)")
_NOUN_NEXT = re.compile(
    r" (?:missile|tank|fighter|helicopter|howitzer|drone|bomber|rocket|jet|batter(?:y|ies)|launcher)s?\b"
)
_PLACED = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Ff]rom) $")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
_CLAUSE_END = re.compile(r"[.,;:!?()]")
ENOUGH: Final = 2  # what a sentence must weigh
MILITARY: Final = 9  # and an article
BLANKS: Final = 4  # and quotes that may stand before a sentence
ENOUGH_ALONE: Final = frozenset({Needs.NOTHING, Needs.KIND})
MACHINES: Final = frozenset({"plane", "planes", "vehicle", "vehicles"})  # arms too, behind a name
NEAR: Final = 80  # letters between two arms of which one vouches for the other
NEXT: Final = 3  # words behind a name in which the noun beside it may stand


@dataclass(frozen=True)
class Company:
    """What an article's blocks say around a place."""

    texts: Sequence[str]
    people: Set[str]  # words of people's full names

    @cached_property
    def is_military(self) -> bool:
        told = {word for text in self.texts for word in _WORD.findall(text.lower())}
        return _weight(told) >= MILITARY

    def speaks_elsewhere(self, one: Sighting, block: int) -> bool:
        """Whether the sentence has words of games, cars, nature and the like."""
        said = _WORD.findall(_sentence(self.texts[block], one.start, one.end).lower())
        return not words("elsewhere").isdisjoint(said)

    def share_sentence(self, one: Sighting, other: Sighting, block: int) -> bool:
        first, second = sorted((one, other))
        between = self.texts[block][first.end : second.start]
        return len(between) <= NEAR and not _SENTENCE_END.search(between)

    def allows(self, one: Sighting, block: int) -> bool:
        """Whether the words around a sighting are those it needs."""
        if one.needs is Needs.COMPANION or self.is_part_of_name(one, block):
            return False
        if one.needs in ENOUGH_ALONE:
            return True
        if self._has_noun(one, block) or one.needs is Needs.NOUN:
            return self._has_noun(one, block)
        return self._sentence_allows(one, block)

    def _sentence_allows(self, one: Sighting, block: int) -> bool:
        said = set(_WORD.findall(_sentence(self.texts[block], one.start, one.end).lower()))
        if one.needs is Needs.QUIET:
            return said.isdisjoint(words("stage")) or _weight(said) >= 1
        enough = ENOUGH if one.needs is Needs.COMPANY else 1
        return said.isdisjoint(words("elsewhere")) and (_weight(said) >= enough or self.is_military)

    def is_part_of_name(self, one: Sighting, block: int) -> bool:
        """Whether a word stands in a longer name, or for a person's: "Stacey Abrams", "Eagle Scouts"."""
        text = self.texts[block]
        if not text[one.start : one.end].isalpha():
            return False
        if self._is_person(one, block) or _is_city(one, text):
            return True
        if one.needs not in (Needs.WORD, Needs.COMPANY) or _NOUN_NEXT.match(text, one.end):
            return False
        before = _NAME_BEFORE.search(text, max(0, one.start - 30), one.start)
        if before and not _may_stand_before(before[1], text, before.start(1)):
            return True
        after = _NAME_AFTER.match(text, one.end)
        return after is not None and after[1].lower() not in words("arms") | words("field")

    def _is_person(self, one: Sighting, block: int) -> bool:
        """Whether somebody is called so, and nothing shows a thing: no article before it, no noun for an arm beside."""
        text = self.texts[block]
        if text[one.start : one.end] not in self.people or _ARTICLE.search(text, max(0, one.start - 5), one.start):
            return False
        return not self._has_noun(one, block)

    def _has_noun(self, one: Sighting, block: int) -> bool:
        """Whether a noun for an arm follows the name, or one, or a maker's name, goes before it."""
        text, start, end = self.texts[block], one.start, one.end
        clause = _CLAUSE_END.split(text[end : end + 60], maxsplit=1)[0]
        following = _WORD.findall(clause)[:NEXT]
        if not (words("beside") if one.needs < Needs.NOUN else MACHINES).isdisjoint(following[:2]):
            return True
        if not words("arms").isdisjoint([*following, *(word.lower() for word in following[:1])]):
            return True
        before = _WORD.findall(text[max(0, start - 30) : start].lower())[-1:]
        return text[start - 1 : start] == " " and not (words("arms") | words("makers")).isdisjoint(before)


def _is_city(one: Sighting, text: str) -> bool:
    """ "officials in Canberra": a place, however warlike the text."""
    placed = _PLACED.search(text, max(0, one.start - 9), one.start) and not _NOUN_NEXT.match(text, one.end)
    return bool(placed) and "P" in kinds_of(text[one.start : one.end])


def _may_stand_before(word: str, text: str, start: int) -> bool:
    """Whether a capitalised word before a name is no part of it: it is a people's or a maker's, or opens a sentence."""
    bare = word.removesuffix("'s").removesuffix("’s")
    small = bare.lower()
    if bare in country_names() or small in words("makers") or small in words("arms") or small in words("field"):
        return True
    opens = text[max(0, start - BLANKS) : start].rstrip(' "“‘(')[-1:] in {".", "!", "?", ":", "", "\n"}
    return opens and small in words("openers")


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    text = text_of("company.txt")
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
