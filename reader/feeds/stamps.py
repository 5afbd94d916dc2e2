"""What tells an entry's element from others: all of its text but the dates.

Some feeds stamp all their entries anew whenever they publish one; by its date alone no entry has changed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

_DATE = re.compile(
    r"<((?:\w{1,20}:)?(?:pubDate|date|published|updated|modified|created|issued))>[\w :,.+-]{1,60}</\1>(?=\s*<)"
)


def digest_of(piece: str) -> bytes:
    return hashlib.blake2b(undated(piece).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def undated(piece: str) -> str:
    """The element without its dates. What looks like one in the midst of a text is a part of that."""
    return "".join(_between_dates(piece))


def _between_dates(piece: str) -> Iterator[str]:
    at = 0
    for match in _DATE.finditer(piece):
        if _stands_alone(piece, match.start()):
            yield piece[at : match.start()]
            at = match.end()
    yield piece[at:]


def _stands_alone(piece: str, at: int) -> bool:
    """Whether an element begins here right after a tag, outside of a CDATA section."""
    after_tag = piece[max(0, at - 100) : at].rstrip().endswith(">")
    return after_tag and piece.rfind("<![CDATA[", 0, at) <= piece.rfind("]]>", 0, at)
