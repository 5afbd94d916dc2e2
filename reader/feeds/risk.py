"""What feedparser had better not see: texts on which its patterns take minutes. All checks take linear time."""

from __future__ import annotations

import re
from typing import Final

LARGEST: Final = 4_000_000  # characters
LONGEST_TAG: Final = 8_000
LONGEST_AUTHOR: Final = 1_000
DEEPEST: Final = 300
COMMENTS: Final = 1_000

_AUTHOR = re.compile(
    r"<(?:[\w.-]{1,30}:)?(?:author|creator|contributor|managingEditor|webMaster|name|email|owner)\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)[A-Za-z]([^<>]{0,8000})>")


def is_risky(text: str) -> bool:
    """Whether feedparser might take very long: size, depth, one huge tag or author, a flood of comments."""
    return (
        len(text) > LARGEST
        or text.count("<!--") > COMMENTS
        or _has_long_author(text)
        or _has_long_tag(text)
        or _depth(text) > DEEPEST
    )


def _has_long_tag(text: str) -> bool:
    """A tag is measured from its bracket to the next one, whichever that is."""
    return any(len(piece.partition(">")[0]) > LONGEST_TAG and _opens_tag(piece) for piece in text.split("<")[1:])


def _opens_tag(piece: str) -> bool:
    return piece[:1].isalpha()


def _has_long_author(text: str) -> bool:
    ends = (match.end() for match in _AUTHOR.finditer(text))
    return any(text.find("</", end, end + LONGEST_AUTHOR) < 0 for end in ends)


def _depth(text: str) -> int:
    depth = deepest = 0
    for match in _TAG.finditer(text):
        if match[1]:
            depth -= 1
        elif not match[2].endswith("/"):
            depth += 1
            deepest = max(deepest, depth)
    return deepest
