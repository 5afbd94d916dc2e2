"""Text cut where spelling varies: "F-16C", "F16C" and "F 16 C" are the same three pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_PIECE = re.compile(r" ?([a-z]++(?= )|[^\W\d_]+|\d+)")  # blanks and small words as in `tokens`, for speed
_JOINTS: Final = frozenset({"", "-", "‑", "–", " ", "\u00a0", ".", "/", ". ", "(", ") ", "'", "’"})


@dataclass(frozen=True, slots=True)
class Pieces:
    """The runs of letters and of digits in one text, in parallel rows."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def end(self, index: int) -> int:
        return self.starts[index] + len(self.words[index])

    def joint(self, index: int) -> str:
        """What stands between the piece before and this one."""
        return self.text[self.end(index - 1) : self.starts[index]] if index else " "

    def joined(self, index: int) -> bool:
        """Whether this piece may belong to one name with the piece before it."""
        return self.joint(index) in _JOINTS


def pieces_of(text: str) -> Pieces:
    return pieces_from(text, split(text))


def pieces_from(text: str, words: tuple[str, ...]) -> Pieces:
    """No letter or digit stands between pieces, so that each is where it is next found."""
    starts, at = [], 0
    for word in words:
        at = text.find(word, at)
        starts.append(at)
        at += len(word)
    return Pieces(text, words, tuple(starts))


def split(text: str) -> tuple[str, ...]:
    return tuple(_PIECE.findall(text))


def first_piece(name: str) -> str:
    """In small letters."""
    match = _PIECE.search(name)
    return match[1].lower() if match else ""
