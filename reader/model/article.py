"""What a page says."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from reader.model.noun import Noun


class Mark(StrEnum):
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"


class Span(Noun, frozen=True):
    """Inline markup over `Block.text[start:end]`."""

    start: int
    end: int
    mark: Mark
    href: str = ""


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"  # rows end in a line break, cells in a tab
    IMAGE = "image"  # text is the alternative text, href the picture
    CAPTION = "caption"
    EMBED = "embed"  # text says what it was, href where it is


UNSPOKEN = frozenset({BlockKind.IMAGE, BlockKind.CAPTION, BlockKind.EMBED})


class Block(Noun, frozen=True):
    kind: BlockKind
    text: str
    spans: tuple[Span, ...] = ()  # in order of start, inside the text
    level: int = 0  # heading rank, or list depth from 1
    number: int = 0  # of an item in a numbered list, from 1
    href: str = ""


class Origin(StrEnum):
    """Where an article's text was taken from."""

    PAGE = "page"
    FEED = "feed"


class Article(Noun, frozen=True):
    """The readable part of a web page."""

    url: str
    title: str
    blocks: tuple[Block, ...]
    byline: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    section: str = ""
    language: str = ""
    site_name: str = ""
    lead_image: str = ""
    publisher_bullets: tuple[str, ...] = ()
    origin: Origin = Origin.PAGE
    notice: str = ""  # what is missing, in a sentence: "Only the beginning is free to read."
    standfirst: str = ""  # the sentence under the headline, where it is no part of the text

    @classmethod
    def from_text(cls, title: str, paragraphs: tuple[str, ...], url: str = "") -> Article:
        """An article of plain paragraphs; blank ones are left out, the rest is kept to the letter."""
        kept = (paragraph.strip() for paragraph in paragraphs)
        return cls(url, title, tuple(Block(BlockKind.PARAGRAPH, text) for text in kept if text))

    @property
    def text(self) -> str:
        """What a reader would read aloud: no title, no pictures, blocks joined by blank lines."""
        return "\n\n".join(block.text for block in self.blocks if block.kind not in UNSPOKEN and block.text)
