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


def systems_in(text: str) -> Iterator[Sighting]:
    pieces, index = pieces_of(text), 0
    while index < len(pieces.words):
        word = pieces.words[index]
        found = None
        if not word[0].islower() and (index == 0 or pieces.joint(index)):
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
    after = index + len(name.pieces)
    if after < len(pieces) and pieces.joint(after) == "":
        last = _variant_end(name, pieces, after)
        if last is None:
            return None
        after = last
    end, needs = pieces.end(after - 1), _needs(name, pieces, index)
    while after < len(pieces) and pieces.text[end : pieces.starts[after]] in (" ", "-", " ("):
        more = longest_name(pieces, after)
        if more is None or more.system is not name.system:
            break
        after += len(more.pieces)
        end, needs = pieces.end(after - 1), Needs.NOTHING
    edition = _EDITION.match(pieces.text, end)
    end = edition.end() if edition else end
    while after < len(pieces) and pieces.starts[after] < end:
        after += 1
    return Sighting(pieces.starts[index], end, entity_of(name.system), needs), after


def _variant_end(name: Name, pieces: Pieces, after: int) -> int | None:
    """The piece behind a variant's letters and digits: F-16C, T-72B3; None where the word is another one."""
    if not name.numbered:
        return None
    while after < len(pieces) and pieces.joint(after) == "":
        if len(pieces.words[after]) > 3 or pieces.words[after] in {"th", "st", "nd", "rd", "mm"}:
            return None
        after += 1
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
    if name.doubtful:
        return Needs.COMPANY
    if not name.numbered:
        return Needs.NOTHING
    word = pieces.words[index]
    if name.pieces[0] in _GENERAL_WORDS or word != name.spelled[0]:
        return Needs.WORD
    if len("".join(name.pieces)) > _TOO_SHORT:
        return Needs.NOTHING
    hyphened = len(name.pieces) == 2 and pieces.joint(index + 1) in ("-", "‑")
    return Needs.NOTHING if hyphened and max(map(len, name.pieces)) > 1 else Needs.WORD
