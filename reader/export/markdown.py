"""A reading as Markdown (CommonMark, with the tables that GitHub and most others know)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from reader.export.nesting import Layer, nested
from reader.model import Block, BlockKind, Mark, Reading, Span
from reader.text import safe_url, without_controls

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|~&$])")
_OPENS_BLOCK: Final = re.compile(r"^(\s*)([-+=:]|\d{1,9}(?=[.)]))", re.MULTILINE)  # what a line may not begin with
_TOGETHER: Final = {BlockKind.ITEM: "\n", BlockKind.QUOTE: "\n>\n"}

PictureFiles = Mapping[str, str]  # where the pictures of addresses are, from the document


def to_markdown(reading: Reading, pictures: PictureFiles | None = None) -> str:
    """The article under its title and bullets; pictures without a file are named by their address."""
    article = reading.article
    facts = " · ".join(part for part in (article.byline, article.site_name, article.section) if part)
    bullets = "\n".join(f"- {_line(bullet.text)}" for bullet in reading.summary.bullets)
    url = safe_url(article.url)
    head = [
        f"# {_line(article.title) or 'Untitled'}",
        _line(article.standfirst),
        _line(facts),
        f"<{url}>" if url else "",
        bullets,
        f"*{_line(article.notice)}*" if article.notice else "",
    ]
    return "\n\n".join([part for part in head if part] + list(_blocks(article.blocks, pictures or {}))) + "\n"


def _blocks(blocks: Sequence[Block], pictures: PictureFiles) -> Iterator[str]:
    """Items of one list, and lines of one quote, stand together."""
    for kind, members in groupby(blocks, lambda block: block.kind):
        written = [_block(block, pictures) for block in members]
        if kind in _TOGETHER:
            yield _TOGETHER[kind].join(written)
        else:
            yield from written


def _block(block: Block, pictures: PictureFiles) -> str:
    if block.kind is BlockKind.IMAGE:
        return _image(block, pictures)
    return _WRITERS.get(block.kind, _inline)(block)


def _inline(block: Block) -> str:
    """The block's text with its spans; a line break within it is a hard one."""
    layers = [layer for span in block.spans for layer in _layer(block.text, span)]
    text = nested(block.text, 0, len(block.text), layers, _text)
    return _OPENS_BLOCK.sub(r"\1\\\2", text).replace("\n", "\\\n")


def _on_one_line(block: Block) -> str:
    return _inline(block).replace("\\\n", " ")


def _layer(text: str, span: Span) -> Iterator[Layer]:
    """Markup hugs its words: beside a blank, asterisks are asterisks."""
    inside = text[span.start : span.end]
    start = span.start + len(inside) - len(inside.lstrip())
    end = start + len(inside.strip())
    if span.mark is Mark.LINK:
        if url := safe_url(span.href):
            yield Layer(start, end, "[", f"](<{url}>)")
    elif span.mark is Mark.CODE:
        fence = "`" * (1 + max((len(run) for run in re.findall("`+", inside)), default=0))
        room = " " if len(fence) > 1 else ""
        yield Layer(start, end, fence + room, room + fence, verbatim=True)
    else:
        around = "**" if span.mark is Mark.STRONG else "*"
        yield Layer(start, end, around, around)


def _text(text: str, verbatim: bool) -> str:
    return without_controls(text).replace("\n", " ") if verbatim else _escaped(text)


def _heading(block: Block) -> str:
    return "#" * max(2, min(block.level, 6)) + " " + _on_one_line(block)


def _item(block: Block) -> str:
    indent = "    " * (max(1, min(block.level, 6)) - 1)
    mark = f"{block.number}. " if block.number else "- "
    return indent + mark + _inline(block).replace("\n", f"\n{indent}{' ' * len(mark)}")


def _quote(block: Block) -> str:
    return "> " + _inline(block).replace("\n", "\n> ")


def _code(block: Block) -> str:
    fence = "`" * max(3, max((len(run) + 1 for run in re.findall("`+", block.text)), default=3))
    return f"{fence}\n{without_controls(block.text)}\n{fence}"


def _table(block: Block) -> str:
    rows = [[_escaped(cell) for cell in row.split("\t")] for row in block.text.split("\n")]
    columns = max(len(row) for row in rows)
    rule = ["---"] * columns
    filled = [row + [""] * (columns - len(row)) for row in rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in (filled[0], rule, *filled[1:]))


def _image(block: Block, pictures: PictureFiles) -> str:
    source = pictures.get(block.href) or safe_url(block.href)
    return f"![{_line(block.text)}](<{source}>)" if source else _on_one_line(block)


def _caption(block: Block) -> str:
    return f"*{_line(block.text)}*" if block.text.strip() else ""


def _embed(block: Block) -> str:
    url = safe_url(block.href)
    return f"[{_line(block.text) or 'Embedded content'}](<{url}>)" if url else _on_one_line(block)


def _line(text: str) -> str:
    """Text on one line of its own."""
    return _OPENS_BLOCK.sub(r"\1\\\2", _escaped(" ".join(text.split())))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", without_controls(text))


_WRITERS: Final[dict[BlockKind, Callable[[Block], str]]] = {
    BlockKind.HEADING: _heading,
    BlockKind.ITEM: _item,
    BlockKind.QUOTE: _quote,
    BlockKind.CODE: _code,
    BlockKind.TABLE: _table,
    BlockKind.CAPTION: _caption,
    BlockKind.EMBED: _embed,
}
