"""The words of a block, cut once and read by all three finders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

_ABBREVIATIONS: Final = (
    "Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Gen|Maj|Brig|Cmdr|Cdr|Lt|Col|Sgt|Cpl|Pvt|Pte|Capt|Adm|Sen|Sens|Rep|Reps"
    "|Gov|Rev|Hon|Jr|Sr|St|Ste|Ret|Det|Insp|Supt|Amb|Pres|Msgr|Fr|Mt|Ft"
)
# A blank is taken along, as to look for a word at it takes as long as to find one; the commonest words are asked first.
_TOKEN = re.compile(
    r" ?([a-z]{2,}+(?=[ ,])"
    r"|['’][sS]\b"
    rf"|(?:{_ABBREVIATIONS})\."
    r"|(?![IVX]\.[\"”’]?\s*$)(?:[^\W\d_]\.){1,6}(?:[^\W\d_](?!\w))?"  # J. R.R. U.S. U.S, not the end of "Leo X."
    r"|\w+(?:[-‑&'’](?![sS]\b)\w+)*"
    r"|[^\w\s])"
)
_BEGIN_NEXT: Final = frozenset('.!?…:;•|"“')  # behind these a sentence or a quotation begins
_OPENERS: Final = frozenset("\"“”'‘’(«[—–-*")
_ELIDED: Final = re.compile(r"(?:[cdjlmnst]|qu|dell|all|dall|nell|sull|un|quest|jusqu|lorsqu)['’](?=\w)", re.IGNORECASE)
_SHOUTED_SHARE: Final = 0.8
_SHOUTED_WORDS: Final = 3
_HEADLINE_SHARE: Final = 0.75
_SHORT: Final = 3  # letters; words up to this are small in headlines too
# Left small where a line in capitals is read as a headline.
_SMALL: Final = frozenset(
    "A AN THE AND OR BUT NOR OF IN ON AT TO FOR BY WITH FROM AS IS ARE WAS WERE BE BEEN HAS HAVE HAD AFTER BEFORE"
    " OVER UNDER INTO OUT OFF UP DOWN AMID AGAINST BETWEEN ABOUT THAT THIS THEIR HIS HER ITS NOT NO SAYS SAID SAY"
    " HIT HITS WILL WOULD MAY CAN COULD WHO WHAT WHEN WHERE WHY HOW IF THAN THEN MEET MEETS MET"
    " KILL KILLS KILLED".split()
)
# Abbreviations that a headline in title case leaves in capitals.
_ABBREVIATED: Final = frozenset("US UK UAE USA EU UN NATO DRC PRC DPRK ROK FBI CIA BBC IMF AI PM MP MPs CEO TV".split())


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and punctuation of one text, in parallel rows.

    `words` are as a text in sentence case would have them: a line in capitals is read as a headline in title case.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    opens: tuple[bool, ...]  # whether a sentence, or a quotation, begins with the word
    shouted: bool = False  # the whole text is in capitals
    headline: bool = False  # nearly every word begins with one

    def __len__(self) -> int:
        return len(self.words)

    def end(self, index: int) -> int:
        return self.starts[index] + len(self.words[index])

    def touches(self, index: int) -> bool:
        """Whether the word stands right behind the one before it, no blank between."""
        return index > 0 and self.end(index - 1) == self.starts[index]


def tokens_of(text: str) -> Tokens:
    words = _TOKEN.findall(text)
    starts = _starts(text, words)
    shouted = _is_shouted(words)
    if shouted:
        words = [_calm(word) for word in words]
    return Tokens(text, tuple(words), starts, _opening(words), shouted, shouted or _is_headline(words))


def parted(tokens: Tokens) -> Tokens:
    """Elided articles and prepositions as words of their own: "l'", "Ukraine"."""
    pieces = [list(_pieces(word, start)) for word, start in zip(tokens.words, tokens.starts, strict=True)]
    if len(pieces) == sum(map(len, pieces)):
        return tokens
    flat = [piece for parts in pieces for piece in parts]
    opens = [first and opening for parts, opening in zip(pieces, tokens.opens, strict=True) for first in _firsts(parts)]
    return replace(
        tokens, words=tuple(word for word, _ in flat), starts=tuple(start for _, start in flat), opens=tuple(opens)
    )


def _pieces(word: str, start: int) -> Iterator[tuple[str, int]]:
    elided = _ELIDED.match(word)
    if elided:
        yield elided[0], start
        word, start = word[elided.end() :], start + elided.end()
    yield word, start


def _firsts(parts: Sequence[object]) -> Iterator[bool]:
    return (number == 0 for number in range(len(parts)))


def words_of(text: str) -> tuple[str, ...]:
    """The words alone, as `tokens_of` has them."""
    words = _TOKEN.findall(text)
    return tuple([_calm(word) for word in words] if _is_shouted(words) else words)


def _starts(text: str, words: Iterable[str]) -> tuple[int, ...]:
    """Nothing but blanks stands between words, so that each is where it is next found."""
    starts, at = [], 0
    for word in words:
        at = text.find(word, at)
        starts.append(at)
        at += len(word)
    return tuple(starts)


def _opening(words: Iterable[str]) -> tuple[bool, ...]:
    opens, at_start = [], True
    for word in words:
        opens.append(at_start)
        at_start = word in _BEGIN_NEXT or (at_start and word in _OPENERS)
    return tuple(opens)


def _is_shouted(words: Sequence[str]) -> bool:
    capitals = [word for word in words if word.isupper()]
    if len(capitals) < _SHOUTED_SHARE * _SHOUTED_WORDS:
        return False
    spoken = _spoken(words)
    return spoken >= _SHOUTED_WORDS and _spoken(capitals) >= _SHOUTED_SHARE * spoken


def _spoken(words: Iterable[str]) -> int:
    return sum(word.isalpha() and len(word) > 1 for word in words)


def _is_headline(words: Sequence[str]) -> bool:
    """A line that ends in a full stop is a sentence, however many names it holds."""
    if words and words[-1] == ".":
        return False
    long = [word for word in words if len(word) > _SHORT and word[0].isalpha()]
    return len(long) >= _SHOUTED_WORDS and sum(word[0].isupper() for word in long) >= _HEADLINE_SHARE * len(long)


def _calm(word: str) -> str:
    """The word in title case, of the same length."""
    if word in _SMALL:
        return word.lower()
    if word in _ABBREVIATED or word[1:2] == ".":
        return word
    calm = "-".join(part.capitalize() for part in word.split("-")) if len(word) > 1 else word
    return calm if len(calm) == len(word) else word
