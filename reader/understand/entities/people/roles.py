"""What a text calls a person: "Japanese Defence Minister" before the name, "the bank's chief economist" after it."""

from __future__ import annotations

from typing import Final

from reader.understand.entities.people.lexicon import COURTESIES, titles
from reader.understand.entities.tokens import Tokens

LONGEST_BEFORE: Final = 8  # words
LONGEST_AFTER: Final = 12
_JOINTS: Final = frozenset("of for and & the".split())
_ENDS: Final = frozenset(',.;:()—–"“”!?')


def role_of(tokens: Tokens, begin: int, end: int) -> str:
    return _role_before(tokens, begin) or _role_after(tokens, end)


def _role_before(tokens: Tokens, begin: int) -> str:
    words, first = tokens.words, begin
    while first > 0 and begin - first < LONGEST_BEFORE and _belongs(tokens, first - 1):
        first -= 1
    while first < begin and (words[first] in _JOINTS or words[first].lower() in COURTESIES):
        first += 1
    return _phrase(tokens, first, begin) if _has_title(words[first:begin]) else ""


def _belongs(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    if word.lower() in titles() or word in _JOINTS:
        return True
    return word[0].isupper() and not (tokens.opens[index] and word.lower() in _JOINTS)


def _role_after(tokens: Tokens, end: int) -> str:
    words = tokens.words
    if end >= len(words) or words[end] not in {",", "(", "—", "–"}:
        return ""
    last = end + 1
    while last < len(words) and last - end <= LONGEST_AFTER and words[last] not in _ENDS:
        last += 1
    first = end + 2 if words[end + 1 : end + 2] and words[end + 1] in {"the", "a", "an", "who", "then"} else end + 1
    closed = last < len(words) and words[last] in _ENDS
    if not closed or "who" in words[end + 1 : first] or not _has_title(words[first:last]):
        return ""
    return _phrase(tokens, first, last)


def _has_title(words: tuple[str, ...]) -> bool:
    return any(word.lower() in titles() and word.lower() not in COURTESIES for word in words)


def _phrase(tokens: Tokens, first: int, last: int) -> str:
    return tokens.text[tokens.starts[first] : tokens.end(last - 1)]
