"""What the words right behind or before a run tell: a town is said to be one, a foreign spelling is no new name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.understand.entities.countries.table import country_names
from reader.understand.entities.people.lexicon import kinds_of, titles

PLACE_NOUNS: Final = frozenset(
    "area borough capital city commune county district enclave governorate hamlet island municipality"
    " neighborhood neighbourhood peninsula port prefecture province quarter region resort settlement spot state"
    " stronghold suburb town township village valley".split()
)
LOWER_TAILS: Final = frozenset(
    "airport area award awards basin bay bridge canal dam desert disease district governorate hills island islands"
    " lake mountain mountains neighborhood neighbourhood path peninsula plain plateau prize province refinery region"
    " river salad stadium station strait suburb trail trophy valley village".split()
)
DIRECTIONS: Final = frozenset(
    "northern southern eastern western central north south east west northeast northwest southeast southwest"
    " northeastern northwestern southeastern southwestern upper lower rural".split()
)
LANGUAGES: Final = frozenset(
    "Arabic Armenian Bengali Bulgarian Chinese Croatian Czech Danish Dutch English Finnish French Georgian German"
    " Greek Hebrew Hindi Hungarian Irish Italian Japanese Kazakh Korean Kurdish Latin Macedonian Nepali Norwegian"
    " Pashto Persian Polish Portuguese Romanian Russian Serbian Slovak Spanish Swahili Swedish Tamil Thai Tibetan"
    " Turkish Ukrainian Urdu Uzbek Vietnamese Welsh pinyin romanized romanised transliteration transliterated".split()
)
PEERS: Final = frozenset(
    "Lord Lady Baron Baroness Viscount Viscountess Earl Countess Count Duke Duchess Marquess Marchioness".split()
)
SPEECH: Final = frozenset(
    "said says told added asked asks replied recalled insisted wrote explained joked argued warned admitted quipped"
    " shouted testified continued concluded".split()
)
CLOSING: Final = frozenset("\"”’'")
LONGEST_LOOK: Final = 6  # words


def is_land(words: Sequence[str], begin: int, end: int) -> bool:
    """ "the Hamrin mountains"."""
    return begin > 0 and words[begin - 1].lower() == "the" and end < len(words) and words[end] in LOWER_TAILS


def is_firm(words: Sequence[str], begin: int, end: int) -> bool:
    """ "Marks & Spencer": single words on both sides."""
    if end - begin > 1:
        return False
    return (begin > 1 and words[begin - 1] == "&" and words[begin - 2][0].isupper()) or (
        end + 1 < len(words) and words[end] == "&" and words[end + 1][0].isupper()
    )


def is_seat(words: Sequence[str], begin: int) -> bool:
    """ "Lord Cameron of Chipping Norton"."""
    return begin > 2 and words[begin - 1] == "of" and not PEERS.isdisjoint(words[max(0, begin - 4) : begin - 2])


def is_quoted(words: Sequence[str], begin: int, end: int) -> bool:
    """ "“I never saw it,” Fofana told the court"."""
    if begin < 2 or end >= len(words):
        return False
    return words[begin - 1] in CLOSING and words[begin - 2] in {",", "!", "?"} and words[end] in SPEECH


def tells_place(words: Sequence[str], end: int) -> bool:
    """Behind `words[:end]`: ", a town in", ", northern Syria"."""
    if end + 1 >= len(words) or words[end] != ",":
        return False
    behind = words[end : end + LONGEST_LOOK]
    if behind[1] in {"a", "an", "the"}:
        return _noun_of(behind[2:], PLACE_NOUNS)
    at = 2 if behind[1] in DIRECTIONS and len(behind) > 2 else 1
    return _is_place(behind[at])


def tells_person(words: Sequence[str], end: int) -> bool:
    """Behind `words[:end]`: ", a lawyer for", ", 34,"."""
    if end + 2 >= len(words) or words[end] != ",":
        return False
    behind = words[end : end + LONGEST_LOOK]
    if behind[1].isdigit() and len(behind[1]) == 2 and behind[2] == ",":
        return True
    return behind[1] in {"a", "an", "the", "who", "whose"} and (behind[1][0] == "w" or _noun_of(behind[2:], titles()))


def is_gloss(words: Sequence[str], begin: int) -> bool:
    """Whether `words[begin]` spells in another language what was just named: "(Arabic: ..."."""
    if ":" not in words[max(0, begin - LONGEST_LOOK) : begin]:
        return False
    for at in range(begin - 1, max(0, begin - LONGEST_LOOK), -1):
        if words[at] == ":":
            return words[at - 1] in LANGUAGES
        if words[at] in {"(", "."}:
            return False
    return False


def _noun_of(words: Sequence[str], nouns: frozenset[str]) -> bool:
    """Whether the phrase that begins here, up to the first word that ends it, is headed by one of the nouns."""
    for word in words:
        if word in nouns:
            return True
        if not word.isalpha() or word in {"of", "in", "on", "who", "which", "and", "that"}:
            return False
    return False


def _is_place(word: str) -> bool:
    kinds = kinds_of(word)
    names = country_names().get(word, ())
    if any(name.words == (word,) and name.country is not None and not name.demonym for name in names):
        return True
    return word[0].isupper() and "P" in kinds and "g" not in kinds and "s" not in kinds
