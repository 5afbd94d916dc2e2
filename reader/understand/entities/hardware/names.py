"""Everything the table calls a system, as a tree of pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.model import Entity, EntityKind
from reader.understand.entities.hardware.pieces import Pieces, split
from reader.understand.entities.hardware.table import Called, System, systems


@dataclass(frozen=True, slots=True)
class Name:
    pieces: tuple[str, ...]  # in small letters
    spelled: tuple[str, ...]  # with the table's capitals
    system: System
    doubtful: bool  # means other things too

    @property
    def numbered(self) -> bool:
        """A designation: its digits may be followed by a variant's letters."""
        return any(piece.isdigit() for piece in self.pieces)


Names = dict[str, list[Name]]  # by first piece, the longest first


@lru_cache(maxsize=1)
def names() -> Names:
    tree: Names = {}
    for system in systems():
        for called in system.called():
            name = _name(called, system)
            tree.setdefault(name.pieces[0], []).append(name)
    for found in tree.values():
        found.sort(key=lambda name: -len(name.pieces))
    return tree


@lru_cache(maxsize=4096)
def entity_of(system: System) -> Entity:
    return Entity(system.key, system.display, EntityKind.HARDWARE)


def longest_name(pieces: Pieces, index: int) -> Name | None:
    return next(_names_at(pieces, index), None)


def _names_at(pieces: Pieces, index: int) -> Iterator[Name]:
    for name in names().get(pieces.words[index].lower(), ()):
        last = index + len(name.pieces) - 1
        if last < len(pieces) and _spells(name, pieces, index):
            yield name


def _spells(name: Name, pieces: Pieces, index: int) -> bool:
    for offset in range(1, len(name.pieces)):
        word = pieces.words[index + offset].lower()
        if word != name.pieces[offset] or not pieces.joined(index + offset):
            return offset == len(name.pieces) - 1 and pieces.joined(index + offset) and _is_plural(name, offset, word)
    return True


def _is_plural(name: Name, offset: int, word: str) -> bool:
    singular = name.pieces[offset]
    return len(singular) > 2 and singular.isalpha() and word in (singular + "s", singular + "es")


def _name(called: Called, system: System) -> Name:
    return Name(split(called.text.lower()), split(called.text), system, called.doubtful)
