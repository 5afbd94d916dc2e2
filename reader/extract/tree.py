"""Text to an element tree that is neither too deep nor too large for what follows."""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree
from lxml import html as lxml_html

from reader.extract.decode import LARGEST, decode

Element = Any  # lxml has no types of its own

DEEPEST: Final = 150  # elements; the parser inside readability drops what stands deeper than 255, without a word
_DEEPEST_PARSED: Final = 2_000  # where this parser, too, begins to drop
_MOST_TAGS: Final = 150_000  # what follows them is left unread
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_ENDLESS: Final = re.compile(r"<([a-zA-Z][\w:-]{0,50})[^<>]{100000,}>")  # attributes that take the parser minutes
_NO_PAGE: Final = (b"\x1f\x8b", b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04", b"GIF8", b"RIFF")
_WRAPPERS: Final = frozenset(
    {"div", "span", "section", "center", "font", "article", "main", "td", "tr", "tbody", "table"}
)


def parse_page(page: bytes | str) -> Element | None:
    """The document's root element, or None where there is nothing to parse."""
    if isinstance(page, bytes) and page.startswith(_NO_PAGE):
        return None
    text = decode(page) if isinstance(page, bytes) else page[:LARGEST]
    text = _ENDLESS.sub(r"<\1>", _CONTROL.sub("", _DECLARATION.sub("", text)))
    if text.count("<") > _MOST_TAGS:
        text = "<".join(text.split("<", _MOST_TAGS)[:_MOST_TAGS])
    root = _parse(text)
    if root is not None and _depth(root) >= _DEEPEST_PARSED:
        root = _parse(_TAG.sub(" ", text))
    return root if root is None else _shallow(root)


def _parse(text: str) -> Element | None:
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def _depth(root: Element) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _shallow(root: Element) -> Element:
    """The same tree without wrappers around a single wrapper, and flat text where it is still too deep."""
    if _depth(root) <= DEEPEST:
        return root
    for element in list(root.iter(*_WRAPPERS)):
        _unwrap(element)
    for element in _at_depth(root, DEEPEST):
        text = _CONTROL.sub("", " ".join(" ".join(element.itertext()).split()))  # "&#1;" is a control, too
        for child in list(element):
            element.remove(child)
        element.text = text
    return root


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    if parent is None or len(element) != 1 or (element.text or "").strip() or element[0].tag not in _WRAPPERS:
        return
    child = element[0]
    if not (child.tail or "").strip():
        child.tail = element.tail
        parent.replace(element, child)


def _at_depth(root: Element, wanted: int) -> list[Element]:
    depth, found = 0, []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth == wanted:
            found.append(element)
    return found
