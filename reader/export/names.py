"""Names of files that are safe on every system, out of titles that need not be trusted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from reader.export.chapter import Chapter

LONGEST: Final = 80  # characters
LARGEST: Final = 180  # bytes; most systems take 255, with the ending
_APART: Final = re.compile(r"[^\w]+|_+")  # whatever is no letter and no digit of any script
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)  # Windows, with any ending


def safe_name(title: str) -> str:
    """Letters and digits of the title joined by hyphens: no separator, dot, blank or control; never empty."""
    name = _APART.sub("-", unicodedata.normalize("NFC", title)).strip("-")[:LONGEST]
    name = name.encode()[:LARGEST].decode("utf-8", "ignore").strip("-")
    if not name:
        return "untitled"
    return f"{name}-file" if _RESERVED.fullmatch(name) else name


def dated_name(chapter: Chapter) -> str:
    """ "2026-11-18-Shared-tanker-fleet", without an ending."""
    published = chapter.reading.article.published
    name = safe_name(chapter.title)
    return f"{published:%Y-%m-%d}-{name}" if published else name


def apart(names: Iterable[str]) -> Iterator[str]:
    """The names with a number where one is taken, also by another case of its letters."""
    taken: set[str] = set()
    for name in names:
        number, own = 1, name
        while _folded(own) in taken:
            number += 1
            own = f"{name}-{number}"
        taken.add(_folded(own))
        yield own


def _folded(name: str) -> str:
    """As systems compare names that ignore case and composition."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
