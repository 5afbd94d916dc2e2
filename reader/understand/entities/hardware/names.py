"""Everything the table calls a system, as a tree of pieces."""

from __future__ import annotations

from collections.abc import Sequence
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


def entity_called(text: str) -> Entity | None:
    """The system whose whole name, in any spelling, is `text`."""
    wanted = split(text.lower())
    found = (name for name in names_from(wanted[0]) if name.pieces == wanted) if wanted else iter(())
    return next((entity_of(name.system) for name in found), None)


def longest_name(pieces: Pieces, index: int) -> Name | None:
    last = len(pieces) - index
    for name in names_from(pieces.words[index]):
        if len(name.pieces) <= last and _spells(name, pieces, index):
            return name
    return None


def names_from(word: str) -> Sequence[Name]:
    """The names that may begin with a piece; of a plural, those that are no longer than it."""
    tree, small = names(), word.lower()
    found = tree.get(small)
    if found is None and small.endswith("s") and len(small) > 3:
        singles = (
            tree.get(small[:-1]) or tree.get(small.removesuffix("es")) or tree.get(small.removesuffix("ies") + "y")
        )
        return [name for name in singles or () if len(name.pieces) == 1 and not name.numbered]
    return found or ()


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
