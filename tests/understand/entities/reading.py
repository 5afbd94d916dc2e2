"""How the tests of people and countries read a text."""

from __future__ import annotations

from reader.model import Article, EntityKind, Mention
from reader.understand import find_mentions


def mentions_in(*paragraphs: str, title: str = "") -> list[tuple[str, Mention]]:
    """The words of each mention, and the mention."""
    article = Article.from_text(title, paragraphs)
    return [
        (article.blocks[one.place.block].text[one.place.start : one.place.end], one) for one in find_mentions(article)
    ]


def people_in(*paragraphs: str, title: str = "") -> list[str]:
    return [words for words, one in mentions_in(*paragraphs, title=title) if one.kind is EntityKind.PERSON]


def countries_in(*paragraphs: str, title: str = "") -> list[str]:
    """Their codes, demonyms left out."""
    found = mentions_in(*paragraphs, title=title)
    return [one.entity.key[-2:] for _, one in found if one.kind is EntityKind.COUNTRY and not one.demonym]


def demonyms_in(*paragraphs: str) -> list[str]:
    return [words for words, one in mentions_in(*paragraphs) if one.demonym]
