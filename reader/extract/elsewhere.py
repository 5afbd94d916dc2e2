"""Parts of a page that belong to other stories: cards that lead to them, and whole ones below the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from reader.extract.alike import alikes_of
from reader.extract.headline import HEADINGS, folded, headline_in
from reader.extract.inline import plain
from reader.extract.prose import is_short, prose_below
from reader.extract.tree import Element

_BOXES: Final = frozenset({"article", "div", "section", "li", "a"})
_STORY: Final = 250  # characters of prose from which a part is a story of its own
_FEWEST: Final = 3  # cards side by side
_CARD: Final = 500  # characters of text in the largest card
_NAME: Final = 12  # characters of a heading that names a story
_DEEP: Final = 6  # elements between a card and its heading
_SMALL_SHARE: Final = 0.4  # of the page's prose: where more stands in cards, the cards are the page


def remove_other_stories(root: Element, title: str) -> None:
    """Take them out of the tree, in place."""
    headline = headline_in(root, title)
    if headline is not None:
        for story in list(_next_stories(headline, prose_below(root))):
            story.drop_tree()
    prose = prose_below(root)
    cards = _cards(root, headline)
    if sum(prose[card] for card in cards) <= _SMALL_SHARE * prose[root]:
        for card in cards:
            card.drop_tree()


def _next_stories(headline: Element, prose: Mapping[Element, int]) -> Iterator[Element]:
    """Parts like the one around the headline that have a story and a headline of another name."""
    for element in headline.iterancestors():
        if element.tag == "body":
            return
        if prose[element] >= _STORY:
            for other in alikes_of(element):
                if prose[other] >= _STORY and _has_other_headline(other, headline):
                    yield other


def _has_other_headline(story: Element, headline: Element) -> bool:
    heading = next(story.iter(headline.tag), None)
    return heading is not None and folded(plain(headline)) not in folded(plain(heading))


def _cards(root: Element, headline: Element | None) -> list[Element]:
    """Boxes side by side that each lead to a story; none of them holds the headline."""
    holding = set(headline.iterancestors()) if headline is not None else set()
    found: dict[Element, None] = {}
    for heading in root.iter(*HEADINGS):
        box = _box_of(heading)
        if box is not None and box not in found:
            group = [box, *(other for other in alikes_of(box) if _leads_away(other))]
            if len(group) >= _FEWEST and not holding.intersection(group):
                found.update(dict.fromkeys(group))
    return list(found)


def _box_of(heading: Element) -> Element | None:
    """The small box around a linked heading that stands beside others of its kind."""
    if not _is_linked(heading) or is_short(heading, _NAME):
        return None
    for element in islice(heading.iterancestors(), _DEEP):
        if element.tag in _BOXES and len(list(islice(alikes_of(element), _FEWEST - 1))) == _FEWEST - 1:
            return element if _leads_away(element) else None
    return None


def _leads_away(box: Element) -> bool:
    return is_short(box, _CARD) and any(_is_linked(heading) for heading in box.iter(*HEADINGS))


def _is_linked(heading: Element) -> bool:
    return next(heading.iter("a"), None) is not None or next(heading.iterancestors("a"), None) is not None
