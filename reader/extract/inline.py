"""The text of an element with its inline markup: words never glue, never split."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from reader.extract.tree import Element
from reader.model import Mark, Span
from reader.text import clean_line

_MARKS: Final = {
    "strong": Mark.STRONG, "b": Mark.STRONG, "em": Mark.EMPHASIS, "i": Mark.EMPHASIS, "cite": Mark.EMPHASIS,
    "code": Mark.CODE, "kbd": Mark.CODE, "samp": Mark.CODE, "a": Mark.LINK,
}  # fmt: skip
_SILENT: Final = frozenset({"rp", "rt", "img", "picture", "video", "iframe", "figure"})
_BREAKS: Final = re.compile(r"(\n\s*\n)")
_LINK_END: Final = re.compile(r"[a-zà-ÿ0-9)]$")
_CAPITAL: Final = re.compile(r"^[A-ZÀ-Þ][a-zà-ÿ]")


@dataclass
class Inline:
    """Text that grows, with the spans over it; blanks are folded as they come."""

    resolve: Callable[[str], str]
    text: str = ""
    spans: list[Span] = field(default_factory=list)

    def add_text(self, raw: str | None) -> None:
        """Append text as HTML means it: any run of blanks is one, and none after a blank."""
        if not raw:
            return
        lead = raw[:1].isspace()
        folded = clean_line(raw, None)
        if lead and self.text and not self.text[-1].isspace():
            self.text += " "
        self.text += folded
        if folded and raw[-1:].isspace():
            self.text += " "

    def add_element(self, element: Element) -> None:
        """Append an inline element, without its tail."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT:
            return
        if tag == "br":
            self.text = self.text.rstrip(" ") + "\n"
            return
        if tag == "q":
            self.add_text("“")
        self._part_from(element)
        start = len(self.text)
        self.add_text(element.text)
        for child in element:
            self.add_element(child)
            self.add_text_after(child)
        if tag == "q":
            self.add_text("”")
        self._mark(tag, start, element)

    def add_text_after(self, child: Element) -> None:
        """The tail of a child; a link that runs into a capital letter was meant to end before it."""
        tail = child.tail
        if tail and child.tag == "a" and _LINK_END.search(self.text) and _CAPITAL.match(tail):
            tail = " " + tail
        self.add_text(tail)

    def _part_from(self, element: Element) -> None:
        """Part two links that touch: "<a>Nato</a><a>Military</a>"."""
        before = element.getprevious()
        if before is not None and element.tag == "a" == before.tag and not before.tail and self.text[-1:].isalnum():
            self.text += " "

    def _mark(self, tag: str, start: int, element: Element) -> None:
        mark = _MARKS.get(tag)
        end = len(self.text.rstrip())
        while start < end and self.text[start].isspace():
            start += 1
        if mark is None or start >= end:
            return
        href = self.resolve(element.get("href") or "") if mark is Mark.LINK else ""
        if mark is Mark.LINK and not href:
            return
        self.spans.append(Span(start, end, mark, href))

    def lines(self) -> list[tuple[str, tuple[Span, ...]]]:
        """The text cut where two line breaks meet, each part stripped, with the spans that lie in it."""
        found: list[tuple[str, tuple[Span, ...]]] = []
        position = 0
        for part in _BREAKS.split(self.text):
            stripped = part.strip()
            if stripped and not _BREAKS.fullmatch(part):
                start = position + part.index(stripped[0])
                spans = _within(self.spans, start, start + len(stripped))
                found.append((stripped.replace("\n", " "), spans))
            position += len(part)
        return found


def _within(spans: list[Span], start: int, end: int) -> tuple[Span, ...]:
    cut = (Span(max(s.start, start) - start, min(s.end, end) - start, s.mark, s.href) for s in spans)
    return tuple(sorted((s for s in cut if s.start < s.end), key=lambda s: (s.start, -s.end)))


def plain(element: Element) -> str:
    """The text of an element on one line."""
    inline = Inline(lambda _: "")
    inline.add_element(element)
    return clean_line(inline.text, None)
