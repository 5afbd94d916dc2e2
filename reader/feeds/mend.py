"""Make text well-formed XML where publishers commonly fail at it. Every step takes linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Final

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]+")
_REFERENCE = re.compile(r"&(?:#(?:(\d{1,8})|[xX]([0-9a-fA-F]{1,7}));|([A-Za-z][A-Za-z0-9]{1,31});)?")
_ROOT = re.compile(r"<(?:[\w.-]{1,30}:)?(?:rss|feed|RDF|opml)[\s>]")
_END = re.compile(r"</(?:[\w.-]{1,30}:)?(?:rss|feed|RDF|opml)\s{0,20}>")
_XML_NAMES: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})


def mend(text: str) -> str:
    """The feed in `text` alone, with forbidden characters gone and every reference one that XML knows."""
    text = _FORBIDDEN.sub("", _document(text))
    return "".join(_pieces(text))


def _document(text: str) -> str:
    """From the root's start tag to its last end tag; warnings before and scripts after are dropped."""
    root = _ROOT.search(text)
    start = root.start() if root else 0
    close = text.rfind("</", start)
    for _ in range(20):  # end tags of the junk that follows
        if close < 0 or _END.match(text, close):
            break
        close = text.rfind("</", start, close)
    end = _END.match(text, close) if close >= 0 else None
    return text[start : end.end()] if end else text[start:]


def _pieces(text: str) -> Iterator[str]:
    """References are mended outside CDATA only; inside, an ampersand is an ampersand."""
    before, *sections = text.split("<![CDATA[")
    yield _REFERENCE.sub(_known, before)
    for section in sections:
        inside, end, outside = section.partition("]]>")
        yield f"<![CDATA[{inside}{end}{_REFERENCE.sub(_known, outside)}"


def _known(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return match[0] if name in _XML_NAMES else _escaped(html5.get(name + ";", "")) or "&amp;" + match[0][1:]
    if decimal or hexadecimal:
        return _character(int(decimal) if decimal else int(hexadecimal, 16))
    return "&amp;"


def _character(code: int) -> str:
    """A character reference, or nothing where XML has no such character."""
    if code > 0x10FFFF or (code < 32 and code not in {9, 10, 13}):
        return ""
    return "" if 0xD800 <= code <= 0xDFFF or code in {0xFFFE, 0xFFFF} else f"&#{code};"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
