"""A feed's document cut into its entries, as text, without reading it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_OPEN = re.compile(r"<(item|entry)(?=[\s>])")
_BLANKS = re.compile(r"\s*")
_HIDING = re.compile(r"<!\[CDATA\[|<!--|<\?")  # what hides brackets from a parser
_ENDS: Final = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}


@dataclass(frozen=True, slots=True)
class Cut:
    """What is before the entries, the entries one by one, and what is behind them."""

    head: str
    pieces: tuple[str, ...]
    tail: str

    def of(self, pieces: Iterable[str]) -> str:
        """The document with these entries alone."""
        return f"{self.head}{''.join(pieces)}{self.tail}"


def cut_up(text: str) -> Cut | None:
    """None where it does not show in the text alone which parts of it are entries: between them may be but blanks."""
    first = _OPEN.search(text)
    if first is None or not is_whole(text[: first.start()]):
        return None
    pieces: list[str] = []
    at = end = first.start()
    close = f"</{first[1]}>"
    while (match := _OPEN.match(text, at)) and match[1] == first[1]:
        found = text.find(close, at)
        if found < 0:
            return None
        end = found + len(close)
        pieces.append(text[at:end])
        at = _skip_blanks(text, end)
    return None if _OPEN.search(text, end) else Cut(text[: first.start()], tuple(pieces), text[end:])


def is_whole(text: str) -> bool:
    """Whether all that it begins to hide from a parser ends in it: each CDATA section, comment and instruction."""
    at = 0
    while match := _HIDING.search(text, at):
        end = text.find(_ENDS[match[0]], match.end())
        if end < 0:
            return False
        at = end + len(_ENDS[match[0]])
    return True


def _skip_blanks(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match else at
