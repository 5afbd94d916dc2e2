"""From a sentence to the ways it can stand as a bullet: shorter, on its own feet, and never in other words."""

from __future__ import annotations

import re
from typing import Final

from reader.understand.summary import cuts
from reader.understand.summary.phrases import DATELINE
from reader.understand.summary.quotes import quotations
from reader.understand.summary.words import word_count

MOST_WORDS: Final = 30
FEWEST_WORDS: Final = 5
FEWEST_LEFT: Final = 6  # of a sentence that lost a phrase
VARIANTS: Final = 8
LAST_RESORTS: Final = 2
LONGEST: Final = 600  # characters of a sentence that is looked at

_STRAY_BLANKS = re.compile(r"\s+(?=[.,;:](?:\s|$))")
_DOUBLED = re.compile(r",(?:\s*,)+")
_LEFT_OVER = re.compile(r"[ ,][.,;:]")
_LOOSE_ENDS = " ,;:–—-•▪●◦‣*·"
_QUOTED_END = re.compile(r"[.][\"”»'’]$")
_SMALL_FIRST = re.compile(r"[a-z]+[A-Z]|(?:al|el)-[A-Z]|[a-z]+\.[a-z]")  # iPhone, al-Shabaab, booking.com


def wordings(sentence: str) -> tuple[str, ...]:
    """Bullets the sentence could be, the fullest first, all of at most 30 words; none if nothing fits."""
    if len(sentence) > LONGEST:
        return ()
    whole = _without(sentence, cuts.always(sentence))
    found = [whole]
    for cut in cuts.optional(whole):
        found.extend([_without(text, _moved(whole, text, cut)) for text in tuple(found)][: VARIANTS - len(found)])
    if word_count(whole) > MOST_WORDS:
        found.extend(_shortened(text) for text in tuple(found))
    finished = (finish(text) for text in dict.fromkeys(found))
    fullest = finish(whole)
    return tuple(
        text for text in dict.fromkeys(finished) if fits(text) and (text == fullest or word_count(text) >= FEWEST_LEFT)
    )


def as_it_is(sentence: str) -> tuple[str, ...]:
    """The sentence where it fits: but for the dateline nothing is left out where no rule tells what can be."""
    dateline = DATELINE.match(sentence)
    whole = " ".join(sentence[dateline.end() if dateline else 0 :].split()).strip(_LOOSE_ENDS)
    return (whole,) if whole and fits(whole) else ()


def _shortened(text: str) -> str:
    """The longest that fits after leaving out a phrase or two at the end."""
    for _ in range(LAST_RESORTS):
        if word_count(text) <= MOST_WORDS:
            break
        shorter = [_without(text, (cut,)) for cut in cuts.last_resort(text)]
        fitting = (one for one in shorter if word_count(one) <= MOST_WORDS)
        text = next(fitting, shorter[-1] if shorter else text)
    return text


def fits(text: str) -> bool:
    return FEWEST_WORDS <= word_count(text) <= MOST_WORDS


def finish(text: str) -> str:
    """With a capital in front and a full stop behind, and no loose ends."""
    text = " ".join(text.split())
    if _LEFT_OVER.search(text):
        text = _DOUBLED.sub(",", _STRAY_BLANKS.sub("", text))
    text = text.lstrip(_LOOSE_ENDS)
    if not text:
        return ""
    if not _SMALL_FIRST.match(text):
        text = text[0].upper() + text[1:]
    if _QUOTED_END.search(text):
        return text
    return text.rstrip(_LOOSE_ENDS + ".") + "."


def _without(text: str, places: tuple[cuts.Cut, ...]) -> str:
    quoted = quotations(text)
    for start, end in sorted(places, reverse=True):
        if any(first < end and start < last and not (start <= first and last <= end) for first, last in quoted.spans):
            continue
        text = _closed(text[:start], text[end:])
    return text


def _closed(left: str, right: str) -> str:
    """Two parts with one blank between them where one is due."""
    if left and right and left[-1].isalnum() and right[0].isalnum():
        return f"{left} {right}"
    return left + right if left else right.lstrip()


def _moved(whole: str, text: str, cut: cuts.Cut) -> tuple[cuts.Cut, ...]:
    """Where a cut of the whole stands in a text that is already shorter; nowhere if it is gone."""
    piece = whole[cut[0] : cut[1]]
    at = text.find(piece)
    return ((at, at + len(piece)),) if piece and at >= 0 else ()
