"""How much running text stands where on a page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from reader.extract.tree import Element

_PARAGRAPHS: Final = frozenset({"p", "blockquote", "pre", "li", "dd"})
_LONG: Final = 60  # characters from which a run of text is prose and no label
_LINKED: Final = 0.5  # share of link text from which a paragraph is a way to elsewhere


@dataclass(slots=True)
class Below:
    """What has been counted below an element so far, in characters."""

    whole: int = 0
    linked: int = 0
    runs: int = 0  # long enough to be prose, right in the element
    prose: int = 0


def prose_below(root: Element) -> dict[Element, int]:
    """Characters of prose in and below each element; labels and lists of links count nothing."""
    prose: dict[Element, int] = {}
    counted: defaultdict[Element, Below] = defaultdict(Below)
    for element in reversed(list(root.iter())):  # what is below an element comes before it
        below = counted.pop(element, None) or Below()
        _add_run(below, element.text)
        prose[element] = _of(element.tag, below)
        parent = element.getparent()
        if parent is not None:
            above = counted[parent]
            above.whole += below.whole
            above.linked += below.whole if element.tag == "a" else below.linked
            above.prose += prose[element]
            _add_run(above, element.tail)
    return prose


def _add_run(below: Below, text: str | None) -> None:
    length = len(text.strip()) if text else 0
    below.whole += length
    below.runs += length if length >= _LONG else 0


def _of(tag: str, below: Below) -> int:
    """Prose of an element, given what is below it."""
    if tag in _PARAGRAPHS and not below.prose:
        return _prose(below.whole, below.linked)
    return below.runs + below.prose


def _prose(whole: int, linked: int) -> int:
    return whole - linked if whole >= _LONG and linked < _LINKED * whole else 0


def is_short(element: Element, most: int) -> bool:
    """Whether it holds at most so many characters; looked at only until that is known."""
    told = 0
    for text in element.itertext():
        told += len(text.strip())
        if told > most:
            return False
    return True
