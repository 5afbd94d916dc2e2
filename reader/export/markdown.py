"""A reading as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from reader.model import Block, BlockKind, Mark, Reading, Span

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|])")


def to_markdown(reading: Reading) -> str:
    article = reading.article
    facts = " · ".join(part for part in (article.byline, article.site_name, article.section) if part)
    bullets = "\n".join(f"- {_escaped(bullet.text)}" for bullet in reading.summary.bullets)
    head = [f"# {_escaped(article.title)}", _escaped(facts), f"<{article.url}>" if article.url else "", bullets]
    return "\n\n".join([part for part in head if part] + [_block(block) for block in article.blocks]) + "\n"


def _block(block: Block) -> str:
    return _WRITERS.get(block.kind, _inline)(block)


def _inline(block: Block) -> str:
    """The block's text with its spans; a span that starts inside another is left plain."""
    written: list[str] = []
    position = 0
    for span in block.spans:
        if span.start < position:
            continue
        written.append(_escaped(block.text[position : span.start]))
        written.append(_marked(block.text[span.start : span.end], span))
        position = span.end
    written.append(_escaped(block.text[position:]))
    return "".join(written)


def _marked(text: str, span: Span) -> str:
    if span.mark is Mark.CODE:
        return f"`{text.replace('`', '')}`"
    if span.mark is Mark.LINK:
        return f"[{_escaped(text)}](<{span.href}>)" if span.href else _escaped(text)
    around = "**" if span.mark is Mark.STRONG else "*"
    return around + _escaped(text) + around


def _heading(block: Block) -> str:
    return "#" * max(2, min(block.level, 6)) + " " + _inline(block)


def _item(block: Block) -> str:
    return "  " * (max(1, block.level) - 1) + (f"{block.number}. " if block.number else "- ") + _inline(block)


def _quote(block: Block) -> str:
    return "> " + _inline(block).replace("\n", "\n> ")


def _code(block: Block) -> str:
    fence = "`" * max(3, max((len(run) + 1 for run in re.findall("`+", block.text)), default=3))
    return f"{fence}\n{block.text}\n{fence}"


def _table(block: Block) -> str:
    rows = [[_escaped(cell) for cell in row.split("\t")] for row in block.text.split("\n")]
    rule = ["---"] * max(len(row) for row in rows)
    return "\n".join("| " + " | ".join(row) + " |" for row in (rows[0], rule, *rows[1:]))


def _image(block: Block) -> str:
    return f"![{_escaped(block.text)}](<{block.href}>)" if block.href else _inline(block)


def _caption(block: Block) -> str:
    return f"*{_escaped(block.text)}*"


def _embed(block: Block) -> str:
    return f"[{_escaped(block.text)}](<{block.href}>)" if block.href else _inline(block)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


_WRITERS: Final[dict[BlockKind, Callable[[Block], str]]] = {
    BlockKind.HEADING: _heading,
    BlockKind.ITEM: _item,
    BlockKind.QUOTE: _quote,
    BlockKind.CODE: _code,
    BlockKind.TABLE: _table,
    BlockKind.IMAGE: _image,
    BlockKind.CAPTION: _caption,
    BlockKind.EMBED: _embed,
}
