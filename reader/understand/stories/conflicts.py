"""What speaks against two entries telling of one event, however alike their words are."""

from __future__ import annotations

import re
from typing import Final

from reader.understand.stories.traits import Traits
from reader.understand.summary.words import stem

_SERIES: Final = frozenset(
    map(
        stem,
        "week episode ep day round part issue no number edition vol volume chapter matchday stage puzzle wordle "
        "quordle season version lap leg lesson".split(),
    )
)
_NUMERAL: Final = re.compile(r"[0-9][0-9.,]*")
_SAME_FORM: Final = 0.75  # share of the words of two titles
_COLUMN_SECONDS: Final = 18 * 3600


def is_next_in_series(one: Traits, other: Traits) -> bool:
    """ "Week 12" after "Week 11"; the same headline with another decimal; the same feed's headline again next day."""
    return _other_number(one, other) or _other_measure(one, other) or _same_column(one, other)


def names_other_places(one: Traits, other: Traits) -> bool:
    """Both name countries, and none in common."""
    mine, theirs = _countries(one), _countries(other)
    return bool(mine and theirs) and not mine & theirs


def _other_number(one: Traits, other: Traits) -> bool:
    mine, theirs = _counted(one), _counted(other)
    return any(mine[word] != theirs[word] for word in mine.keys() & theirs.keys())


def _counted(traits: Traits) -> dict[str, str]:
    """Numbers by the word before them, where that word counts a series."""
    pairs = zip(traits.title, traits.title[1:], strict=False)
    return {word: number for word, number in pairs if word in _SERIES and _NUMERAL.fullmatch(number)}


def _other_measure(one: Traits, other: Traits) -> bool:
    mine, theirs = ({number for number in traits.numbers if "." in number} for traits in (one, other))
    return bool(mine and theirs) and not mine & theirs and _same_form(one, other)


def _same_column(one: Traits, other: Traits) -> bool:
    apart = abs(one.moment - other.moment)
    return one.feed == other.feed and apart >= _COLUMN_SECONDS and _same_form(one, other)


def _same_form(one: Traits, other: Traits) -> bool:
    """Do the titles differ in numbers at most, and in a word here and there?"""
    mine, theirs = ({term for term in traits.title if not _NUMERAL.fullmatch(term)} for traits in (one, other))
    return bool(mine and theirs) and len(mine & theirs) / len(mine | theirs) >= _SAME_FORM


def _countries(traits: Traits) -> set[str]:
    return {name for name in traits.names if name.startswith("country:")}
