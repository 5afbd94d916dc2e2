"""What a page itself marks as its article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.extract.tree import Element

_SOME: Final = 250  # characters of prose from which a mark is believed
_BODIES: Final = "//*[@itemprop='articleBody']"
_ARTICLES: Final = "//article[not(ancestor::article)]"


def declared_article(root: Element, prose: Mapping[Element, int]) -> Element | None:
    """The element that is marked as the article's body, where the page marks only one so."""
    for path in (_BODIES, _ARTICLES):
        elements = [element for element in root.xpath(path) if prose[element] >= _SOME]
        if len(elements) == 1:
            return elements[0]
    return None
