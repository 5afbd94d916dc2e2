"""Parts of a page that belong to other stories: cards that lead to them, and whole ones below the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from reader.extract.alike import alikes_of
from reader.extract.headline import HEADINGS, folded, headline_in
from reader.extract.inline import plain
from reader.extract.prose import prose_below
from reader.extract.tree import Element

_BOXES: Final = frozenset({"article", "div", "section", "li", "a"})
_STORY: Final = 250  # characters of prose from which a part is a story of its own
_FEWEST: Final = 3  # cards side by side
_CARD: Final = 500  # characters of text in the largest card
_NAME: Final = 12  # characters of link text that name a story
_SMALL_SHARE: Final = 0.4  # of the page's prose: where more stands in cards, the cards are the page


def remove_other_stories(root: Element, title: str) -> None:
    """Take them out of the tree, in place."""
    headline = headline_in(root, title)
    if headline is not None:
        for story in list(_next_stories(headline, prose_below(root))):
            story.drop_tree()
    prose = prose_below(root)
    cards = [card for group in _groups(root, headline) for card in group]
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


def _groups(root: Element, headline: Element | None) -> Iterator[list[Element]]:
    """Cards side by side; none of them holds the headline."""
    seen: set[Element] = set()
    for element in root.iter(etree.Element):
        if element in seen or not _is_card(element):
            continue
        group = [element, *(other for other in alikes_of(element) if _is_card(other))]
        seen.update(group)
        if len(group) >= _FEWEST and not any(_holds(card, headline) for card in group):
            yield group


def _is_card(element: Element) -> bool:
    """A small box whose heading is a link, or that is a link as a whole, with a few words about the story."""
    if element.tag not in _BOXES or not len(element) or len(plain(element)) > _CARD:
        return False
    links = [element] if element.tag == "a" else element.iter("a")
    return any(_names_a_story(link) for link in links)


def _names_a_story(link: Element) -> bool:
    heading = next(link.iter(*HEADINGS), None)
    if heading is None:
        heading = next((ancestor for ancestor in link.iterancestors(*HEADINGS)), None)
    return heading is not None and len(plain(link)) >= _NAME


def _holds(card: Element, headline: Element | None) -> bool:
    return headline is not None and any(ancestor is card for ancestor in headline.iterancestors())
