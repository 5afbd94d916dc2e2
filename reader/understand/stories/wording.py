"""The words by which two texts are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from reader.understand.summary.words import SMALL_WORDS, stem

_WORD: Final = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_PROPER: Final = re.compile(r"(?<=[a-z0-9,;:%] )(?:the )?([A-Z][\w’'-]*|[A-Z]+[0-9][\w-]*)")
_OPENING: Final = re.compile(r"(?:^|[.!?:]\s|\n)([A-Z]\w{2,})")
_CAPITAL: Final = re.compile(r"\b[A-Z]\w{2,}")
_SMALL: Final = re.compile(r"\b[a-z]\w{2,}")
_WEEKDAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_SITE: Final = re.compile(r"(.{20,}?)(?: ?\| ?| [-–—] )((?:(?:[A-Z][\w.&’'-]*|of|the|and) ?){1,5})")
_SHOUTED: Final = 0.6  # of a headline's longer words; above, capitals tell nothing


def words_in(text: str) -> list[str]:
    """Lower-case words in order; where a script sets no blanks, pairs of its letters."""
    found: list[str] = []
    for word in _WORD.findall(text.lower()):
        if _UNSPACED.fullmatch(word) and len(word) > 1:
            found += ["".join(pair) for pair in pairwise(word)]
        else:
            found.append(word)
    return found


def terms_in(text: str) -> list[str]:
    """Stems of the words that carry meaning, days of the week left out: every report has one."""
    kept = (word for word in words_in(text) if word not in SMALL_WORDS and word not in _WEEKDAYS)
    return [stem(word) for word in kept if len(word) > 1 or word.isdigit()]


def proper_terms(text: str) -> set[str]:
    """Stems of words written with a capital inside a sentence."""
    return _stems(_PROPER.findall(text))


def opening_names(title: str, text: str) -> set[str]:
    """Stems of words that open sentences and are names nonetheless: written twice, and never small."""
    capital = _CAPITAL.findall(f"{title}\n{text}")
    small = set(_SMALL.findall(f"{title} {text}"))
    twice = {word for word in _OPENING.findall(f"{title}\n{text}") if capital.count(word) > 1}
    return _stems(word for word in twice if word.lower() not in small)


def _stems(words: Iterable[str]) -> set[str]:
    bare = (word.removesuffix("’s").removesuffix("'s") for word in words)
    return {term for word in bare for term in terms_in(word) if not term.isdigit()}


def without_site(headline: str) -> str:
    """ "Jets meet over the Baltic - The Courier" without the site's name, which tells nothing of the event."""
    found = _SITE.fullmatch(headline)
    return found[1] if found and len(found[1].split()) > len(found[2].split()) else headline


def is_title_case(headline: str) -> bool:
    longer = [word for word in headline.split()[1:] if len(word) > 3 and word[0].isalpha()]
    return bool(longer) and sum(word[0].isupper() for word in longer) / len(longer) > _SHOUTED
