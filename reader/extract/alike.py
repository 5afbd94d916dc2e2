"""Elements of one kind, as a template repeats them: the same tag, and for the most part the same classes."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from reader.extract.tree import Element

_SAME: Final = 0.5  # of all classes that two elements have, from which they are of one kind
_MOST: Final = 500  # siblings looked at
_NUMBER: Final = re.compile(r"\d+")


def are_alike(one: Element, other: Element) -> bool:
    """Whether one template made both; a number in a class tells the elements apart, not their kinds."""
    if one.tag != other.tag:
        return False
    mine, theirs = _classes(one), _classes(other)
    if not mine or not theirs:
        return mine == theirs and one.tag in {"article", "section"}
    return len(mine & theirs) >= _SAME * len(mine | theirs)


def alikes_of(element: Element) -> list[Element]:
    """Its siblings of the same kind, among the first of them."""
    parent = element.getparent()
    beside = [] if parent is None else islice(parent, _MOST)
    return [part for part in beside if part is not element and are_alike(part, element)]


def _classes(element: Element) -> frozenset[str]:
    return frozenset(_NUMBER.sub("#", name) for name in (element.get("class") or "").split())
