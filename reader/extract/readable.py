"""What readability-lxml takes for the article, as an element of the page it was shown."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Final

from lxml import etree
from lxml import html as lxml_html
from readability import Document

from reader.extract.tree import Element

logging.getLogger("readability").setLevel(logging.CRITICAL)

_MARK: Final = "data-telex"
_MARKED: Final = re.compile(r'data-telex="(\d+)"')
_SHARE: Final = 0.9  # of the text that readability keeps, which the article's element must hold
_MOST: Final = 20_000  # elements; readability takes seconds where there are more


def readable_part(root: Element, ground: Element) -> Element | None:
    """The smallest element that holds nearly all of what readability keeps; None where it keeps nothing."""
    numbered = list(root.iter(etree.Element))
    if len(numbered) > _MOST:
        return None
    kept = {element: length for element in _kept(root, numbered) if (length := _own_text(element))}
    return _smallest_holding(ground, kept, _SHARE * sum(kept.values())) if kept else None


def _kept(root: Element, numbered: list[Element]) -> list[Element]:
    """The elements that come back from readability, known again by a number it leaves alone."""
    for number, element in enumerate(numbered):
        element.set(_MARK, str(number))
    try:
        summary = Document(lxml_html.tostring(root, encoding="unicode")).summary(html_partial=True)
    except Exception:  # whatever it stumbles over, the page is still there
        summary = ""
    finally:
        for element in numbered:
            del element.attrib[_MARK]
    return [numbered[int(number)] for number in set(_MARKED.findall(summary)) if int(number) < len(numbered)]


def _own_text(element: Element) -> int:
    own = len((element.text or "").strip())
    return own + sum(len((child.tail or "").strip()) for child in element)


def _smallest_holding(ground: Element, kept: Mapping[Element, int], wanted: float) -> Element:
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
