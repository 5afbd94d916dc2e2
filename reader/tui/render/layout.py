"""Break an article into lines at a width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len

from reader.model import Article, Block, BlockKind, Place
from reader.tui.render.lines import Line, Piece
from reader.tui.render.table import table_lines
from reader.tui.render.wrap import wrap

BLANK = Line((), "blank")
_PREFIX = {
    BlockKind.QUOTE: "▎ ",
    BlockKind.CODE: "  ",
    BlockKind.IMAGE: "▨ ",
    BlockKind.EMBED: "▷ ",
    BlockKind.CAPTION: "  ",
}


@dataclass(frozen=True, slots=True)
class Page:
    """An article at one width."""

    lines: tuple[Line, ...]
    first_lines: tuple[int, ...]  # the first line of each block, by block

    def line_of(self, place: Place) -> int:
        """The line on which a place starts."""
        if not 0 <= place.block < len(self.first_lines):
            return 0
        first = self.first_lines[place.block]
        last = first
        for index in range(first, len(self.lines)):
            line = self.lines[index]
            if line.block != place.block:
                break
            if 0 <= line.start <= place.start:
                last = index
        return last

    def place_at(self, line: int) -> Place:
        """Where the text at or after a line stands: survives a change of width."""
        for candidate in self.lines[max(0, line) :]:
            if candidate.block >= 0 and candidate.start >= 0:
                return Place(candidate.block, candidate.start, candidate.end)
        return Place(max(0, len(self.first_lines) - 1), 0, 0)


def lay_out(article: Article, width: int, heading: tuple[str, ...] = ()) -> Page:
    """Lines for a title, the `heading` rows under it (byline, date, notice) and every block."""
    lines: list[Line] = [Line((Piece(article.title[a:b]),), "title") for a, b in wrap(article.title, width)]
    for text in heading:
        lines.extend(Line((Piece(text[a:b]),), "byline") for a, b in wrap(text, width))
    if article.notice:
        lines.append(BLANK)
        lines.extend(Line((Piece(article.notice[a:b]),), "notice") for a, b in wrap(article.notice, width))
    first_lines: list[int] = []
    for index, block in enumerate(article.blocks):
        if index == 0 or not _joined(article.blocks[index - 1], block):
            lines.append(BLANK)
        first_lines.append(len(lines))
        lines.extend(_block_lines(index, block, width))
    return Page(tuple(lines), tuple(first_lines))


def _joined(before: Block, block: Block) -> bool:
    """List items stand together, and so do a picture and its caption."""
    return (before.kind is BlockKind.ITEM and block.kind is BlockKind.ITEM) or (
        before.kind is BlockKind.IMAGE and block.kind is BlockKind.CAPTION
    )


def _block_lines(index: int, block: Block, width: int) -> Iterator[Line]:
    if block.kind is BlockKind.TABLE:
        yield from table_lines(index, block, width)
        return
    prefix = _prefix(block)
    room = max(8, width - cell_len(prefix))
    text = block.text or _stand_in(block)
    own = bool(block.text)
    hanging = prefix if block.kind in {BlockKind.QUOTE, BlockKind.CODE, BlockKind.CAPTION} else " " * cell_len(prefix)
    for row, (start, end) in enumerate(wrap(text, room)):
        lead = (Piece(prefix if row == 0 else hanging),) if prefix else ()
        yield Line((*lead, Piece(text[start:end], start if own else -1)), _style(block), index)


def _prefix(block: Block) -> str:
    if block.kind is BlockKind.ITEM:
        return "  " * max(0, min(block.level, 6) - 1) + (f"{block.number}. " if block.number else "• ")
    return _PREFIX.get(block.kind, "")


def _stand_in(block: Block) -> str:
    return {BlockKind.IMAGE: "Picture", BlockKind.EMBED: "Embedded content"}.get(block.kind, "")


def _style(block: Block) -> str:
    return "heading-minor" if block.kind is BlockKind.HEADING and block.level > 2 else str(block.kind)
