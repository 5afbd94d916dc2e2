"""The sentence under a headline that says what the story is about, where it stands outside the story's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.extract.headline import folded, headline_in
from reader.extract.inline import plain
from reader.extract.tree import Element
from reader.model import Article

_NAMED: Final = re.compile(
    r"(?<![a-z])(?:standfirst|dek|deck|sub-?title|sub-?head(?:line|ing)?|strap-?line|lede|chapeau|entradilla|bajada"
    r"|(?:article|post|entry|story|content|page)[-_]{1,2}(?:intro|lead|excerpt|description|subtitle))(?![a-z])",
    re.IGNORECASE,
)
_TAGS: Final = ("p", "h2", "h3", "h4", "div", "span", "section")
_NEAR: Final = 80  # elements after the headline among which it stands
_SHORTEST: Final = 40  # characters; less is a label
_LONGEST: Final = 400


def standfirst_of(root: Element, title: str, description: str) -> str:
    """Named as such by its page, or what the page describes itself by; empty where there is none."""
    headline = headline_in(root, title)
    if headline is None:
        return ""
    described = folded(description)
    for element in _after(root, headline):
        if element.tag in _TAGS and (_is_named(element) or described):
            text = plain(element) if _is_short(element) else ""
            if _SHORTEST <= len(text) <= _LONGEST and (_is_named(element) or folded(text) == described):
                return text
    return ""


def tells(article: Article, standfirst: str) -> bool:
    """Whether an article says this already: in its title, its bullets or its text."""
    wanted = folded(standfirst)
    return wanted in folded(" ".join((article.title, *article.publisher_bullets, article.text)))


def _after(root: Element, headline: Element) -> Iterator[Element]:
    """The elements that follow the headline, in order."""
    seen = 0
    for element in root.iter():
        if element is headline:
            seen = 1
        elif seen:
            yield element
            seen += 1
        if seen > _NEAR:
            return


def _is_named(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('data-testid') or ''}"
    return bool(_NAMED.search(names)) or "alternativeHeadline" in names


def _is_short(element: Element) -> bool:
    """Few parts: what holds the whole story is not even read."""
    return sum(1 for _ in zip(element.iter(), range(12), strict=False)) < 12
