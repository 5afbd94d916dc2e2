"""What stands between the headline and the story, where the story's element leaves it out: picture and summary list."""

from __future__ import annotations

from reader.extract.bullets import is_plain_summary
from reader.extract.headline import folded
from reader.extract.inline import plain
from reader.extract.tree import Element


def lead_of(article: Element, title: str) -> tuple[Element | None, Element | None]:
    """The picture above the story, and the unlabelled list between headline and story; either may be missing."""
    around, headline = _shared_with_headline(article, title)
    if around is None:
        return None, None
    picture = items = None
    below_headline = False
    for element in around.iter():
        if element is article:
            break
        below_headline = below_headline or element is headline
        if element.tag == "figure" and element.find(".//img") is not None:
            picture = element
        elif element.tag in {"ul", "ol"} and below_headline and is_plain_summary(element):
            items = element
    return picture, items


def _shared_with_headline(article: Element, title: str) -> tuple[Element | None, Element | None]:
    """The nearest element around the story that holds the headline too, and the headline."""
    wanted = folded(title)
    if not wanted or _headline(article, wanted) is not None:
        return None, None
    for ancestor in article.iterancestors():
        headline = _headline(ancestor, wanted)
        if headline is not None:
            return ancestor, headline
    return None, None


def _headline(element: Element, wanted: str) -> Element | None:
    return next((heading for heading in element.iter("h1", "h2") if folded(plain(heading)) == wanted), None)
