"""Systems of the table, wherever a text calls them by a name, a designation or a variant's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.understand.entities.hardware.names import Name, entity_of, longest_name
from reader.understand.entities.hardware.pieces import Pieces, pieces_of
from reader.understand.entities.hardware.sightings import Needs, Sighting

_EDITION = re.compile(r"(?:[ -]Block \d+\w*| Mk\.? ?(?:[IVX]+|\d+)[A-Za-z]?s?\b| Mark (?:[IVX]+|\d+)\b)")
_GENERAL_WORDS: Final = frozenset({"type", "mk", "mark", "model", "class", "project"})
_TOO_SHORT: Final = 3  # letters and digits of a designation that means much else
_BY_LETTER: Final = frozenset("bfjt")  # single letters that, with two digits behind a hyphen, mean little else
_BETWEEN: Final = frozenset({" ", "-", " (", ' "', " “", " ‘", " '"})  # a designation and a name of the same thing
_NUMERALS: Final = frozenset({"th", "st", "nd", "rd", "mm", "km", "kg"})
_SUFFIX: Final = 3  # letters or digits of one piece of a variant's ending


def systems_in(text: str) -> Iterator[Sighting]:
    pieces, index = pieces_of(text), 0
    while index < len(pieces.words):
        found = None
        if not pieces.words[index][0].islower() and (index == 0 or pieces.joint(index)):
            found = _known_at(pieces, index)
        if found is None:
            index += 1
            continue
        sighting, index = found
        yield sighting


def _known_at(pieces: Pieces, index: int) -> tuple[Sighting, int] | None:
    """The system named from piece `index` on, and the piece after it."""
    name = longest_name(pieces, index)
    if name is None or not _is_written_so(name, pieces, index):
        return None
    after = _variant_end(name, pieces, index + len(name.pieces))
    if after is None:
        return None
    last = _companions_end(name, pieces, after)
    needs = _needs(name, pieces, index) if last == after else Needs.NOTHING
    end = pieces.end(last - 1)
    edition = _EDITION.match(pieces.text, end)
    end = edition.end() if edition else end
    while last < len(pieces) and pieces.starts[last] < end:
        last += 1
    return Sighting(pieces.starts[index], end, entity_of(name.system), needs), last


def _variant_end(name: Name, pieces: Pieces, after: int) -> int | None:
    """The piece behind a variant's letters and digits: F-16C, T-72B3; None where the word is another one."""
    while after < len(pieces) and pieces.joint(after) == "":
        word = pieces.words[after]
        if not name.numbered or len(word) > _SUFFIX or word in _NUMERALS:
            return None
        after += 1
    return after


def _companions_end(name: Name, pieces: Pieces, after: int) -> int:
    """The piece behind further names of the same system: "F-16 Fighting Falcon"; of a designation, also behind
    a name that others have: in "F-82 Twin Mustang" there is no Mustang."""
    while after < len(pieces) and pieces.joint(after) in _BETWEEN and not pieces.words[after].islower():
        more = longest_name(pieces, after)
        if more is None or not _is_written_so(more, pieces, after):
            return after
        if more.line != name.line and not (name.numbered and not more.numbered and pieces.joint(after) == " "):
            return after
        after += len(more.pieces)
    return after


def _is_written_so(name: Name, pieces: Pieces, index: int) -> bool:
    """Whether capitals and gaps are those of a name."""
    if not all(_has_capitals(word, spelled) for word, spelled in zip(pieces.words[index:], name.spelled, strict=False)):
        return False
    if name.numbered and len(name.pieces) > 1 and pieces.joint(index + 1) not in ("", "-", "‑", "."):
        return len(name.pieces[0]) > 1 or pieces.words[index] not in "AI"
    return True


def _has_capitals(word: str, spelled: str) -> bool:
    return word.startswith(spelled) or word.isupper()


def _needs(name: Name, pieces: Pieces, index: int) -> Needs:
    if name.needs is not Needs.NOTHING or not name.numbered:
        return name.needs
    if name.pieces[0] in _GENERAL_WORDS or pieces.words[index] != name.spelled[0]:
        return Needs.WORD
    if len(name.pieces[0]) > 1:
        return Needs.NOTHING if len("".join(name.pieces)) > _TOO_SHORT or _hyphened(name, pieces, index) else Needs.WORD
    if len(name.pieces) > 2 or len(name.pieces[-1]) > _TOO_SHORT - 1:
        return Needs.NOTHING if _hyphened(name, pieces, index) or len(name.pieces) > 2 else Needs.WORD
    common = name.pieces[0] in _BY_LETTER and len(name.pieces[-1]) > 1
    return Needs.NOTHING if common and _hyphened(name, pieces, index) else Needs.WORD


def _hyphened(name: Name, pieces: Pieces, index: int) -> bool:
    return len(name.pieces) > 1 and pieces.joint(index + 1) in ("-", "‑")
