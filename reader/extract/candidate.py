"""Where on the page the article stands: three opinions, and the rules that choose between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.extract.alike import alikes_of
from reader.extract.declared import declared_article
from reader.extract.headline import headline_in
from reader.extract.names import is_caption
from reader.extract.prose import prose_below
from reader.extract.readable import readable_part
from reader.extract.tree import Element

_NARROW: Final = 0.6  # of the declared article's prose: who finds less has lost a part of it
_WRONG: Final = 0.25  # of the densest part's prose: who finds less, and little at all, looks in the wrong place
_LITTLE: Final = 400  # characters of prose
_NOTICE: Final = 60  # characters of prose in the shortest notice
_SIBLINGS: Final = 0.3  # of the part's own prose, from which parts of the same kind belong to it
_DENSE: Final = 0.7  # of the prose, which a part must hold for the search to go down into it


def find_article(root: Element, title: str) -> Element:
    """The element to read: readability's, unless the page's own marks or its mass of prose speak against it."""
    body = root.find("body")
    ground = body if body is not None else root
    prose = prose_below(root)
    headline = headline_in(ground, title)
    part = _with_alikes(_chosen(root, ground, prose), ground, prose)
    return _up_to_headline(_beside_headline(part, headline, prose), headline, prose)


def _chosen(root: Element, ground: Element, prose: Mapping[Element, int]) -> Element:
    found, declared = readable_part(root, ground), declared_article(root, prose)
    if declared is not None and (found is None or prose[found] < _NARROW * prose[declared]):
        return declared
    dense = _densest(ground, prose)
    return dense if found is None or prose[found] < min(_LITTLE, _WRONG * prose[dense]) else found


def _with_alikes(part: Element, ground: Element, prose: Mapping[Element, int]) -> Element:
    """What holds all parts of its kind: sites box paragraphs, chapters, posts and entries of a live report."""
    best = part
    for element in [part, *part.iterancestors()]:
        if element is ground or element.getparent() is None:
            break
        beside = [prose[other] for other in alikes_of(element) if prose[other]]
        if sum(beside) >= _SIBLINGS * prose[best] and (element is part or len(beside) > 1):
            best = element.getparent()
    return best


def _beside_headline(part: Element, headline: Element | None, prose: Mapping[Element, int]) -> Element:
    """The part around the headline instead, where little was found, and elsewhere: a notice among other boxes."""
    if headline is None or prose[part] >= _LITTLE:
        return part
    enough = max(_NOTICE, _DENSE * prose[part])
    around = next((element for element in headline.iterancestors() if prose[element] >= enough), None)
    inside = around is None or around is part or part in around.iterdescendants() or headline in part.iterdescendants()
    return part if inside or around is None else around


def _up_to_headline(part: Element, headline: Element | None, prose: Mapping[Element, int]) -> Element:
    """What holds headline and part, where most of the story stands between the two."""
    if headline is None or headline in part.iterdescendants():
        return part
    holding = set(headline.iterancestors())
    around = next((element for element in part.iterancestors() if element in holding), None)
    if around is None:
        return part
    between = _between(around, headline, part, prose)
    return around if len(between) > 1 and sum(between) > prose[part] else part


def _between(around: Element, headline: Element, part: Element, prose: Mapping[Element, int]) -> list[int]:
    """Characters of each paragraph after the headline and before the part."""
    told: list[int] = []
    below = False
    for element in around.iter():
        if element is part:
            return told
        below = below or element is headline
        if below and prose[element] and not any(prose[child] for child in element) and not _is_pictured(element):
            told.append(prose[element])
    return []


def _is_pictured(element: Element) -> bool:
    """Whether it is what a page writes under a picture."""
    return is_caption(element) or element.tag == "figure" or next(element.iterancestors("figure"), None) is not None


def _densest(ground: Element, prose: Mapping[Element, int]) -> Element:
    """Down from the page's body as long as one part holds most of the prose."""
    best = ground
    while True:
        deeper = next((part for part in best if prose[part] > 0 and prose[part] >= _DENSE * prose[best]), None)
        if deeper is None or not len(deeper) or deeper.tag in {"p", "li"}:
            return best
        best = deeper
