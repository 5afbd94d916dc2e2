"""Elements of one kind, as a template repeats them: the same tag, and for the most part the same classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from reader.extract.tree import Element

_SAME: Final = 0.5  # of all classes that two elements have, from which they are of one kind
_FAR: Final = 100  # siblings before and after it that are looked at
_NUMBER: Final = re.compile(r"\d+")


def are_alike(one: Element, other: Element) -> bool:
    """Whether one template made both; a number in a class tells the elements apart, not their kinds."""
    if one.tag != other.tag:
        return False
    mine, theirs = _classes(one), _classes(other)
    if not mine or not theirs:
        return mine == theirs and one.tag in {"article", "section"}
    return len(mine & theirs) >= _SAME * len(mine | theirs)


def alikes_of(element: Element) -> Iterator[Element]:
    """Its siblings of the same kind, the nearest first, among those not far from it."""
    beside = chain(islice(element.itersiblings(preceding=True), _FAR), islice(element.itersiblings(), _FAR))
    return (part for part in beside if are_alike(part, element))


def _classes(element: Element) -> frozenset[str]:
    return frozenset(_NUMBER.sub("#", name) for name in (element.get("class") or "").split())
