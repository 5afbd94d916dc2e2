"""The word lists that names are known by: given names, surnames, titles, places, and firms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from reader.understand.entities.packaged import bytes_of, text_of
from reader.understand.entities.sorted_words import SortedWords

PARTICLES: Final = frozenset(
    "al el bin bint ibn ben abu von van de der den del della di da dos das do du des la le les ten ter zu zur af"
    " av y e i ul ur wa ould ag".split()
)
SUFFIXES: Final = frozenset("Jr. Jr Sr. Sr II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split())
COURTESIES: Final = frozenset(
    "mr mr. mrs mrs. ms ms. mx mx. miss messrs messrs. sir dame lord lady madam madame monsieur herr frau hon"
    " hon.".split()
)
_TWO_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}[-‑][A-Za-z][a-z]{1,5}")
_LATIN: Final = {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'"}
_CYRILLIC: Final = dict(  # as newspapers in English write names
    zip(
        "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя",
        "a b v g g d e e ye zh z i i yi y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
        strict=True,
    )
)
_LETTERS: Final = str.maketrans(_LATIN | _CYRILLIC)
_ENDS_LONG = re.compile(r"(?:ий|ій)\b")  # "Зеленский", "Зеленський": Zelensky


class Lexicon(NamedTuple):
    """All in lower case without accents; places and groups hold phrases too, their words parted by one blank."""

    given: SortedWords
    surnames: SortedWords
    cities: SortedWords
    regions: frozenset[str]
    towns: SortedWords
    groups: frozenset[str]  # firms, parties, faiths
    known: frozenset[str]  # people whom one name tells
    full_names: frozenset[str]  # people whose names are made of other things


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    return Lexicon(
        SortedWords(bytes_of("given_names.txt")),
        SortedWords(bytes_of("surnames.txt")),
        SortedWords(bytes_of("cities.txt")),
        frozenset(_phrases_of("regions.txt")),
        SortedWords(bytes_of("towns.txt")),
        frozenset(_phrases_of("brands.txt")),
        frozenset(word for line in _lines_of("known.txt") for word in line.split()),
        frozenset(_phrases_of("full_names.txt")),
    )


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """In lower case, abbreviations with and without their stop."""
    return frozenset(word for line in _lines_of("titles.txt") for word in line.split())


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """The word in lower Latin letters without accents, to be compared."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", _ENDS_LONG.sub("y", word.casefold()).translate(_LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=50_000)
def kinds_of(word: str) -> str:
    """What the lists say a word can be, a letter each: g given name, s surname, P place, p town, o group."""
    known, lists = fold(word), lexicon()
    found = "g" if known in lists.given else ""
    found += "s" if known in lists.surnames else ""
    found += "P" if known in lists.regions or known in lists.cities else "p" if known in lists.towns else ""
    return found + ("o" if known in lists.groups else "")


@lru_cache(maxsize=50_000)
def mark_of(phrase: str) -> str:
    """Of a phrase, folded: H a person, P part of a place, O of a group, - neither."""
    if phrase in lexicon().full_names:
        return "H"
    return "O" if phrase in lexicon().groups else "P" if is_place(phrase) else "-"


def is_place(phrase: str) -> bool:
    """Folded."""
    lists = lexicon()
    return phrase in lists.regions or phrase in lists.cities or phrase in lists.towns


@lru_cache(maxsize=50_000)
def is_known_person(word: str) -> bool:
    return fold(word) in lexicon().known


def is_eastern(surname: str, given: str) -> bool:
    """ "Moon Jae-in", "Park Joo-Ho", "Chen Shui-bian": a short surname before two syllables with a hyphen."""
    return "s" in kinds_of(surname) and len(surname) <= 5 and bool(_TWO_SYLLABLES.fullmatch(given))


@lru_cache(maxsize=50_000)
def is_never_person(word: str) -> bool:
    """Of the firms and other groups, what is no name of a person too."""
    return kinds_of(word) == "o"


def _phrases_of(name: str) -> Iterator[str]:
    return (phrase for line in _lines_of(name) for phrase in line.split(";"))


def _lines_of(name: str) -> Iterator[str]:
    text = text_of(name)
    parts = ("\n" + text).split("\n#")  # each but the first begins with a remark
    return chain.from_iterable(part.partition("\n")[2].splitlines() for part in parts)
