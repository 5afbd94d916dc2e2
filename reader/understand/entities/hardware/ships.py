"""Ships by the prefix of their navy, by the noun before their name, and by the class they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import Final

from reader.model import Entity, EntityKind
from reader.understand.entities.countries.table import country_names
from reader.understand.entities.hardware.company import words
from reader.understand.entities.hardware.names import entity_called
from reader.understand.entities.hardware.navies import prefixes
from reader.understand.entities.hardware.sightings import Needs, Sighting
from reader.understand.entities.hardware.table import key_of

LARGEST_FLEET: Final = 50  # ships of one article that are looked for by their bare names
_WORD = r"[A-ZÀ-Ý][\w’'-]*"
_PART = rf"(?:(?:[A-Z]\.)+|St\.|{_WORD})"
_NAME = rf"{_PART}(?: (?:(?:of|de|da|do|del|von|the|la) )*{_PART}){{0,4}}"
_NOUN = (
    "(?:(?:aircraft|escort) )?carrier|destroyer|frigate|cruiser|corvette|battleship|battle ?cruiser|submarine"
    "|minesweeper|minelayer|gunboat|sloop-of-war|ironclad|landing ship|warship|patrol (?:ship|boat|vessel)|dreadnought"
    "|missile boat|torpedo boat|depot ship|command ship|troopship|intelligence ship"
)
# Each noun holds one of them, and few texts do.
_NOUN_ROOTS: Final = (
    "ship boat vessel carrier destroyer frigate cruiser corvette submarine minesweeper minelayer sloop ironclad"
    " dreadnought".split()
)
_TRAILERS: Final = frozenset(
    "Carrier Strike Group Memorial Class Museum Battle And The In On At He She It Monday Tuesday Wednesday"
    " Thursday Friday Saturday Sunday".split()
)
_BY_NOUN = re.compile(rf"\b({_NOUN}) (?:the )?[\"“‘']?({_WORD}(?: (?:de )?{_WORD}){{0,3}})")
_KIND = (
    r"(?:(?:\w+-(?:powered|missile|electric|armed)|guided|ballistic|cruise|missile|nuclear|stealth|attack|light|heavy|diesel"
    r"|amphibious|littoral|combat|assault|patrol|landing|escort|air|defen[cs]e|hydrofoil|fast|naval|battle) )*"
)
_CLASS = re.compile(
    rf"\b({_WORD}(?: (?:{_WORD}\.?|of|de|the)){{0,3}})[- ]class (?={_KIND}(?:{_NOUN}|carrier|ship|boat|vessel)e?s?\b)"
)


def ships_in(texts: Sequence[str]) -> list[list[Sighting]]:
    """By block; a ship named in full once is known by its bare name in the whole article."""
    hulls = [list(_hulls(text)) for text in texts]
    named = dict.fromkeys(one.entity for found in hulls for one in found)
    fleet = {_bare(ship): ship for ship in islice(named, LARGEST_FLEET)}
    by_noun = [list(_by_noun(text, fleet)) for text in texts]
    for text, found in zip(texts, by_noun, strict=True):
        for one in found[: max(0, LARGEST_FLEET - len(fleet))]:
            fleet.setdefault(text[one.start : one.end], one.entity)
    return [
        [*full, *short, *_by_class(text), *_again(text, fleet)]
        for text, full, short in zip(texts, hulls, by_noun, strict=True)
    ]


def _hulls(text: str) -> Iterator[Sighting]:
    for match in _full_name().finditer(text) if _prefix().search(text) else ():
        yield _hull(match)


@lru_cache(maxsize=1)
def _prefix() -> re.Pattern[str]:
    """Seldom there, and found faster than a whole name, as no look behind comes before its letters."""
    return re.compile(rf"(?:{'|'.join(prefixes())}) ")


@lru_cache(maxsize=1)
def _full_name() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(prefixes())}) ({_NAME})( \([A-Z]{{1,4}}[ -]?\d+\))?")


def _hull(match: re.Match[str]) -> Sighting:
    name = _trimmed(match[2])
    end = match.end() if name == match[2] else match.start(2) + len(name)
    known = entity_called(f"{match[1]} {name}")
    needs = Needs.NOTHING if known else prefixes()[match[1]].needs
    return Sighting(match.start(), end, known or _ship(f"{match[1]} {name}"), needs)


def _trimmed(name: str) -> str:
    """The name without what only follows it: a possessive, a stop, "Carrier Strike Group"."""
    first, *rest = name.split(" ")
    kept = [first, *takewhile(lambda word: word.strip(".") not in _TRAILERS, rest)]
    while len(kept) > 1 and kept[-1][0].islower():
        kept.pop()
    return re.sub(r"['’]s?$", "", " ".join(kept))


def _by_noun(text: str, fleet: dict[str, Entity]) -> Iterator[Sighting]:
    for match in _BY_NOUN.finditer(text) if any(map(text.__contains__, _NOUN_ROOTS)) else ():
        name = _trimmed(match[2])
        first = name.split(" ")[0]
        if first in words("no ship") or first in country_names() or first in prefixes() or first.isupper():
            continue
        known = fleet.get(name) or entity_called(f"{name} {match[1]}")
        if match[1] == "carrier" and not known:
            continue  # an airline is one too
        ship = known or _ship(name)
        yield Sighting(match.start(2), match.start(2) + len(name), ship, Needs.NOTHING)


def _by_class(text: str) -> Iterator[Sighting]:
    for match in _CLASS.finditer(text) if "class" in text else ():
        name = _without_opener(match[1])
        yield Sighting(match.end(1) - len(name), match.end() - 1, _ship(f"{name} class"), Needs.NOTHING)


def _without_opener(name: str) -> str:
    """ "Northern Fleet Matka" and "Three Virginia" without the words that go before the class's name."""
    parts = name.split(" ")
    last = max((index for index, word in enumerate(parts[:-1]) if _goes_before(word)), default=-1)
    return " ".join(parts[last + 1 :])


def _goes_before(word: str) -> bool:
    return word in words("no ship") or word.lower() in words("openers") or word in country_names()


def _again(text: str, fleet: dict[str, Entity]) -> Iterator[Sighting]:
    """ "the Ronald Reagan", once USS Ronald Reagan has been named."""
    for name, entity in fleet.items():
        for match in re.finditer(rf"\b[Tt]he ({re.escape(name)})\b(?! [A-Z])", text) if name in text else ():
            yield Sighting(match.start(1), match.end(1), entity, Needs.NOTHING)


def _bare(ship: Entity) -> str:
    return ship.name.split(" ", 1)[1]


def _ship(called: str) -> Entity:
    return entity_called(called) or Entity(key_of(called), called, EntityKind.HARDWARE)
