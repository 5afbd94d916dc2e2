"""Give the pieces of a line the names of their styles: inline markup, mentions, and whatever is lit just now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reader.model import Block, Mention, Place
from reader.tui.render.glows import Glow
from reader.tui.render.lines import Line, Piece, Run


def inline_glows(index: int, block: Block) -> tuple[Glow, ...]:
    """The block's own markup: strong, emphasis, code, link."""
    return tuple(Glow(Place(index, span.start, span.end), str(span.mark)) for span in block.spans)


def mention_glow(mention: Mention) -> Glow:
    """`person`, `country`, `hardware`, or `demonym` for a nationality."""
    return Glow(mention.place, "demonym" if mention.demonym else str(mention.kind))


def paint(line: Line, glows: Sequence[Glow]) -> tuple[Run, ...]:
    """Runs that together are the line's text; each has the line's style first, then the glows over it."""
    touching = [glow for glow in glows if glow.place.block == line.block]
    runs: list[Run] = []
    for piece in line.pieces:
        runs.extend(_paint_piece(piece, line.style, touching))
    return tuple(runs)


def _paint_piece(piece: Piece, style: str, glows: Iterable[Glow]) -> Iterator[Run]:
    if piece.start < 0:
        if piece.text:
            yield Run(piece.text, (style, piece.style) if piece.style else (style,))
        return
    over = [glow for glow in glows if glow.place.start < piece.end and glow.place.end > piece.start]
    edges = {piece.start, piece.end}
    for glow in over:
        edges |= {max(glow.place.start, piece.start), min(glow.place.end, piece.end)}
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        names = tuple(glow.style for glow in over if glow.place.start < end and glow.place.end > start)
        yield Run(piece.text[start - piece.start : end - piece.start], (style, *names))
