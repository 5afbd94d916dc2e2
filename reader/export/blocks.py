"""An article's blocks as XHTML, which is HTML too: the same for a page and for a book."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

from reader.export.inline import Inline, link_to, written
from reader.export.lists import Item, as_lists
from reader.model import Article, Block, BlockKind
from reader.text import safe_url

PictureAt = Callable[[str], str]  # where a document has the picture of an address; empty where it has none
Numbered = tuple[int, Block]  # a block and its index

_GROUPS: Final = {
    BlockKind.ITEM: "list",
    BlockKind.QUOTE: "quote",
    BlockKind.IMAGE: "figure",
    BlockKind.CAPTION: "figure",
}


def blocks_of(article: Article, inline: Inline, picture_at: PictureAt) -> str:
    """Blocks that belong together stand together: items in a list, quotes in a quote, captions under their picture."""
    return "\n".join(_grouped(article.blocks, inline, picture_at))


def image(source: str, alt: str) -> str:
    return f'<img src="{written(source)}" alt="{written(alt)}"/>'


def _grouped(blocks: Sequence[Block], inline: Inline, picture_at: PictureAt) -> Iterator[str]:
    for group, members in groupby(enumerate(blocks), lambda numbered: _GROUPS.get(numbered[1].kind, "")):
        together = list(members)
        if group == "list":
            yield as_lists([Item(max(1, b.level), b.number, inline.block(i)) for i, b in together])
        elif group == "quote":
            yield "<blockquote>" + "\n".join(f"<p>{inline.block(i)}</p>" for i, _ in together) + "</blockquote>"
        elif group == "figure":
            yield from (_figure(figure, inline, picture_at) for figure in _figures(together))
        else:
            yield from (_block(index, block, inline) for index, block in together)


def _block(index: int, block: Block, inline: Inline) -> str:
    match block.kind:
        case BlockKind.HEADING:
            rank = max(2, min(block.level, 6))
            return f"<h{rank}>{inline.block(index)}</h{rank}>"
        case BlockKind.CODE:
            return f"<pre><code>{inline.block(index)}</code></pre>"
        case BlockKind.TABLE:
            return _table(index, block, inline)
        case BlockKind.EMBED:
            return (
                f'<p class="embed">{link_to(block.href, inline.block(index, linked=False) or "Embedded content")}</p>'
            )
    return f"<p>{inline.block(index)}</p>"


def _table(index: int, block: Block, inline: Inline) -> str:
    """The first of several rows is taken for the head; short rows are filled up."""
    places = list(_cells(block.text))
    cells = iter(inline.parts(index, [place for row in places for place in row]))
    rows = [[next(cells) for _ in row] for row in places]
    columns = max(len(row) for row in rows)
    head, body = (rows[:1], rows[1:]) if len(rows) > 1 else ([], rows)
    written_rows = [_row(row, columns, "th") for row in head] + [_row(row, columns, "td") for row in body]
    return "\n".join([f'<div class="wide" id="{inline.block_id(index)}"><table>', *written_rows, "</table></div>"])


def _row(cells: Sequence[str], columns: int, tag: str) -> str:
    filled = [*cells, *[""] * (columns - len(cells))]
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in filled) + "</tr>"


def _cells(text: str) -> Iterator[list[tuple[int, int]]]:
    position = 0
    for line in text.split("\n"):
        row: list[tuple[int, int]] = []
        for cell in line.split("\t"):
            row.append((position, position + len(cell)))
            position += len(cell) + 1
        yield row


def _figures(blocks: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """Each picture with the captions after it."""
    figure: list[Numbered] = []
    for index, block in blocks:
        if block.kind is BlockKind.IMAGE and figure:
            yield figure
            figure = []
        figure.append((index, block))
    yield figure


def _figure(blocks: Sequence[Numbered], inline: Inline, picture_at: PictureAt) -> str:
    parts: list[str] = []
    for index, block in blocks:
        if block.kind is BlockKind.IMAGE:
            parts.append(_picture(index, block, inline, picture_at))
        else:
            parts.append(f"<p>{inline.block(index)}</p>")
    shown = parts[:1] if blocks[0][1].kind is BlockKind.IMAGE else []
    caption = "".join(parts[len(shown) :])
    return "<figure>" + "".join(shown) + (f"<figcaption>{caption}</figcaption>" if caption else "") + "</figure>"


def _picture(index: int, block: Block, inline: Inline, picture_at: PictureAt) -> str:
    """The picture, else its address under its words: nothing is fetched by a document that is opened."""
    if source := picture_at(block.href):
        return image(source, block.text)
    words = inline.block(index, linked=False) or "Picture"
    return f'<p class="elsewhere">{link_to(block.href, words) if safe_url(block.href) else words}</p>'
