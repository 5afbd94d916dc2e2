"""An element and all below it as blocks, in reading order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from msgspec.structs import replace

from reader.extract.inline import BLOCK_TAGS, Inline
from reader.extract.media import EMBEDS, IMAGES, embed_of, image_of
from reader.extract.names import is_caption
from reader.extract.preformatted import code_of
from reader.extract.table import table_of
from reader.extract.tree import Element
from reader.model import Block, BlockKind, Mark
from reader.model.noun import Noun

_HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_MOST: Final = 20_000  # passages; what follows is left out
_LONGEST_CAPTION: Final = 600  # characters; what is longer under such a name is prose


class Passage(Noun, frozen=True):
    """A block with what is needed to judge whether it belongs to the article."""

    block: Block
    linked: int = 0  # characters inside links
    bold: bool = False  # all of it is strong

    @property
    def link_share(self) -> float:
        return self.linked / max(1, len(self.block.text))


@dataclass
class Reader:
    """Walks a tree and collects passages."""

    resolve: Callable[[str], str]
    holders: frozenset[Element]  # inline elements among them hold blocks
    passages: list[Passage] = field(default_factory=list)
    _inline: Inline = field(init=False)

    def __post_init__(self) -> None:
        self._inline = Inline(self.resolve)

    def read(self, element: Element, depth: int = 0) -> None:
        """Collect the passages of an element: its own text, and each block below it."""
        self._inline.add_text(element.text)
        for child in element:
            self._read_child(child, depth)
        self._flush()

    def _read_child(self, child: Element, depth: int) -> None:
        if isinstance(child.tag, str):
            if child.tag in BLOCK_TAGS:
                self._flush()
                self._read_block(child, depth)
            elif child in self.holders:
                self._flush()
                self.read(child, depth)
            else:
                self._inline.add_element(child)
        self._inline.add_text_after(child)

    def _read_block(self, element: Element, depth: int) -> None:
        tag = element.tag
        if tag in _HEADINGS:
            self._take(element, BlockKind.HEADING, level=_HEADINGS[tag])
        elif tag in {"ul", "ol", "dir"}:
            self._read_list(element, depth + 1)
        elif tag == "pre":
            self._add(Block(BlockKind.CODE, code_of(element)))
        elif tag == "table":
            self._read_table(element, depth)
        elif tag == "blockquote":
            self._read_as(element, BlockKind.QUOTE, depth)
        elif tag == "figure" or is_caption(element):
            self._read_as(element, BlockKind.CAPTION, depth)
        elif tag in IMAGES:
            self._add(image_of(element, self.resolve))
        elif tag in EMBEDS:
            self._add(embed_of(element, self.resolve))
        elif tag in {"li", "dd"}:
            self._read_list_item(element, depth or 1, 0)
        else:
            self.read(element, depth)

    def _read_list(self, element: Element, depth: int) -> None:
        number = _first_number(element) - 1
        for child in element:
            if child.tag == "li":
                number += 1
                self._read_list_item(child, depth, number if element.tag == "ol" else 0)
            elif isinstance(child.tag, str):
                self._read_child(child, depth)
                self._flush()

    def _read_list_item(self, element: Element, depth: int, number: int) -> None:
        """The item's own paragraphs become items; lists, pictures and quotes in it stay what they are."""
        first = len(self.passages)
        self.read(element, depth)
        for index in range(first, len(self.passages)):
            passage = self.passages[index]
            if passage.block.kind is BlockKind.PARAGRAPH:
                block = replace(passage.block, kind=BlockKind.ITEM, level=depth, number=number if index == first else 0)
                self.passages[index] = replace(passage, block=block)

    def _read_as(self, element: Element, kind: BlockKind, depth: int) -> None:
        first = len(self.passages)
        self.read(element, depth)
        for index in range(first, len(self.passages)):
            passage = self.passages[index]
            is_plain = passage.block.kind is BlockKind.PARAGRAPH
            if is_plain and (kind is not BlockKind.CAPTION or len(passage.block.text) <= _LONGEST_CAPTION):
                self.passages[index] = replace(passage, block=replace(passage.block, kind=kind))

    def _read_table(self, element: Element, depth: int) -> None:
        table = table_of(element)
        if table is not None:
            for caption in element.iter("caption"):
                self._take(caption, BlockKind.CAPTION)
            self._add(table)
            return
        for child in element:
            self._read_child(child, depth)
            self._flush()

    def _take(self, element: Element, kind: BlockKind, level: int = 0) -> None:
        """A whole element as one block."""
        inline = Inline(self.resolve)
        inline.add_element(element)
        parts = inline.lines()
        text, spans = parts[0] if len(parts) == 1 else (" ".join(part for part, _ in parts), ())
        if text:
            self._add(Block(kind, text, spans, level=level))

    def _flush(self) -> None:
        """What was read so far outside any block is a paragraph."""
        inline, self._inline = self._inline, Inline(self.resolve)
        for text, spans in inline.lines():
            self._add(Block(BlockKind.PARAGRAPH, text, spans))

    def _add(self, block: Block | None) -> None:
        if block is None or len(self.passages) >= _MOST:
            return
        linked = sum(span.end - span.start for span in block.spans if span.mark is Mark.LINK)
        strong = sum(span.end - span.start for span in block.spans if span.mark is Mark.STRONG)
        bold = bool(block.text) and strong >= len(block.text) - 1
        spans = tuple(span for span in block.spans if span.href or span.mark is not Mark.LINK)
        self.passages.append(Passage(replace(block, spans=spans), linked, bold))


def _first_number(element: Element) -> int:
    start = element.get("start") or ""
    return int(start) if start.isdecimal() and len(start) < 7 else 1


def passages_of(element: Element, resolve: Callable[[str], str]) -> list[Passage]:
    reader = Reader(resolve, _holders(element))
    reader.read(element)
    return reader.passages


def _holders(element: Element) -> frozenset[Element]:
    """Every element around a block."""
    holders: set[Element] = set()
    for block in element.iter(*BLOCK_TAGS):
        for ancestor in block.iterancestors():
            if ancestor in holders:
                break
            holders.add(ancestor)
    return frozenset(holders)
