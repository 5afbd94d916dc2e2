"""The text of an element with its inline markup: words never glue, never split."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.extract.tree import Element
from reader.model import Mark, Span
from reader.text import clean_line

_MARKS: Final = {
    "strong": Mark.STRONG, "b": Mark.STRONG, "em": Mark.EMPHASIS, "i": Mark.EMPHASIS, "cite": Mark.EMPHASIS,
    "code": Mark.CODE, "kbd": Mark.CODE, "samp": Mark.CODE, "a": Mark.LINK,
}  # fmt: skip
BLOCK_TAGS: Final = frozenset({
    "address", "amp-iframe", "amp-img", "amp-video", "amp-youtube", "article", "aside", "audio", "blockquote", "body",
    "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "iframe", "img", "legend",
    "li", "lite-youtube", "main", "nav", "ol", "p", "picture", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul", "video",
})  # fmt: skip
_SILENT: Final = frozenset({"rp", "rt", "img", "picture", "video", "audio", "iframe", "figure", "annotation-xml"})
_RAISED: Final = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_PART: Final = re.compile(r"[^\s](?:[^\n]|\n(?!\n))*(?<!\s)")  # what stands between two line breaks and two more
LONGEST: Final = 500_000  # characters of one run of text; what follows is left out
_LABELS: Final = frozenset({"span", "a", "time"})  # set apart by style alone, where their words would run together
_SENTENCE_ENDS: Final = frozenset(".!?…")
_LINK_END: Final = re.compile(r"[a-zà-ÿ0-9)]$")
_CAPITAL: Final = re.compile(r"^[A-ZÀ-Þ][a-zà-ÿ]")


@dataclass
class Inline:
    """Text that grows, with the spans over it; blanks are folded as they come."""

    resolve: Callable[[str], str]
    spans: list[Span] = field(default_factory=list)  # a link that leads nowhere has no address
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _last: str = ""  # character

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def add_text(self, raw: str | None) -> None:
        """Append text as HTML means it: any run of blanks is one, and none after a blank."""
        if not raw or self._length > LONGEST:
            return
        raw = raw[:LONGEST]
        folded = clean_line(raw, None)
        if raw[:1].isspace() and self._last and not self._last.isspace():
            self._append(" ")
        self._append(folded)
        if folded and raw[-1:].isspace():
            self._append(" ")

    def add_element(self, element: Element) -> None:
        """Append an inline element, without its tail."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT:
            return
        if tag == "br":
            self._append("\n")
        elif tag == "math":
            self.add_text(_formula(element))
        elif tag == "sup" and (raised := _raised(element, self._last)):
            self._append(raised)
        elif tag in BLOCK_TAGS:
            self._part()
            self._add_inside(element)
            self._part()
        else:
            self._part_from(element)
            self._add_inside(element)

    def _add_inside(self, element: Element) -> None:
        """What the element holds, with the span that it is."""
        tag = element.tag
        self._append("“" if tag == "q" else "")
        first, start = len(self._pieces), self._length
        self.add_text(element.text)
        for child in element:
            self.add_element(child)
            self.add_text_after(child)
        self._mark(element, first, start)
        self._append("”" if tag == "q" else "")

    def add_text_after(self, child: Element) -> None:
        """The tail of a child; a link that runs into a capital letter was meant to end before it."""
        tail = child.tail
        if tail and child.tag == "a" and _LINK_END.search(self._last) and _CAPITAL.match(tail):
            tail = " " + tail
        self.add_text(tail)

    def lines(self) -> list[tuple[str, tuple[Span, ...]]]:
        """The text cut where two line breaks meet, each part stripped, with the spans that lie in it."""
        waiting = sorted(self.spans, key=lambda span: (span.start, -span.end), reverse=True)
        near: list[Span] = []
        found: list[tuple[str, tuple[Span, ...]]] = []
        for part in _PART.finditer(self.text):
            start, end = part.span()
            near = [span for span in near if span.end > start]
            while waiting and waiting[-1].start < end:
                near.append(waiting.pop())
            found.append((part[0].replace("\n", " "), _within(near, start, end)))
        return found

    def _append(self, piece: str) -> None:
        """A line break takes the place of the blank before it, so that folding moves nothing."""
        if not piece:
            return
        if piece == "\n" and self._last == " ":
            self._pieces[-1] = piece
        else:
            self._pieces.append(piece)
            self._length += len(piece)
        self._last = piece[-1]

    def _part_from(self, element: Element) -> None:
        """Part two elements that touch where their words cannot: "<a>Nato</a><a>Military</a>", "end.</i><i>Next"."""
        starts = _CAPITAL.match(element.text or "")
        sentences = starts and self._last in _SENTENCE_ENDS
        before = element.getprevious()
        if before is None or before.tail:
            if sentences:
                self._part()
            return
        links = element.tag == "a" == before.tag and self._last.isalnum()
        labels = starts and element.tag in _LABELS and before.tag in _LABELS and self._last.islower()
        if links or sentences or labels or element.tag == "time" or before.tag == "time":
            self._part()

    def _part(self) -> None:
        """A blank, unless there is one, or nothing before it."""
        if self._last and not self._last.isspace():
            self._append(" ")

    def _mark(self, element: Element, first: int, start: int) -> None:
        """A span over the pieces from `first` on, blanks at both ends left out."""
        mark, end = _MARKS.get(element.tag), self._length
        pieces = self._pieces[first:] if mark else []
        while pieces and pieces[-1].isspace():
            end -= len(pieces.pop())
        start += next((index for index, piece in enumerate(pieces) if not piece.isspace()), 0)
        if mark is None or start >= end or not pieces:
            return
        href = self.resolve(element.get("href") or "") if mark is Mark.LINK else ""
        self.spans.append(Span(start, end, mark, href))


def _within(spans: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
    cut = (Span(max(s.start, start) - start, min(s.end, end) - start, s.mark, s.href) for s in spans)
    return tuple(sorted((s for s in cut if s.start < s.end), key=lambda s: (s.start, -s.end)))


def _raised(element: Element, before: str) -> str:
    """A power as raised digits and the mark of a note in brackets; empty for "1st" and the like."""
    text = "".join(element.itertext()).strip()
    if not text or len(text) > 6:
        return ""
    if next(element.iter("a"), None) is not None:
        return f"[{text}]" if text.isdecimal() else ""
    return text.translate(_RAISED) if before.isalnum() and re.fullmatch(r"[+−-]?[0-9]+", text) else ""


def _formula(element: Element) -> str:
    """As it was typed, where the page says so; else its letters and signs, parted."""
    typed = next((part.text for part in element.iter("annotation") if part.text), "") or element.get("alttext") or ""
    return typed or " ".join(piece.strip() for piece in element.itertext() if piece.strip())


def plain(element: Element) -> str:
    """The text of an element on one line."""
    inline = Inline(lambda _: "")
    inline.add_element(element)
    return clean_line(inline.text, None)
