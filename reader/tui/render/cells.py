"""What a terminal puts into its cells: letters of one cell, wide ones of two, and clusters that must stay together.

Most text is of letters that take one cell each, and that is asked first: it is what makes long articles quick.
"""

from __future__ import annotations

import re
from typing import Final

from rich.cells import split_graphemes

Cluster = tuple[int, int, int]  # start, end, cells

# Latin, Greek, Cyrillic, punctuation, currency, arrows, boxes: one code point, one letter, one cell.
_SINGLE: Final = re.compile(
    "[ -~\u00a0-\u00a8\u00aa-\u00ad\u00af-\u02ff\u0370-\u0482\u048a-\u0556\u1e00-\u1fff"
    "\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e\u20a0-\u20c0\u2190-\u2193\u2500-\u257f]*"
)
# Kana, ideographs, Hangul syllables, full-width forms: two cells each.
_WIDE: Final = re.compile("[\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff\uac00-\ud7a3\uff01-\uff60]*")


def is_single(text: str) -> bool:
    """Whether each code point of it takes one cell by itself."""
    return text.isascii() or _SINGLE.fullmatch(text) is not None


def clusters(text: str) -> list[Cluster]:
    """The parts of a text that no row may break: a letter with its marks, a family of emoji, a flag."""
    if is_single(text):
        return [(at, at + 1, 1) for at in range(len(text))]
    if _WIDE.fullmatch(text):
        return [(at, at + 1, 2) for at in range(len(text))]
    return [(start, end, cells) for start, end, cells in split_graphemes(text)[0]]
