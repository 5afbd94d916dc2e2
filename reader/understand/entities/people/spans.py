"""Where a name begins and ends: offices and honours are no part of it, a nickname in quotes is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reader.understand.entities.countries.table import country_names
from reader.understand.entities.people.lexicon import PARTICLES, kinds_of, titles
from reader.understand.entities.people.wholes import is_part_of_whole
from reader.understand.entities.tokens import Tokens

HONOURS: Final = frozenset("MP MPs MPP MSP MLA MS TD OBE CBE MBE KBE DBE KC QC PhD MD BA MA Esq VC DSO".split())
QUOTES: Final = frozenset("\"“”'‘’")
LONGEST_NICKNAME: Final = 3  # words


class NameSpan(NamedTuple):
    """The words `begin:end` of a block, a person's name."""

    block: int
    begin: int
    end: int


def trimmed(blocks: Sequence[Tokens], span: NameSpan) -> NameSpan | None:
    """Without honours and offices at the ends; nothing where the name is part of what is no person."""
    words, begin, end = blocks[span.block].words, span.begin, span.end
    if is_part_of_whole(words, begin, end):
        return None
    while end - begin > 1 and words[end - 1] in HONOURS:
        end -= 1
    begin = _after_titles(words, begin, end)
    if end - begin > 2 and _is_no_part(words[begin], words[begin + 1]):
        begin += 1
    return NameSpan(span.block, begin, end)


def with_nicknames(spans: Sequence[NameSpan], blocks: Sequence[Tokens]) -> Iterator[NameSpan]:
    """Richard "Tex" Coe is one name."""
    passed = (-1, 0)  # block and word
    ends = {(span.block, span.begin): span.end for span in spans}
    for span in spans:
        if (span.block, span.begin) < passed:
            continue
        words, end = blocks[span.block].words, span.end
        goes_on = _after_nickname(words, end)
        if goes_on:
            alone = goes_on + 1 if "s" in kinds_of(words[goes_on]) else end
            end = ends.get((span.block, goes_on), alone)
        passed = (span.block, end)
        yield NameSpan(span.block, span.begin, end)


def _after_titles(words: Sequence[str], begin: int, end: int) -> int:
    """ "Saudi Crown Prince Mohammed bin Salman" begins with its last title that leaves two words or more."""
    titled_before = begin > 0 and words[begin - 1].lower() in titles() and words[begin].lower() in titles()
    if "g" in kinds_of(words[begin]) and words[begin] not in country_names() and not titled_before:
        return begin
    titled = [place for place in range(begin, end - 2) if words[place].lower() in titles()]
    return titled[-1] + 1 if titled and words[titled[-1]] not in PARTICLES else begin


def _is_no_part(word: str, following: str) -> bool:
    """ "ambassador in Colombo Patricia Butenis": a place or body that only stands beside the name."""
    kinds = kinds_of(word)
    beside = "P" in kinds or "p" in kinds or "o" in kinds or (word.isupper() and len(word) > 2)
    return beside and "g" not in kinds and "g" in kinds_of(following)


def _after_nickname(words: Sequence[str], end: int) -> int:
    """Where the name goes on behind a nickname in quotes; 0 where there is none."""
    if end >= len(words) or words[end] not in QUOTES:
        return 0
    for place in range(end + 2, min(end + LONGEST_NICKNAME + 2, len(words) - 1)):
        if words[place] in QUOTES:
            return place + 1 if words[end + 1][0].isupper() and words[place + 1][0].isupper() else 0
    return 0
