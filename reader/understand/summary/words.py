"""Words as the summary counts them: lower case, without endings, small words apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_TOKEN = re.compile(r"[^\W_]{1,40}")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")  # written without blanks: Chinese, Japanese
WIDE_A_WORD: Final = 2  # such characters, about

SMALL_WORDS: Final = frozenset(
    "a about above after again against all also am an and any are aren as at be because been before being below "
    "between "
    "both but by can cannot could couldn d did didn do does doesn doing don down during each even few for from "
    "further "
    "get got had hadn has hasn have haven having he her here hers herself him himself his how i if in into is "
    "isn it its "
    "itself just ll m me more most my myself new no nor not now of off on once one only or other our ours "
    "ourselves out "
    "over own re s said same say says she should shouldn so some such t than that the their theirs them "
    "themselves then "
    "there these they this those through to too told two under until up us ve very was wasn we were weren what when "
    "where which while who whom why will with won would wouldn you your yours yourself yourselves".split()
)


def tokens(text: str) -> list[str]:
    """Every word of a text, small ones too, each as its stem."""
    found = _TOKEN.findall(text.lower())
    if text.isascii() or not _WIDE.search(text):
        return [stem(token) for token in found]
    return [part for token in found for part in _parts(token)]


def _parts(token: str) -> list[str]:
    """Each two neighbours of a token that is written without blanks."""
    if not _WIDE.search(token):
        return [stem(token)]
    return [token[at : at + WIDE_A_WORD] for at in range(max(1, len(token) - WIDE_A_WORD + 1))]


def word_count(text: str) -> int:
    """As a reader counts: by the blanks, and by two characters where there are none."""
    wide = 0 if text.isascii() else len(_WIDE.findall(text))
    return len(text.split()) + wide // WIDE_A_WORD


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without the commonest English endings: "charges", "charged" and "charging" are one."""
    if len(word) <= 3 or word.isdigit():
        return word
    for ending, stays in (("ies", "y"), ("sses", "ss"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("ly", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return _undoubled(word[: -len(ending)] + stays)
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _undoubled(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        return word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
