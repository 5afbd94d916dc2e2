"""The countries of a text that is not English, by what its language calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from reader.model import Entity, Mention, Place
from reader.understand.entities.countries.table import lines_of, named_countries
from reader.understand.entities.tokens import Tokens, words_of

UNPARTED: Final = frozenset({"ja", "zh", "ko", "th"})  # no blanks between words, or endings right behind them
ADDS_S: Final = frozenset({"de", "sv", "da", "nb"})  # "Polens Grenze"
# No letter of the same alphabet, Katakana or Hangul, goes on beside it.
_EDGES: Final = {"ja": (r"(?<![ァ-ヺー・])", r"(?![ァ-ヺー])"), "ko": (r"(?<![가-힣])", "")}

Name = tuple[tuple[str, ...], Entity]


def find_countries_abroad(blocks: Sequence[Tokens], tongue: str) -> list[Mention]:
    find = _in_letters if tongue in UNPARTED else _in_words
    return [mention for number, tokens in enumerate(blocks) for mention in find(number, tokens, tongue)]


def _in_words(number: int, tokens: Tokens, tongue: str) -> Iterator[Mention]:
    names, passed = _by_first_word(tongue), 0
    for place, word in enumerate(tokens.words):
        found = names.get(word) or (names.get(word[:-1]) if tongue in ADDS_S and word[-1] == "s" else None)
        if not found or place < passed:
            continue
        for words, country in found:
            passed = place + len(words)
            if tokens.words[place + 1 : passed] == words[1:]:
                yield Mention(Place(number, tokens.starts[place], tokens.end(passed - 1)), country)
                break
        else:
            passed = place


def _in_letters(number: int, tokens: Tokens, tongue: str) -> Iterator[Mention]:
    names = _by_name(tongue)
    if names:
        for match in _pattern(tongue).finditer(tokens.text):
            yield Mention(Place(number, *match.span()), names[match[0]])


@lru_cache
def _by_first_word(tongue: str) -> Mapping[str, Sequence[Name]]:
    """The longest first."""
    tree: dict[str, list[Name]] = {}
    for called, country in _by_name(tongue).items():
        words = words_of(called)
        tree.setdefault(words[0], []).append((words, country))
    for names in tree.values():
        names.sort(key=lambda name: -len(name[0]))
    return tree


@lru_cache
def _by_name(tongue: str) -> Mapping[str, Entity]:
    countries = named_countries()
    rows = (line.split(";") for line in lines_of("countries_abroad.txt"))
    return {called: countries[code] for its, code, names in rows if its == tongue for called in names.split("|")}


@lru_cache
def _pattern(tongue: str) -> re.Pattern[str]:
    before, behind = _EDGES.get(tongue, ("", ""))
    names = "|".join(map(re.escape, sorted(_by_name(tongue), key=len, reverse=True)))
    return re.compile(f"{before}(?:{names}){behind}")
