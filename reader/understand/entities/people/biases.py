"""What stands about a run, and what the whole text tells, as an addition to its scores for a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.understand.entities.countries.table import longest_name
from reader.understand.entities.people.evidence import Evidence
from reader.understand.entities.people.lexicon import fold, is_eastern, lexicon
from reader.understand.entities.people.scored import ScoredRun
from reader.understand.entities.people.surroundings import (
    is_firm,
    is_gloss,
    is_land,
    is_quoted,
    is_seat,
    tells_person,
    tells_place,
)
from reader.understand.entities.people.weights import UNIT

TITLE_BONUS: Final = 3 * UNIT
NAME_BONUS: Final = 2 * UNIT
EASTERN_BONUS: Final = 6 * UNIT  # "Son Heung-min"
GLOSS_MALUS: Final = -8 * UNIT
PLACE_MALUS: Final = -2 * UNIT
PERSON_BONUS: Final = 1 * UNIT
LISTED: Final = {"O": -8 * UNIT, "P": -3 * UNIT, "H": 10 * UNIT}  # phrases of the lists


def biases_of(one: ScoredRun, evidence: Evidence) -> list[int]:
    """One for each word of the run."""
    own = _beside(one, evidence) if len(one.tags) > 1 else [_alone(one, evidence)]
    around = _around(one, one.begin + len(one.tags))
    return [bias + around for bias in own]


def _alone(one: ScoredRun, evidence: Evidence) -> int:
    words, begin = one.tokens.words, one.begin
    before = words[begin - 1] if begin else ""
    return evidence.bias_alone(words[begin], one.margins[0], one.tokens.opens[begin], before)


def _beside(one: ScoredRun, evidence: Evidence) -> list[int]:
    words, headline = one.words, one.tokens.headline
    titled = [headline, *[headline or sort[0] == "T" for sort in one.classes]]
    rows = zip(words, one.margins, ("", *words), titled, strict=False)
    biases = [evidence.bias_beside(*row) for row in rows]
    if len(words) == 2 and is_eastern(*words):
        biases = [bias + EASTERN_BONUS for bias in biases]
    if _is_like_name(one.classes, one.phrases) and not _is_behind_the(one) and not _holds_place(one.words):
        biases = [bias + NAME_BONUS for bias in biases]
    for place in range(_introduced(one.classes, one.phrases), len(words)):
        biases[place] += TITLE_BONUS
    if LISTED.keys().isdisjoint(one.phrases):
        return biases
    return [bias + LISTED.get(mark, 0) for bias, mark in zip(biases, one.phrases, strict=True)]


def _is_behind_the(one: ScoredRun) -> bool:
    return one.begin > 0 and one.tokens.words[one.begin - 1].lower() == "the"


def _holds_place(words: Sequence[str]) -> bool:
    """ "North Korea", "Royal Jordanian", "Texas Austin"."""
    return fold(words[0]) in lexicon().regions or any(longest_name(words, index) for index in range(len(words)))


def _is_like_name(classes: Sequence[str], phrases: str) -> bool:
    """ "Félix Tshisekedi": two or three words, a given name first, and last a surname or a word no list has."""
    if not 2 <= len(classes) <= 3 or set(phrases) != {"-"} or "g" not in classes[0] or "o" in classes[0] + classes[-1]:
        return False
    return classes[0][0] in "UC" and classes[-1][0] in "UC" and (classes[-1] == "U" or "s" in classes[-1])


def _introduced(classes: Sequence[str], phrases: str) -> int:
    """Where two or three words that look like a name follow a title: "National Security Adviser Condoleezza Rice"."""
    titled = [place for place, sort in enumerate(classes) if sort[0] == "T"]
    rest = classes[titled[-1] + 1 :] if titled else ()
    sound = 2 <= len(rest) <= 3 and rest[0][0] == "U" and rest[-1][0] in "UC" and set(phrases[-len(rest) :]) == {"-"}
    return len(classes) - len(rest) if sound else len(classes)


def _around(one: ScoredRun, end: int) -> int:
    words = one.tokens.words
    if is_gloss(words, one.begin) or is_seat(words, one.begin):
        return GLOSS_MALUS
    if is_land(words, one.begin, end) or is_firm(words, one.begin, end):
        return GLOSS_MALUS
    if end == len(words) or words[end] != ",":
        return PERSON_BONUS if is_quoted(words, one.begin, end) else 0
    if tells_place(words, end):
        return PLACE_MALUS
    return PERSON_BONUS if tells_person(words, end) else 0
