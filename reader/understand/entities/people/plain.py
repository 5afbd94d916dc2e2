"""Most of what stands alone with a capital is nobody's name: days, firms, peoples, countries, the first word of a line.

These words are not read for names, unless the text gives somebody a name with them: that saves a quarter of the work.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from reader.understand.entities.countries.table import country_names
from reader.understand.entities.people.lexicon import (
    PARTICLES,
    fold,
    is_known_person,
    is_never_person,
    kinds_of,
    mark_of,
    titles,
)
from reader.understand.entities.people.runs import OPENERS, runs_of
from reader.understand.entities.people.weights import shipped_weights
from reader.understand.entities.tokens import Tokens

COMMON: Final = "C"  # classes of words that no list of names has
TITLE: Final = "T"
CAPITALS: Final = "A"
LONGEST_ABBREVIATION: Final = 4  # letters


def is_hardly_name(tokens: Tokens, run: tuple[int, int], classes: Mapping[str, str]) -> bool:
    begin, end = run
    if end - begin > 1:
        return False
    word = tokens.words[begin]
    return _is_other(word) or (_is_bare(classes[word], tokens.opens[begin]) and not is_known_person(word))


def _is_bare(sort: str, opens: bool) -> bool:
    return sort == CAPITALS or (opens and sort in {COMMON, TITLE})


def may_be_name(word: str) -> bool:
    """Whether somebody may be called so after all: not "Allah", not "SUV"."""
    return not is_never_person(word) and (len(word) > LONGEST_ABBREVIATION or not word.isupper())


def headline_runs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Where all words have capitals, runs end at common words and at countries."""
    for begin, end in runs_of(tokens):
        start = begin
        for index in range(begin, end):
            if _is_plain(tokens.words[index]) and not _ends_full_name(tokens.words, index):
                if start < index:
                    yield start, index
                start = index + 1
        if start < end:
            yield start, end


@lru_cache(maxsize=50_000)
def _is_plain(word: str) -> bool:
    if word in OPENERS:
        return True
    if is_known_person(word) or not {"g", "s"}.isdisjoint(kinds_of(word)) or word.lower() in PARTICLES | titles():
        return False
    return _is_common(word.lower()) or _is_other(word)


def _ends_full_name(words: Sequence[str], index: int) -> bool:
    """ "Le Pen", "Le Pen's"."""
    return index > 0 and mark_of(f"{fold(words[index - 1])} {fold(words[index])}") == "H"


def _is_common(word: str) -> bool:
    """Whether it is written small elsewhere, or a form of it is: "visits", "visited"."""
    stem = word.removesuffix("s").removesuffix("e")
    forms = (word, stem, stem + "e", stem + "ed", stem + "ing") if word.endswith("s") else (word,)
    return any(form in shipped_weights().common for form in forms)


@lru_cache(maxsize=50_000)
def _is_other(word: str) -> bool:
    """A firm, a day, a people or a country that no list has as a person's name too."""
    if is_never_person(word):
        return True
    kinds = kinds_of(word)
    return (
        "g" not in kinds and "s" not in kinds and any(name.words == (word,) for name in country_names().get(word, ()))
    )
