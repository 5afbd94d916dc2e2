"""The piece of a text that shows why it was found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reader.text import clean_line

_WIDTH: Final = 160  # characters
_BEFORE: Final = 50  # of them before the first word that was sought
_SHORTEST: Final = 4  # letters from which on an ending may differ


@dataclass(frozen=True, slots=True)
class Snippet:
    text: str = ""
    spans: tuple[tuple[int, int], ...] = ()  # what was sought, in text[start:end]


def snippet(texts: Iterable[str], sought: Iterable[str]) -> Snippet:
    """From the first text that has a word of those sought, else the beginning of the first that is not empty."""
    lines = [text.replace("\n", " ") for text in texts if text]
    pattern = _pattern(sought)
    for text in lines:
        if pattern and (found := pattern.search(text)):
            return _lit(_around(text, found.start()), pattern)
    return Snippet(_around(lines[0], 0)) if lines else Snippet()


def _pattern(sought: Iterable[str]) -> re.Pattern[str] | None:
    """A word in the spellings that the index takes for the same: other blanks and hyphens, another number."""
    shapes = filter(None, map(_shape, sorted(sought, key=len, reverse=True)))
    either = "|".join(dict.fromkeys(shapes))
    return re.compile(either, re.IGNORECASE) if either else None


def _shape(word: str) -> str:
    parts = re.findall(r"[^\W\d_]+|\d+", word)
    if not parts:
        return ""
    shape = r"[\W_]{0,3}".join(map(_ending, parts))
    return rf"\b{shape}" if word[:1].isascii() else shape


def _ending(part: str) -> str:
    stem = re.sub(r"(?:ies|es|s)$", "", part) if len(part) > _SHORTEST else part
    return f"{re.escape(stem)}s?" if stem == part else rf"{re.escape(stem)}\w{{0,3}}"


def _around(text: str, at: int) -> str:
    start = max(0, at - _BEFORE)
    if start:
        blank = text.find(" ", start, at)
        start = blank + 1 if blank > 0 else start
    piece = clean_line(text[start : start + _WIDTH], None)
    return ("… " if start else "") + piece + (" …" if start + _WIDTH < len(text) else "")


def _lit(text: str, pattern: re.Pattern[str]) -> Snippet:
    return Snippet(text, tuple(found.span() for found in pattern.finditer(text)))
