"""What a text calls a person: "Japanese Defence Minister" before the name, "the bank's chief economist" after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.understand.entities.people.lexicon import COURTESIES, titles
from reader.understand.entities.tokens import Tokens

LONGEST_BEFORE: Final = 8  # words
LONGEST_AFTER: Final = 12
JOINTS: Final = frozenset("of for and & the".split())
# Small words that a title written small has before it: "former prime minister".
MODIFIERS: Final = frozenset(
    "acting assistant associate attorney chief deputy defence defense education energy environment ex-prime"
    " executive finance foreign former founding general head health home honorary immediate interim interior joint"
    " junior lead managing medical national press prime principal retired senior shadow state then trade transport"
    " treasury veteran vice".split()
)
ARTICLES: Final = frozenset({"the", "a", "an", "now", "then", "once"})
_ENDS: Final = frozenset(',.;:()—–"“”!?')
# A phrase with one of these is a clause, no title.
_CLAUSE: Final = frozenset(
    "is are was were be been has have had said says told will would who whom whose which that he she they his her"
    " their when where while after before because if but not".split()
)
_OF: Final = frozenset("of for at in from with to on by under since until".split())


def role_of(tokens: Tokens, begin: int, end: int, floor: int, ceiling: int) -> str:
    """For the name `begin:end`; the name before it ends at `floor`, the one after it begins at `ceiling`."""
    return _role_before(tokens, begin, floor) or _role_after(tokens, end, ceiling)


def _role_before(tokens: Tokens, begin: int, floor: int) -> str:
    words, first = tokens.words, begin
    if _is_of_another(words, begin):
        return ""
    while first > max(floor, begin - LONGEST_BEFORE) and _belongs(tokens, first - 1):
        first -= 1
    while first < begin and (words[first].lower() in JOINTS | ARTICLES | COURTESIES or not words[first][0].isalnum()):
        first += 1
    return _phrase(tokens, first, begin) if _has_title(words[first:begin]) else ""


def _is_of_another(words: Sequence[str], begin: int) -> bool:
    """ "A spokeswoman for Ms. Neumann": the name is not hers."""
    before = next(
        (
            word
            for word in reversed(words[max(0, begin - 4) : begin])
            if word.lower() not in COURTESIES and word[0].isalnum()
        ),
        "",
    )
    return before in JOINTS


def _belongs(tokens: Tokens, index: int) -> bool:
    word = tokens.words[index]
    if word.lower() in titles() or word in MODIFIERS:
        return True
    if word in JOINTS:
        return index > 0 and _leads(tokens.words[index - 1], word)
    return word[0].isupper() and not (tokens.opens[index] and word.lower() in JOINTS | _OF)


def _leads(before: str, joint: str) -> bool:
    """Whether a title goes on across the joint: "Secretary of", "Trade and Industry", but not "Japan and"."""
    if joint == "the":
        return before in {"of", "for"}
    return before.lower() in titles() if joint in {"of", "for"} else before[0].isupper()


def _role_after(tokens: Tokens, end: int, ceiling: int) -> str:
    words = tokens.words
    if end >= len(words) or words[end] not in {",", "(", "—", "–"}:
        return ""
    first = end + 1
    while first < len(words) and words[first] in ARTICLES:
        first += 1
    last = first
    while last < len(words) and last - first <= LONGEST_AFTER and words[last] not in _ENDS:
        last += 1
    phrase = words[first:last]
    closed = last < min(len(words), ceiling) and words[last] in _ENDS
    return _phrase(tokens, first, last) if closed and _is_title(phrase) else ""


def _is_title(phrase: tuple[str, ...]) -> bool:
    """ "spokeswoman for the ministry": the title stands before the first "of"."""
    if _CLAUSE & set(phrase):
        return False
    of = next((place for place, word in enumerate(phrase) if word in _OF), len(phrase))
    return _has_title(phrase[:of])


def _has_title(words: tuple[str, ...]) -> bool:
    return any(word.lower() in titles() and word.lower() not in COURTESIES for word in words)


def _phrase(tokens: Tokens, first: int, last: int) -> str:
    return " ".join(tokens.text[tokens.starts[first] : tokens.end(last - 1)].split())
