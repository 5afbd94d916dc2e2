"""Text to an element tree that is neither too deep nor too odd for what follows."""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree
from lxml import html as lxml_html

from reader.extract.decode import decode

Element = Any  # lxml has no types of its own

DEEPEST: Final = 200  # lxml drops whatever stands deeper than 255 elements, without a word
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_WRAPPER_TAG: Final = re.compile(r"<(/?)(div|span|font|center|section|b|i|em|strong)\b[^<>]{0,2000}>", re.IGNORECASE)


def parse_page(page: bytes | str) -> Element | None:
    """The document's root element, or None where there is nothing to parse."""
    text = decode(page) if isinstance(page, bytes) else page
    text = _CONTROL.sub("", _DECLARATION.sub("", text))
    if not text.strip():
        return None
    return _parse(_flattened(text))


def _parse(text: str) -> Element | None:
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    return root


def _flattened(text: str) -> str:
    """The same page without its wrappers where they are nested deeper than a parser follows."""
    depth = deepest = 0
    for match in _WRAPPER_TAG.finditer(text):
        depth = max(0, depth + (-1 if match[1] else 1))
        deepest = max(deepest, depth)
        if deepest > DEEPEST:
            return _WRAPPER_TAG.sub(" ", text)
    return text
