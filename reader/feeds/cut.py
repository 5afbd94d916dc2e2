"""A feed's document cut into its entries, as bytes, without reading it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from reader.model.noun import Noun

_OPEN = re.compile(rb"<(item|entry)(?=[\s>])")
_BLANKS = re.compile(rb"\s*")
_HIDING = re.compile(rb"<!\[CDATA\[|<!--|<\?")  # what hides brackets from a parser
_ENDS: Final = {b"<![CDATA[": b"]]>", b"<!--": b"-->", b"<?": b"?>"}


class Cut(Noun, frozen=True):
    """What is before the entries, the entries one by one, and what is behind them."""

    head: bytes
    pieces: tuple[bytes, ...]
    tail: bytes

    def of(self, pieces: Iterable[bytes]) -> bytes:
        """The document with these entries alone."""
        return b"".join((self.head, *pieces, self.tail))


def cut_up(document: bytes) -> Cut | None:
    """None where it does not show in UTF-8 alone which parts of it are entries: between them may be but blanks."""
    first = _OPEN.search(document)
    if first is None or not is_whole(document[: first.start()]):
        return None
    pieces: list[bytes] = []
    at = end = first.start()
    close = b"</%b>" % first[1]
    while (match := _OPEN.match(document, at)) and match[1] == first[1]:
        found = document.find(close, at)
        if found < 0:
            return None
        end = found + len(close)
        pieces.append(document[at:end])
        at = _skip_blanks(document, end)
    return None if _OPEN.search(document, end) else Cut(document[: first.start()], tuple(pieces), document[end:])


def is_whole(text: bytes) -> bool:
    """Whether all that it begins to hide from a parser ends in it: each CDATA section, comment and instruction."""
    at = 0
    while match := _HIDING.search(text, at):
        end = text.find(_ENDS[match[0]], match.end())
        if end < 0:
            return False
        at = end + len(_ENDS[match[0]])
    return True


def _skip_blanks(text: bytes, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at
