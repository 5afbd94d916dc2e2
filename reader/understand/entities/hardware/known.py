"""Systems of the table, wherever a text calls them by a name, a designation or a variant's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reader.understand.entities.hardware.kinds import kind_follows
from reader.understand.entities.hardware.names import Name, entity_of, names_at, names_from
from reader.understand.entities.hardware.navies import prefixes
from reader.understand.entities.hardware.pieces import Pieces, pieces_from, split
from reader.understand.entities.hardware.sightings import Needs, Sighting
from reader.understand.entities.people.kept import Kept

_EDITION = re.compile(
    r"[ -]Block (?:\d+\w*|[IVX]+\b)| Mk\.? ?(?:[IVX]+|\d+)[A-Za-z]?s?\b| Mark (?:[IVX]+|\d+)\b"
    r"|[-‑][A-Z]{1,2}\d{0,2}\b(?![-‑’'])"  # Oplot-M, Tor-M2
    r"| [A-Z](?:/[A-Z])?(?= (?:fighter|jet|aircraft|warplane|tank|helicopter|drone|missile)s?\b)"  # Gripen E fighters
    r"|(?<=\d\d\d)-\d{1,2}\b(?![-/:]|[.,]\d)"  # Mirage 2000-5
)
_GENERAL_WORDS: Final = frozenset({"type", "mk", "mark", "model", "class", "project"})
_TOO_SHORT: Final = 3  # letters and digits of a designation that means much else
_BY_LETTER: Final = frozenset("bfjt")  # single letters that, with two digits behind a hyphen, mean little else
_BY_LETTER_ALONE: Final = frozenset("mk")  # single letters that, with one digit right behind, may be a gun or a tank
_BETWEEN: Final = frozenset({" ", "-"})  # a designation and a name of the same thing
_SET_OFF: Final = frozenset({" (", ' "', " “", " '", " ‘", ' ("', " (“"})  # the same, in brackets or quotes
_NUMERALS: Final = frozenset({"th", "st", "nd", "rd", "mm", "km", "kg"})
LONG: Final = 4  # letters of an abbreviation that papers write like a word: "Himars", "Iris-T"
_SUFFIX: Final = 3  # letters or digits of one piece of a variant's ending


def systems_in(text: str) -> Iterator[Sighting]:
    words = split(text)
    heads = _heads(words)
    if not heads:
        return
    pieces, passed = pieces_from(text, words), 0
    last: Name | None = None  # the name that ends where `passed` is
    for index in heads:
        if index < passed or not _may_begin(pieces, index):
            continue
        name = _longest_name(pieces, index)
        found = _sighting(name, pieces, index, last if index == passed else None) if name else None
        if found is not None:
            sighting, passed = found
            last = name
            yield sighting


def _heads(words: Sequence[str]) -> list[int]:
    """Where a name of the table may begin, as far as its first piece and the letter behind tell."""
    behind = (*words[1:], " ")
    return [
        index
        for index, letters in enumerate(map(_LETTERS_BEHIND.__getitem__, words))
        if letters and (" " in letters or behind[index][0].lower() in letters)
    ]


def _letters_behind(word: str) -> str:
    """With what the second piece of the names may begin that begin with this one; a blank where none need follow."""
    names = () if word[0].islower() else names_from(word)
    return "".join({name.pieces[1][0] if len(name.pieces) > 1 else " " for name in names}) if names else ""


_LETTERS_BEHIND: Final = Kept(_letters_behind)  # asked of every word


def _may_begin(pieces: Pieces, index: int) -> bool:
    """Whether a name may begin here: nothing right before, and behind one letter no other word."""
    word = pieces.words[index]
    if index > 0 and not pieces.joint(index):
        return False
    if len(word) > 1 or index + 1 == len(pieces):
        return True
    return pieces.words[index + 1].isdigit() or pieces.joint(index + 1) != " "


def _sighting(name: Name, pieces: Pieces, index: int, before: Name | None) -> tuple[Sighting, int] | None:
    """The system named from piece `index` on, and the piece after it."""
    after = _variant_end(name, pieces, index + len(name.pieces))
    if after is None:
        return None
    if name.needs is Needs.KIND and not kind_follows(pieces.text, pieces.end(after - 1)):
        return None
    last = _companions_end(name, pieces, after)
    again = before is not None and before.line == name.line and pieces.joint(index) in _SET_OFF
    companion = last > after and name.needs is not Needs.COMPANION
    needs = Needs.NOTHING if again or companion else _needs(name, pieces, index)
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
        more = _longest_name(pieces, after)
        if more is None:
            return after
        if more.line != name.line and not (name.numbered and pieces.joint(after) == " " and _may_be_its_name(more)):
            return after
        after += len(more.pieces)
    return after


def _may_be_its_name(more: Name) -> bool:
    return not more.numbered and more.spelled[0] not in prefixes()


def _longest_name(pieces: Pieces, index: int) -> Name | None:
    return next((name for name in names_at(pieces, index) if _is_written_so(name, pieces, index)), None)


def _is_written_so(name: Name, pieces: Pieces, index: int) -> bool:
    """Whether capitals and gaps are those of a name."""
    words = pieces.words[index : index + len(name.pieces)]
    if not all(map(_has_capitals, words, name.spelled)):
        return False
    if name.glued and len(name.pieces) > 2 and len(name.pieces[0]) == 1 and pieces.joint(index + 1):
        return False  # H-6K is no H6K, nor is F-4F an F4F
    if name.numbered and len(name.pieces) > 1 and pieces.joint(index + 1) not in ("", "-", "‑", "."):
        return len(name.pieces[0]) > 1 or pieces.words[index] not in "AI"
    return True


def _has_capitals(word: str, spelled: str) -> bool:
    if word.startswith(spelled) or word.isupper():
        return True
    return len(spelled) >= LONG and spelled.isupper() and word == spelled.capitalize()


def _needs(name: Name, pieces: Pieces, index: int) -> Needs:
    if name.needs is not Needs.NOTHING or not name.numbered:
        return name.needs
    letters, rest = name.pieces[0], name.pieces[1:]
    if letters in _GENERAL_WORDS or (pieces.words[index] != name.spelled[0] and len(letters) < _TOO_SHORT):
        return Needs.WORD
    hyphened = len(rest) > 0 and pieces.joint(index + 1) in ("-", "‑")
    if len(letters) > 1 or len(rest) > 1:
        return Needs.NOTHING if hyphened or len("".join(name.pieces)) > _TOO_SHORT else Needs.WORD
    sure = hyphened and len("".join(rest)) > 1 and (letters in _BY_LETTER or len(rest[0]) >= _TOO_SHORT)
    if not hyphened and len(rest[0]) == 1 and letters not in _BY_LETTER_ALONE:
        return Needs.NOUN
    return Needs.QUIET if sure else Needs.WORD
