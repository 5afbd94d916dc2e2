"""Letters over the links in view: type them, and the link is opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from reader.model import Article, Mark, Place
from reader.tui.render.cells import clusters
from reader.tui.render.lines import Line, Piece
from reader.tui.render.page import Page
from reader.tui.render.under import holds

LETTERS: Final = "fjdkslaghrueiwovncmtyb"  # under the fingers first


@dataclass(frozen=True, slots=True)
class Hint:
    place: Place
    label: str
    address: str


def hints_in_view(article: Article, page: Page, top: int, bottom: int) -> tuple[Hint, ...]:
    """A hint for every link that begins between two lines."""
    found = [
        (place, address)
        for place, address in _links(article, page.blocks_between(top, bottom))
        if top <= page.line_of(place) < bottom
    ]
    return tuple(
        Hint(place, label, address) for (place, address), label in zip(found, _labels(len(found)), strict=False)
    )


def narrowed(hints: Sequence[Hint], letter: str) -> tuple[Hint, ...]:
    """Those whose label goes on with this letter; a hint with nothing left of its label is the one that is meant."""
    return tuple(replace(hint, label=hint.label[1:]) for hint in hints if hint.label.startswith(letter))


def hinted(line: Line, hints: Iterable[Hint]) -> Line:
    """The line with each label over the first letters of its link."""
    over = sorted((h for h in hints if h.place.block == line.block), key=lambda hint: hint.place.start)
    if not over:
        return line
    return replace(line, pieces=tuple(part for piece in line.pieces for part in _covered(piece, over)))


def link_at(article: Article, letter: Place) -> str:
    """The address of the link that a letter belongs to, empty where it belongs to none."""
    return next((address for place, address in _links(article, [letter.block]) if holds(place, letter)), "")


def _links(article: Article, blocks: Iterable[int]) -> Iterator[tuple[Place, str]]:
    for index in blocks:
        block = article.blocks[index]
        if block.href:
            yield Place(index, 0, len(block.text)), block.href
        for span in block.spans:
            if span.mark is Mark.LINK and span.href:
                yield Place(index, span.start, span.end), span.href


def _labels(count: int) -> Iterator[str]:
    """As short as they can be while none begins another."""
    return iter(LETTERS) if count <= len(LETTERS) else map("".join, product(LETTERS, repeat=2))


def _covered(piece: Piece, hints: Sequence[Hint]) -> Iterator[Piece]:
    done = 0
    for hint in hints:
        at = hint.place.start - piece.start
        if piece.start < 0 or not done <= at < len(piece.text):
            continue
        end, cells = _under(piece.text, at, len(hint.label))
        yield Piece(piece.text[done:at], piece.start + done)
        yield Piece(f"{hint.label:<{cells}}"[:cells], style="hint")
        done = end
    yield replace(piece, text=piece.text[done:], start=piece.start + done) if done else piece


def _under(text: str, at: int, cells: int) -> tuple[int, int]:
    """Where the letters end that a label of so many cells covers, and their cells; a short link is covered whole."""
    covered = 0
    for _, end, size in clusters(text[at:]):
        covered += size
        if covered >= cells:
            return at + end, covered
    return len(text), covered
