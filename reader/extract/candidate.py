"""Where on the page the article stands: three opinions, and the rule that chooses between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.extract.declared import declared_article
from reader.extract.prose import prose_below
from reader.extract.readable import readable_part
from reader.extract.tree import Element

_NARROW: Final = 0.6  # of the declared article's prose: who finds less has lost a part of it
_WRONG: Final = 0.25  # of the densest part's prose: who finds less, and little at all, looks in the wrong place
_LITTLE: Final = 400  # characters of prose
_SIBLINGS: Final = 0.3  # of the part's own prose, from which parts of the same kind belong to it
_DENSE: Final = 0.7  # of the prose, which a part must hold for the search to go down into it


def find_article(root: Element) -> Element:
    """The element to read: readability's, unless the page's own marks or its mass of prose speak against it."""
    body = root.find("body")
    ground = body if body is not None else root
    prose = prose_below(root)
    found, declared = readable_part(root, ground), declared_article(root, prose)
    if declared is not None and (found is None or prose[found] < _NARROW * prose[declared]):
        return declared
    dense = _densest(ground, prose)
    if found is None or prose[found] < min(_LITTLE, _WRONG * prose[dense]):
        return dense
    return _with_siblings(found, prose)


def _with_siblings(found: Element, prose: Mapping[Element, int]) -> Element:
    """The element around a part that is one of several of its kind: some sites box every few paragraphs."""
    parent = found.getparent()
    if parent is None or not found.get("class"):
        return found
    alike = [part for part in parent if part is not found and _kind(part) == _kind(found)]
    return parent if sum(prose[part] for part in alike) >= _SIBLINGS * prose[found] else found


def _kind(element: Element) -> tuple[str, str]:
    return element.tag, element.get("class") or ""


def _densest(ground: Element, prose: Mapping[Element, int]) -> Element:
    """Down from the page's body as long as one part holds most of the prose."""
    best = ground
    while True:
        deeper = next((part for part in best if prose[part] > 0 and prose[part] >= _DENSE * prose[best]), None)
        if deeper is None or not len(deeper) or deeper.tag in {"p", "li"}:
            return best
        best = deeper
