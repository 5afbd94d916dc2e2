"""Where on the page the article stands."""

from __future__ import annotations

import logging
import re
from typing import Final

from lxml import etree
from lxml import html as lxml_html
from readability import Document

from reader.extract.tree import Element

logging.getLogger("readability").setLevel(logging.CRITICAL)

_MARK: Final = "data-telex"
_MARKED: Final = re.compile(r'data-telex="(\d+)"')
_SHARE: Final = 0.9  # of the text that readability keeps, which the article's element must hold


def find_article(root: Element) -> Element:
    """The smallest element that holds nearly all of what readability takes for the article."""
    body = root.find("body")
    ground = body if body is not None else root
    kept = _kept_by_readability(root)
    if not kept:
        return ground
    total = sum(kept.values())
    return _smallest_holding(ground, kept, _SHARE * total)


def _kept_by_readability(root: Element) -> dict[Element, int]:
    """The elements whose own text readability keeps, with the number of its characters."""
    numbered = list(root.iter(etree.Element))
    for number, element in enumerate(numbered):
        element.set(_MARK, str(number))
    try:
        summary = Document(lxml_html.tostring(root, encoding="unicode")).summary(html_partial=True)
    except Exception:  # whatever it stumbles over, the page is still there
        summary = ""
    finally:
        for element in numbered:
            del element.attrib[_MARK]
    numbers = {int(number) for number in _MARKED.findall(summary)}
    return {
        element: length
        for number, element in enumerate(numbered)
        if number in numbers and (length := _own_text(element))
    }


def _own_text(element: Element) -> int:
    own = len((element.text or "").strip())
    return own + sum(len((child.tail or "").strip()) for child in element)


def _smallest_holding(ground: Element, kept: dict[Element, int], wanted: float) -> Element:
    held: dict[Element, int] = {}
    for element, length in kept.items():
        held[element] = held.get(element, 0) + length
        for ancestor in element.iterancestors():
            held[ancestor] = held.get(ancestor, 0) + length
    best = ground
    while True:
        deeper = next((child for child in best if held.get(child, 0) >= wanted), None)
        if deeper is None or not len(deeper):
            return best
        best = deeper
