"""What tells an entry's element from others: all of it but the dates.

Some feeds stamp all their entries anew whenever they publish one; by its date alone no entry has changed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Final

DIGEST: Final = 16  # bytes
_DATE = re.compile(
    rb"<((?:\w{1,20}:)?(?:pubDate|date|published|updated|modified|created|issued))>[\w\x80-\xff :,.+-]{1,60}</\1>"
    rb"(?=\s*<)"
)
_VERBATIM, _END_OF_VERBATIM = b"<![CDATA[", b"]]>"
_NEAR: Final = 100  # bytes before a date in which the tag before it ends


def digest_of(piece: bytes) -> bytes:
    digest = hashlib.sha256()  # most processors know it
    for part in _between_dates(piece):
        digest.update(part)
    return digest.digest()[:DIGEST]


def undated(piece: bytes) -> bytes:
    """The element without its dates. What looks like one in the midst of a text is a part of that."""
    return b"".join(_between_dates(piece))


def _between_dates(piece: bytes) -> Iterator[bytes]:
    at = 0
    for start, end in _outside_cdata(piece):
        for match in _DATE.finditer(piece, start, end):
            if piece[max(0, match.start() - _NEAR) : match.start()].rstrip().endswith(b">"):  # right after a tag
                yield piece[at : match.start()]
                at = match.end()
    yield piece[at:]


def _outside_cdata(piece: bytes) -> Iterator[tuple[int, int]]:
    """Where markup is markup, from and to; what is verbatim makes up most of a feed, and is not looked through."""
    at = 0
    while (start := piece.find(_VERBATIM, at)) >= 0:
        yield at, start + 1  # with the bracket, before which a date may end
        at = piece.find(_END_OF_VERBATIM, start)
        if at < 0:
            return
    yield at, len(piece)
