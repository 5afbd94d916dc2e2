"""Where names can stand: runs of capitalised words, with the small words that names hold inside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.understand.entities.people.kept import Kept
from reader.understand.entities.people.lexicon import PARTICLES
from reader.understand.entities.tokens import Tokens

LONGEST_RUN: Final = 24  # words; a longer one is cut, so that no line costs more than its length
_PREFIXED = re.compile(
    r"(?:al|el|ad|an|ar|as|at|ash|az|bin|ibn|d|l|de|ben|t)[-’'][A-Z]|(?:de|di|la|van|von)[A-Z]|mc[A-Z]"
)
# Words whose capital at the start of a sentence tells nothing; none is much of a name.
OPENERS: Final = frozenset(
    "A About According After Against All Also Although Among And Another As At Because Before Between Both But By"
    " Despite During Each Even Every Few For From Her Here His How However If In Into It Its Just Many Meanwhile"
    " Most My No Not Of On Only Or Other Our Over She Since Some Such Than That The Their Then There These They"
    " This Those Though Through To Under Until Upon We What When Where Which While Who Why With Within Without Yet"
    " You Your Am Zum Zur Beim Vom".split()
)
_CONTRACTED = re.compile(r"[’'](?:m|ll|ve|re|d|t)$")  # "I’m", "We’ll"
# "Kurdish-led", "Paris-based"
COMPOUNDS: Final = frozenset(
    "speaking led backed born based controlled held occupied run owned style era made funded linked affiliated aligned"
    " friendly wide brokered trained appointed related educated bound registered listed only sized like free".split()
)


def runs_of(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Half-open rows of words, each of which could hold a name."""
    begin: int | None = None
    capitals = map(IS_CAPITAL.__getitem__, tokens.words)
    for index, (word, capital) in enumerate(zip(tokens.words, capitals, strict=True)):
        if begin is None and not capital and word not in PARTICLES:
            continue
        inside = capital or (begin is not None and _leads_on(tokens, index))
        if tokens.opens[index] and word in OPENERS:
            inside = False
        if word == "I":
            inside = begin is not None and index - begin == 1  # a king's number, or the writer
        if begin is not None and (not inside or index - begin >= LONGEST_RUN):
            yield begin, index
            begin = None
        if (inside and begin is None and word not in PARTICLES) or (
            begin is None and word in PARTICLES and _leads_on(tokens, index)
        ):
            begin = index
    if begin is not None:
        yield begin, len(tokens)


def _is_capital(word: str) -> bool:
    if not word[0].isupper() and not (word[0].islower() and _PREFIXED.match(word)):
        return False
    return not _CONTRACTED.search(word) and not ("-" in word and word.rpartition("-")[2] in COMPOUNDS)


IS_CAPITAL: Final = Kept(_is_capital)


def _leads_on(tokens: Tokens, index: int) -> bool:
    """A particle, or two of them, before a capital: "von der Leyen"."""
    words = tokens.words
    for word in words[index : index + 3]:
        if IS_CAPITAL[word]:
            return True
        if word not in PARTICLES:
            return False
    return False
