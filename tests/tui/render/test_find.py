"""Finding words in an article."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reader.model import Article, Place
from reader.tui.render.find import find_words
from reader.tui.render.lines import STANDFIRST, TITLE

ARTICLE = Article.from_text("", ("“Don’t go”, she said—again.", "The F-16 and the F‑16.", "one\ntwo [b] three (x+)*"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("don't", ["Don’t"]),
        ('"don\'t go"', ["“Don’t go”"]),
        ("f-16", ["F-16", "F‑16"]),
        ("said-again", ["said—again"]),
        ("one two", ["one\ntwo"]),
        ("[b]", ["[b]"]),
        ("(x+)*", ["(x+)*"]),
        ("  ", []),
        ("nowhere", []),
    ],
)
def test_words_are_found_as_they_are_typed(typed: str, found: list[str]) -> None:
    places = find_words(ARTICLE, typed)
    assert [ARTICLE.blocks[place.block].text[place.start : place.end] for place in places] == found


def test_words_are_found_in_the_title_and_the_standfirst_before_the_text() -> None:
    article = replace(Article.from_text("Ferry sails", ("The ferry.",)), standfirst="A ferry, again")
    assert find_words(article, "ferry") == (Place(TITLE, 0, 5), Place(STANDFIRST, 2, 7), Place(0, 4, 9))
