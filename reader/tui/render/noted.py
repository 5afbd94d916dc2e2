"""A block's text with small marks between its letters that are no part of it: the numbers of its links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reader.desk.links import link_addresses
from reader.model import Article, Mark
from reader.tui.render.lines import Piece

_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_WORD: Final = re.compile("[A-Za-z0-9\u00c0-\u024f\u0370-\u052f]{1,20}")  # of scripts that part words by blanks
NUMBERED: Final = 9  # links that a digit opens


@dataclass(frozen=True, slots=True)
class Note:
    after: int  # the letters of the block before it
    text: str


def link_notes(article: Article, *, ascii: bool = False) -> dict[int, tuple[Note, ...]]:
    """By block, the numbers of the links that a digit opens; ASCII has no raised ones."""
    numbers = {address: number for number, address in enumerate(link_addresses(article), 1) if number <= NUMBERED}
    notes: dict[int, tuple[Note, ...]] = {}
    for index, block in enumerate(article.blocks):
        found = sorted(
            (_end_of_word(block.text, span.end), numbers[span.href])
            for span in block.spans
            if span.mark is Mark.LINK and span.href in numbers
        )
        if found:
            notes[index] = tuple(Note(end, _spelt(number, ascii=ascii)) for end, number in found)
    return notes


def _spelt(number: int, *, ascii: bool) -> str:
    return f"[{number}]" if ascii else str(number).translate(_RAISED)


def _end_of_word(text: str, end: int) -> int:
    """A link may end behind a blank or inside a word: its number stands behind the word."""
    end = len(text[:end].rstrip())
    match = _WORD.match(text, end)
    return match.end() if match and text[end - 1 : end].isalnum() else end


def shown_with(text: str, notes: Sequence[Note]) -> str:
    """The text as it is broken into rows."""
    return "".join(piece.text for piece in _pieces(text, notes))


def pieces_of(text: str, notes: Sequence[Note], start: int, end: int) -> Iterator[Piece]:
    """The pieces of `shown_with(text, notes)[start:end]`."""
    position = 0
    for piece in _pieces(text, notes):
        first, last = max(start, position), min(end, position + len(piece.text))
        if first < last:
            cut = piece.text[first - position : last - position]
            yield (
                Piece(cut, piece.start + first - position, piece.style)
                if piece.start >= 0
                else Piece(cut, -1, piece.style)
            )
        position += len(piece.text)


def _pieces(text: str, notes: Sequence[Note]) -> Iterator[Piece]:
    done = 0
    for note in notes:
        yield Piece(text[done : note.after], done)
        yield Piece(note.text, style="note")
        done = note.after
    yield Piece(text[done:], done)
