"""A block's text as XHTML: links and emphasis, names by kind, and the sentences that bullets lead to."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from reader.export.nesting import Layer, nested
from reader.model import BlockKind, EntityKind, Mark, Mention, Place, Reading, Span
from reader.text import safe_url, without_controls

KINDS: Final[dict[EntityKind, str]] = {
    EntityKind.PERSON: "Person",
    EntityKind.COUNTRY: "Country",
    EntityKind.HARDWARE: "Hardware",
    EntityKind.ORGANISATION: "Organisation",
}
_TAGS: Final = {Mark.STRONG: "strong", Mark.EMPHASIS: "em", Mark.CODE: "code"}
_WITHOUT_SENTENCES: Final = frozenset({BlockKind.IMAGE, BlockKind.EMBED})


class Inline:
    """Writes the texts of one reading; `anchor` begins every id, so that readings can share a page."""

    def __init__(self, reading: Reading, anchor: str) -> None:
        self.anchor = anchor
        self._blocks = reading.article.blocks
        self._mentions: dict[int, list[Mention]] = defaultdict(list)
        for mention in reading.mentions:
            self._mentions[mention.place.block].append(mention)
        self._sentences: dict[int, list[Place]] = defaultdict(list)
        for place in sorted({place for bullet in reading.summary.bullets for place in bullet.evidence}):
            self._sentences[place.block].append(place)

    def target(self, place: Place) -> str:
        """The id of what stands at `place`, a table as a whole; empty where nothing can be led to."""
        if not 0 <= place.block < len(self._blocks):
            return ""
        block = self._blocks[place.block]
        if block.kind in _WITHOUT_SENTENCES or not 0 <= place.start < place.end <= len(block.text):
            return ""
        if block.kind is BlockKind.TABLE:
            return self.block_id(place.block)
        return f"{self.anchor}-{place.block}-{place.start}-{place.end}"

    def block_id(self, index: int) -> str:
        return f"{self.anchor}-{index}"

    def block(self, index: int, *, linked: bool = True) -> str:
        """A block's text; not `linked` where the whole is a link already."""
        return self.parts(index, [(0, len(self._blocks[index].text))], linked=linked)[0]

    def parts(self, index: int, ranges: Sequence[tuple[int, int]], *, linked: bool = True) -> list[str]:
        """text[start:end] of a block for each of the ranges, which are in order and apart."""
        block = self._blocks[index]
        over: list[list[Layer]] = [[] for _ in ranges]
        starts = [start for start, _ in ranges]
        for layer in self._layers(index, linked):
            at = max(0, bisect_right(starts, layer.start) - 1)
            while at < len(ranges) and starts[at] < layer.end:
                over[at].append(layer)
                at += 1
        write = _verbatim if block.kind is BlockKind.CODE else _broken
        return [nested(block.text, *ends, layers, write) for ends, layers in zip(ranges, over, strict=True)]

    def _layers(self, index: int, linked: bool) -> list[Layer]:
        spans = self._blocks[index].spans
        links = (span for span in spans if span.mark is Mark.LINK and linked)
        return [
            *(layer for place in self._sentences[index] for layer in self._sentence(place)),
            *(layer for span in links for layer in _link(span)),
            *(_emphasis(span) for span in spans if span.mark is not Mark.LINK),
            *map(_name, self._mentions[index]),
        ]

    def _sentence(self, place: Place) -> Iterator[Layer]:
        target = self.target(place)
        if target and target != self.block_id(place.block):
            opening = '<span class="evidence">'
            yield Layer(place.start, place.end, f'{opening[:-1]} id="{target}">', "</span>", again=opening)


def written(text: str) -> str:
    """Text for an element or an attribute."""
    return escape(without_controls(text))


def link_to(href: str, inside: str, kind: str = "") -> str:
    """A link, or what would be inside it where the address is none of the web."""
    url = safe_url(href)
    named = f' class="{kind}"' if kind else ""
    return f'<a{named} href="{escape(url)}" rel="noopener noreferrer">{inside}</a>' if url else inside


def _link(span: Span) -> Iterator[Layer]:
    if opening := link_to(span.href, "").removesuffix("</a>"):
        yield Layer(span.start, span.end, opening, "</a>")


def _emphasis(span: Span) -> Layer:
    tag = _TAGS[span.mark]
    return Layer(span.start, span.end, f"<{tag}>", f"</{tag}>")


def _name(mention: Mention) -> Layer:
    kinds = f"name {mention.kind}" + (" demonym" if mention.demonym else "")
    told = written(f"{KINDS[mention.kind]}: {mention.entity.name}")
    return Layer(mention.place.start, mention.place.end, f'<span class="{kinds}" title="{told}">', "</span>")


def _broken(text: str, _verbatim: bool) -> str:
    return written(text).replace("\n", "<br/>\n")


def _verbatim(text: str, _verbatim: bool) -> str:
    return written(text)
