"""Titles as lists show them: without a tail that only says again whose they are, as in "Ships collide - Reuters"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from reader.model import Headline

_TAIL: Final = re.compile(r"(?s:(.+\S))(?:\s+[-–—•·»:]\s+|\s*[|｜]\s*)(\S.{0,39})")
_SEPARATOR: Final = re.compile(r"\s+[-–—•·»:]\s+|\s*[|｜:]\s*")
_SHORTEST: Final = 16  # letters of a title that says something by itself; a Chinese one counts twice
_LONGEST: Final = 500  # characters of a title that is looked at
_NO_NAMES: Final = frozenset(
    {"www", "news", "blog", "blogs", "feeds", "edition", "com", "net", "org", "co", "gov", "edu"}
)


def shown_title(row: Headline) -> str:
    """The whole title, unless its tail is for certain the name of its feed or of its site."""
    return _shown(row.title, row.feed_name, row.url) if len(row.title) <= _LONGEST else row.title


@lru_cache(maxsize=8192)
def _shown(title: str, feed_name: str, url: str) -> str:
    parted = _TAIL.fullmatch(title)
    if parted is None or _length(parted[1]) < _SHORTEST:
        return title
    names = {name for name in (*_names_of_feed(feed_name), *_names_of_site(url)) if name}
    return title if names.isdisjoint(_forms(_folded(parted[2]))) else parted[1]


def _length(title: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in title)


def _forms(tail: str) -> set[str]:
    """ "The Hill" stands on thehill.com, "BBC News" on bbc.co.uk."""
    return {tail, tail.removeprefix("the"), tail.removesuffix("news")}


def _names_of_feed(name: str) -> Iterator[str]:
    """ "BBC News - World" is the BBC's."""
    for part in (name, *_SEPARATOR.split(name)):
        folded = _folded(part)
        yield folded
        yield folded.removeprefix("the")


def _names_of_site(url: str) -> Iterator[str]:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return
    yield _folded(host.removeprefix("www."))
    for label in host.split(".")[:-1]:
        if label not in _NO_NAMES:
            yield _folded(label)


def _folded(name: str) -> str:
    """Letters and digits alone, without accents, in one case."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in letters if letter.isalnum())
