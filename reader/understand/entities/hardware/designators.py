"""Designators that the table does not hold, known by the series they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from reader.model import Entity, EntityKind
from reader.understand.entities.hardware.names import entity_called, entity_of, names_from
from reader.understand.entities.hardware.series import series
from reader.understand.entities.hardware.sightings import Needs, Sighting
from reader.understand.entities.hardware.table import System, key_of

_DIGIT = re.compile(r"\d")
# What must not stand before is asked behind the first letter, as a pattern that begins
# with a set of letters is found fastest.
_LETTERS_FIRST = re.compile(
    r"([A-Z](?<![\w/.-].)[A-Za-z]{0,9}(?:[/-][A-Z]{1,3})?)"  # MiG  AN/TPY  SS-N
    r"([-‑ ]?)"
    r"(\d{1,4})"
    r"((?:[A-Za-z]{1,4}\d{0,2}[A-Za-z]{0,2})?(?:[-/]\d{1,3}[A-Za-z]?\b)?)"
    r"(?![\w%]|[.,:]\d|-[a-z])"
)
_DOTTED = re.compile(
    r"([A-Z](?<![\w/.-].)[a-z]?\.(?:[A-Z][a-z]?\.){0,2}) ?(\d{1,3}|[IVX]{1,5}\b)([A-Za-z]{0,3}\b)(?![\w%]|[.,:]\d)"
)
_DIGITS_FIRST = re.compile(r"(\d(?<![\w/.,-].)[ABFKMSPU]\d{1,3})([A-Z]?\d?[A-Z]?)\b(?![%])")
_TESTED_AS: Final = frozenset("YXNTRQDEKMWHCLU")  # letters before a designation: of a prototype, a tanker, a trainer
_MISSIONS: Final = frozenset("FABCPHTSO")  # and the designation's own
_ENDINGS: Final = frozenset({"th", "st", "nd", "rd", "mm", "km", "kg", "cm", "am", "pm", "bn", "m", "k"})
_TOO_SHORT: Final = 3  # letters and digits of a designator that means much else
_AIRCRAFT: Final = frozenset(
    {"fighter", "bomber", "attack aircraft", "patrol aircraft", "transport aircraft", "tanker aircraft"}
    | {"reconnaissance aircraft", "trainer", "helicopter"}
)


def designators_in(text: str) -> Iterator[Sighting]:
    numbered = _DIGIT.search(text) is not None
    for match in _LETTERS_FIRST.finditer(text) if numbered else ():
        found = _of_series(match)
        if found:
            yield found
    for match in _DOTTED.finditer(text):
        yield _sighting(match, f"{match[1]}{match[2]}", Needs.NOUN)
    for match in _DIGITS_FIRST.finditer(text) if numbered else ():
        yield _sighting(match, match[1], Needs.WORD)


def _of_series(match: re.Match[str]) -> Sighting | None:
    letters, gap, number, ending = match.groups()
    if ending in _ENDINGS:
        return None
    relative = _relative(letters, number) if gap == "-" else None
    if relative is not None:
        return Sighting(match.start(), match.end(), entity_of(relative), Needs.NOTHING)
    needs = _needs(letters, gap, number)
    return _sighting(match, f"{letters}-{number}", needs) if needs is not None else None


def _needs(letters: str, gap: str, number: str) -> Needs | None:
    """None where letters and number are no designator: MH370 is a flight's, C 130 a row's."""
    one = series().get(letters)
    if one is None or (one.needs is Needs.NOUN and len(letters) == 1 and letters != "M"):
        return Needs.NOUN if gap == "-" and letters.isupper() else None
    if gap == " " and (len(letters) == 1 or (len(letters) == 2 and one.needs is Needs.NOTHING)):
        return None
    if gap == "" and len(letters) == 2 and letters.isupper() and len(number) > 2:
        return None
    short = gap == " " or len(letters + number) <= _TOO_SHORT
    return max(one.needs, Needs.WORD) if short else one.needs


@lru_cache(maxsize=1024)
def _relative(letters: str, number: str) -> System | None:
    """The system that a prototype's or a rebuilt one's designator stems from: YF-22 from F-22, RF-4C from F-4."""
    if len(letters) != 2 or letters[0] not in _TESTED_AS or letters[1] not in _MISSIONS:
        return None
    bare = (letters[1:].lower(), number)
    known = (name.system for name in names_from(bare[0]) if name.pieces == bare)
    return next((system for system in known if system.category in _AIRCRAFT), None)


def _sighting(match: re.Match[str], called: str, needs: Needs) -> Sighting:
    entity = entity_called(called) or Entity(key_of(called), called, EntityKind.HARDWARE)
    return Sighting(match.start(), match.end(), entity, needs)
