"""Hardware as a reader types it, in any spelling: "f16", "viper", "Type 45", "uss nimitz"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from reader.model import Entity, EntityKind
from reader.understand.entities.hardware.designators import designators_in
from reader.understand.entities.hardware.names import Name, entity_of, names_from
from reader.understand.entities.hardware.navies import prefixes
from reader.understand.entities.hardware.pieces import Pieces, pieces_of, split
from reader.understand.entities.hardware.sightings import Needs
from reader.understand.entities.hardware.table import System, called, holds_system, key_of, lines, system_at

# What the table adds to names that mean other things too.
NOUNS: Final = (
    "missile tank drone class aircraft helicopter howitzer rifle pistol mortar rocket vehicle system submarine frigate"
    " destroyer cruiser carrier launcher gun bomb"
).split()
VARIANT: Final = 4  # letters or digits of one piece of a variant's ending


def hardware_key(text: str) -> str | None:
    """The key that mentions of this have; None where nothing of that name is known."""
    entity = find_hardware_called(text)
    return entity.key if entity else None


def find_hardware_called(text: str) -> Entity | None:
    system = system_of(text.strip().casefold()) or _system_called(pieces_of(text)) or _with_noun(text.strip())
    return entity_of(system) if system else _ship_called(text) or _in_series(text)


@lru_cache(maxsize=1)
def _by_key() -> dict[str, int]:
    """Lines of the table."""
    found = ((index, line.split(";", 1)[0]) for index, line in enumerate(lines()) if holds_system(line))
    return {key_of(called(designation).text): index for index, designation in found}


def system_of(key: str) -> System | None:
    index = _by_key().get(key)
    return None if index is None else system_at(index)


def _system_called(pieces: Pieces) -> System | None:
    if not pieces.words:
        return None
    found = (name.system for name in names_from(pieces.words[0]) if _covers(name, pieces))
    return next(found, None)


def _with_noun(text: str) -> System | None:
    """ "Babur" is the Babur missile, for who asks by name."""
    if not pieces_of(text).words:
        return None
    found = (_system_called(pieces_of(f"{text} {noun}")) for noun in NOUNS)
    return next(filter(None, found), None)


def _covers(name: Name, pieces: Pieces) -> bool:
    """Whether the whole text is the name, the name of a variant, or two names of one system."""
    words = tuple(word.lower() for word in pieces.words)
    size = len(name.pieces)
    if words[:size] != name.pieces and not (size == 1 and len(words) == 1):
        return False
    rest = words[size:]
    if not rest or any(own == rest or (own[:-1] == rest and own[-1] in NOUNS) for own in _pieces_of(name.system)):
        return True
    glued = all(pieces.joint(index) in ("", "-") for index in range(size, len(words)))
    return name.numbered and glued and all(len(word) <= VARIANT for word in rest)


def _pieces_of(system: System) -> set[tuple[str, ...]]:
    return {split(one.text.lower()) for one in system.all_names()}


def _ship_called(text: str) -> Entity | None:
    prefix, _, name = text.strip().partition(" ")
    if prefix.upper() not in prefixes() or not name:
        return None
    called = f"{prefix.upper()} {name if name != name.lower() else name.title()}"
    return Entity(key_of(called), called, EntityKind.HARDWARE)


def _in_series(text: str) -> Entity | None:
    """Su-99, though no table holds it."""
    for spelled in (text.strip(), text.strip().upper(), text.strip().capitalize()):
        for one in designators_in(spelled):
            if one.needs is not Needs.NOUN and (one.start, one.end) == (0, len(spelled)):
                return one.entity
    return None
