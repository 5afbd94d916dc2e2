"""How much running text stands where on a page."""

from __future__ import annotations

from typing import Final

from reader.extract.tree import Element

_PARAGRAPHS: Final = frozenset({"p", "blockquote", "pre", "li", "dd"})
_LONG: Final = 60  # characters from which a run of text is prose and no label
_LINKED: Final = 0.5  # share of link text from which a paragraph is a way to elsewhere


def prose_below(root: Element) -> dict[Element, int]:
    """Characters of prose in and below each element; labels and lists of links count nothing."""
    prose: dict[Element, int] = {}
    whole: dict[Element, int] = {}
    linked: dict[Element, int] = {}
    for element in reversed(list(root.iter())):
        parts = _own_parts(element)
        whole[element] = sum(parts) + sum(whole[child] for child in element)
        linked[element] = whole[element] if element.tag == "a" else sum(linked[child] for child in element)
        if element.tag in _PARAGRAPHS and not any(prose[child] for child in element):
            prose[element] = _prose(whole[element], linked[element])
        else:
            prose[element] = sum(part for part in parts if part >= _LONG) + sum(prose[child] for child in element)
    return prose


def _own_parts(element: Element) -> list[int]:
    """Lengths of the runs of text that stand directly in the element."""
    if not isinstance(element.tag, str):
        return []
    return [len((element.text or "").strip()), *(len((child.tail or "").strip()) for child in element)]


def _prose(whole: int, linked: int) -> int:
    return whole - linked if whole >= _LONG and linked < _LINKED * whole else 0
