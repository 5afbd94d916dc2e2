"""Ships by the prefix of their navy, by the noun before their name, and by the class they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.model import Entity, EntityKind
from reader.understand.entities.hardware.sightings import Needs, Sighting
from reader.understand.entities.hardware.table import key_of

SURE_PREFIXES: Final = (
    "USS USNS USCGC HMS HMAS HMCS HMNZS HMIS HMSAS HNLMS HDMS HNoMS HSwMS ROKS SMS IJN HMHS HTMS".split()
)
DOUBTFUL_PREFIXES: Final = (
    "JS JDS INS RFS FS FGS ITS ESPS SPS BRP KRI KD RSS PNS BNS SLNS TCG ARA BAP ARC NRP ORP HS PLANS CNS IRIS IRINS RFA"
    " SAS MV PCU RNLB KNM USRC UMS ENS LÉ CSS".split()
)
_WORD = r"[A-ZÀ-Ý][\w’'-]*\.?"
_NAME = rf"(?:{_WORD}|(?:of|de|da|do|la|the|von|del)\b)"
_HULL = re.compile(
    rf"\b({'|'.join(sorted([*SURE_PREFIXES, *DOUBTFUL_PREFIXES], key=len, reverse=True))}) "
    rf"({_WORD}(?: {_NAME}){{0,4}}(?<= )?)( \([A-Z]{{1,4}}[ -]?\d+\))?"
)
_TYPES: Final = (
    "aircraft carriers?|carriers?|destroyers?|frigates?|cruisers?|corvettes?|submarines?|battleships?|battlecruisers?"
    "|minesweepers?|warships?|gunboats?|landing ships?|patrol (?:ships?|vessels?|boats?|craft)"
    "|assault ships?|amphibious|dreadnoughts?|boats?|littoral combat ships?|vessels?|ships?|minelayers?|missile boats?"
)
_KIND = (
    "(?:(?:guided[- ]missile|ballistic[- ]missile|nuclear[- ]powered|attack|nuclear|light|heavy|diesel-electric) ?)*"
)
_CLASS = re.compile(rf"\b({_WORD}(?: {_NAME}){{0,3}})[- ]class (?={_KIND}(?:{_TYPES})\b)")
_TRAILERS: Final = frozenset("Carrier Strike Group Memorial Class Museum Battle And The In On At He She It".split())


def ships_in(text: str) -> Iterator[Sighting]:
    for match in _HULL.finditer(text):
        yield _hull(match)
    if "class" in text:
        for match in _CLASS.finditer(text):
            yield _class(match)


def _hull(match: re.Match[str]) -> Sighting:
    words = match[2].split(" ")
    while len(words) > 1 and (words[-1] in _TRAILERS or words[-1][0].islower()):
        words.pop()
    name = " ".join(words).removesuffix("'s").removesuffix("’s")
    end = match.end() if name == match[2] else match.start(2) + len(name)
    called = f"{match[1]} {name.rstrip('.')}"
    needs = Needs.NOTHING if match[1] in SURE_PREFIXES else Needs.COMPANY
    return Sighting(match.start(), end, Entity(key_of(called), called, EntityKind.HARDWARE), needs)


def _class(match: re.Match[str]) -> Sighting:
    name = match[1].removeprefix("The ")
    start = match.end(1) - len(name)
    called = f"{name} class"
    return Sighting(start, match.end() - 1, Entity(key_of(called), called, EntityKind.HARDWARE), Needs.NOTHING)
