"""Break an article into lines at a width."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from rich.cells import cell_len

from reader.model import Article, Block, BlockKind
from reader.tui.render.lines import STANDFIRST, TITLE, Line, Piece
from reader.tui.render.noted import Note, link_notes, pieces_of, shown_with
from reader.tui.render.page import Page
from reader.tui.render.pixels import Picture, picture_lines
from reader.tui.render.table import table_lines
from reader.tui.render.wrap import wrap

BLANK: Final = Line((), "blank")
_LEAST: Final = 8  # cells for text, however deep its list or long its prefix
_PREFIX: Final = {
    BlockKind.QUOTE: "▎ ",
    BlockKind.CODE: " ",
    BlockKind.IMAGE: "▨ ",
    BlockKind.EMBED: "▷ ",
    BlockKind.CAPTION: "  ",
}
_HANGING: Final = frozenset({BlockKind.QUOTE, BlockKind.CODE, BlockKind.CAPTION})  # the prefix stands on every row


def lay_out(
    article: Article,
    width: int,
    facts: tuple[str, ...] = (),
    *,
    notes: bool = False,
    ascii: bool = False,
    pictures: Mapping[str, Picture] | None = None,
) -> Page:
    """Lines for the title, the rows of `facts` under it (byline, date) and every block.

    With `notes`, links are followed by the digits that open them; `pictures` are drawn where their addresses stand.
    """
    drawn = pictures or {}
    lines = [*_head(article, facts, width), *_lead(article, drawn)]
    first_lines: list[int] = []
    noted = link_notes(article, ascii=ascii) if notes else {}
    for index, block in enumerate(article.blocks):
        if index == 0 or not _joined(article.blocks[index - 1], block):
            lines.append(BLANK)
        first_lines.append(len(lines))
        if block.kind is BlockKind.IMAGE and block.href in drawn:
            lines.extend(picture_lines(drawn[block.href], index))
        lines.extend(_block_lines(index, block, width, noted.get(index, ())))
    return Page(tuple(lines), tuple(first_lines))


def _head(article: Article, facts: tuple[str, ...], width: int) -> Iterator[Line]:
    yield BLANK
    yield from _outside(article.title, width, "title", TITLE)
    if article.standfirst:
        yield from _outside(article.standfirst, width, "standfirst", STANDFIRST)
        yield BLANK
    for fact in facts:
        yield from _outside(fact, width, "byline")
    if article.notice:
        yield BLANK
        yield from _outside(article.notice, width, "notice")


def _lead(article: Article, drawn: Mapping[str, Picture]) -> Iterator[Line]:
    """The picture that the page announces itself with, where no block shows one: it would be the same again."""
    if article.lead_image in drawn and not any(block.href in drawn for block in article.blocks):
        yield BLANK
        yield from picture_lines(drawn[article.lead_image], -1)


def _outside(text: str, width: int, style: str, part: int = -1) -> Iterator[Line]:
    """Lines of a text that belongs to no block; words are found in it where it is a part."""
    return (
        Line((Piece(text[start:end], start if part < -1 else -1),), style, part) for start, end in wrap(text, width)
    )


def _joined(before: Block, block: Block) -> bool:
    """List items stand together, and so do a picture and its caption."""
    return (before.kind is BlockKind.ITEM and block.kind is BlockKind.ITEM) or (
        before.kind is BlockKind.IMAGE and block.kind is BlockKind.CAPTION
    )


def _block_lines(index: int, block: Block, width: int, notes: tuple[Note, ...]) -> Iterator[Line]:
    if block.kind is BlockKind.TABLE:
        yield from table_lines(index, block, width)
    elif block.kind is BlockKind.CODE:
        yield from _code_lines(index, block, width)
    elif not block.text:
        prefix = _prefix(block)
        yield Line((Piece(prefix + _stand_in(block)),), _style(block), index)
    else:
        yield from _text_lines(index, block, width, notes)


def _text_lines(index: int, block: Block, width: int, notes: tuple[Note, ...]) -> Iterator[Line]:
    prefix = _prefix(block)
    hanging = prefix if block.kind in _HANGING else " " * cell_len(prefix)
    shown = shown_with(block.text, notes) if notes else block.text
    for row, (start, end) in enumerate(wrap(shown, max(_LEAST, width - cell_len(prefix)))):
        lead = Piece(prefix if row == 0 else hanging)
        pieces = pieces_of(block.text, notes, start, end) if notes else (Piece(block.text[start:end], start),)
        yield Line((lead, *pieces) if prefix else tuple(pieces) or (Piece("", start),), _style(block), index)


def _code_lines(index: int, block: Block, width: int) -> Iterator[Line]:
    """On a ground of its own, as wide as the column."""
    prefix = _PREFIX[BlockKind.CODE]
    room = max(_LEAST, width - 2 * len(prefix))
    for start, end in wrap(block.text, room):
        text = block.text[start:end]
        rest = " " * (room - cell_len(text)) + prefix
        yield Line((Piece(prefix), Piece(text, start), Piece(rest)), "code", index)


def _prefix(block: Block) -> str:
    if block.kind is BlockKind.ITEM:
        return "  " * max(0, min(block.level, 6) - 1) + (f"{block.number}. " if block.number else "• ")
    return _PREFIX.get(block.kind, "")


def _stand_in(block: Block) -> str:
    return {BlockKind.IMAGE: "Picture", BlockKind.EMBED: "Embedded content"}.get(block.kind, "")


def _style(block: Block) -> str:
    return "heading-minor" if block.kind is BlockKind.HEADING and block.level > 2 else str(block.kind)
