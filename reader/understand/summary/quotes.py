"""Quotation marks: where quotations stand in a sentence, and whether they begin and end in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

# A straight mark opens before a letter and closes after one; single marks count only where no apostrophe can stand.
_MARK = re.compile(
    r"(?P<open>[“«„‘「『]|(?:(?<=[\s(\[—–:-])|^)\"(?=\S)|(?:(?<=[\s(\[—–:-])|^)'(?=[^\s']))"
    r"|(?P<close>[”»」』]|\"|(?<=[.,!?…])['’](?!\w)|(?<=\w)['’](?=[\s,;:.)—–-]|$)|(?<=\s)['’](?=\s|$))"
)
_QUOTING = re.compile(r"[“”«»„\"‘「」『』]|(?<!\w)['’]|['’](?!\w)")
_DOUBLE = re.compile(r"[“”«»„「」『』]|(?P<straight>(?<![^\s(\[—–:-])\"(?=\S))|\"")
_OPENING: Final = "“«»„「『"
_CLOSING: Final = {  # „German“, »German«, «French», 「Japanese」
    '"': '"”',
    "“": '”"',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "'": "'’",
    "‘": "'’",
}


@dataclass(frozen=True, slots=True)
class Quotations:
    spans: tuple[tuple[int, int], ...]  # with their marks, in order
    balanced: bool  # every quotation that begins here ends here, and the other way round

    def inside(self, at: int) -> bool:
        return any(start < at < end for start, end in self.spans)

    def outside_text(self, text: str) -> str:
        """The text with its quotations left out."""
        for start, end in reversed(self.spans):
            text = text[:start] + " " + text[end:]
        return text


NONE: Final = Quotations((), True)


@lru_cache(maxsize=512)
def quotations(text: str) -> Quotations:
    """Where quotations stand; asked again and again for the same sentence."""
    if not _QUOTING.search(text):
        return NONE
    spans: list[tuple[int, int]] = []
    balanced = True
    opened: int | None = None
    for mark in _MARK.finditer(text):
        if _opens(mark, opened, text):
            balanced = balanced and (opened is None or mark[0] in "'‘")
            opened = mark.start() if opened is None or mark[0] not in "'‘" else opened
        elif opened is None:
            balanced = balanced and mark[0] in "'’"  # else a plural's apostrophe
        elif _closes(text[opened], mark[0]):
            spans.append((opened, mark.end()))
            opened = None
    return Quotations(tuple(spans), balanced and opened is None)


def _closes(opening: str, closing: str) -> bool:
    return closing in _CLOSING[opening]


def _opens(mark: re.Match[str], opened: int | None, text: str) -> bool:
    """Whether a mark begins a quotation: the same mark may end one in another language."""
    if opened is not None:
        return bool(mark["open"]) and not _closes(text[opened], mark[0])
    return bool(mark["open"]) or mark[0] == "»"


def quotations_across(text: str) -> tuple[tuple[int, int], ...]:
    """Double quotations that may run over several sentences of a paragraph."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in _DOUBLE.finditer(text):
        if opened is not None and _closes(text[opened], mark[0]):
            spans.append((opened, mark.end()))
            opened = None
        elif mark[0] in _OPENING or mark["straight"]:
            opened = mark.start()
    return tuple(spans) if opened is None else (*spans, (opened, len(text)))
