"""Everything the table calls a system, as a tree of pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from reader.model import Entity, EntityKind
from reader.understand.entities.hardware.kinds import KINDS
from reader.understand.entities.hardware.pieces import Pieces, first_piece, split
from reader.understand.entities.hardware.sightings import Needs
from reader.understand.entities.hardware.table import Called, System, called, holds_system, lines, names_on, system_at

SHORTEST_PLURAL: Final = 4


class Name(NamedTuple):
    pieces: tuple[str, ...]  # in small letters
    spelled: tuple[str, ...]  # with the table's capitals
    line: int  # of the table, where its system stands
    needs: Needs
    glued: bool  # written without a gap

    @property
    def system(self) -> System:
        return system_at(self.line)

    @property
    def numbered(self) -> bool:
        """A designation: its digits may be followed by a variant's letters."""
        return any(piece.isdigit() for piece in self.pieces)


@lru_cache(maxsize=1)
def _heads() -> dict[str, list[int]]:
    """Lines of the table, by the first pieces of the names on them."""
    heads: dict[str, list[int]] = {}
    for index, line in enumerate(lines()):
        if holds_system(line):
            for text in names_on(line):
                heads.setdefault(first_piece(text), []).append(index)
    return heads


@lru_cache(maxsize=8192)
def _names_from(head: str) -> tuple[Name, ...]:
    """The longest first, and those that need most last; of the table's order otherwise."""
    found = [
        name
        for index in dict.fromkeys(_heads().get(head, ()))
        for text in names_on(lines()[index])
        if first_piece(text) == head
        for name in _names(index, called(text))
    ]
    return tuple(sorted(found, key=lambda name: (-len(name.pieces), name.needs >= Needs.KIND)))


def _names(index: int, one: Called) -> Iterator[Name]:
    """The name, and where it ends in a noun for its kind, the name without: for "Flamingo cruise missiles"."""
    whole = _name(index, one)
    yield whole
    *bare, kind = whole.pieces
    if (
        bare
        and kind in KINDS
        and one.needs is Needs.NOTHING
        and all(piece.isalpha() and len(piece) > 2 for piece in bare)
    ):
        yield Name(whole.pieces[:-1], whole.spelled[:-1], index, Needs.KIND, False)


def _name(index: int, one: Called) -> Name:
    spelled = split(one.text)
    return Name(tuple(piece.lower() for piece in spelled), spelled, index, one.needs, one.text.isalnum())


@lru_cache(maxsize=4096)
def entity_of(system: System) -> Entity:
    return Entity(system.key, system.display, EntityKind.HARDWARE)


def entity_called(text: str) -> Entity | None:
    """The system whose whole name, in any spelling, is `text`."""
    wanted = split(text.lower())
    found = (name for name in names_from(wanted[0]) if name.pieces == wanted) if wanted else iter(())
    return next((entity_of(name.system) for name in found), None)


def names_at(pieces: Pieces, index: int) -> Iterator[Name]:
    """The names that the pieces from `index` on spell, the longest first."""
    last = len(pieces) - index
    letter = pieces.words[index + 1][0].lower() if last > 1 else ""
    for name in names_from(pieces.words[index]):
        size = len(name.pieces)
        if size == 1 or (size <= last and name.pieces[1][0] == letter and _spells(name, pieces, index)):
            yield name


@lru_cache(maxsize=16_384)
def names_from(word: str) -> Sequence[Name]:
    """The names that may begin with a piece; of a plural, those that are no longer than it."""
    heads, small = _heads(), word.lower()
    if small in heads:
        return _names_from(small)
    if not small.endswith("s") or len(small) < SHORTEST_PLURAL:
        return ()
    singulars = (small[:-1], small.removesuffix("es"), small.removesuffix("ies") + "y")
    found = next((_names_from(one) for one in singulars if one in heads), ())
    return tuple(name for name in found if len(name.pieces) == 1 and not name.numbered)


def _spells(name: Name, pieces: Pieces, index: int) -> bool:
    for offset in range(1, len(name.pieces)):
        word = pieces.words[index + offset].lower()
        if word != name.pieces[offset] or not pieces.joined(index + offset):
            return offset == len(name.pieces) - 1 and pieces.joined(index + offset) and _is_plural(name, offset, word)
    return True


def _is_plural(name: Name, offset: int, word: str) -> bool:
    singular = name.pieces[offset]
    return len(singular) > 1 and singular.isalpha() and word in (singular + "s", singular + "es")
