"""The sentence under a headline, where it stands outside the story."""

from __future__ import annotations

import pytest

from reader.extract import extract
from reader.model import Article

SAYS = "A wet spring has filled the meadows, and the town waits for June."
STORY = "<p>" + "The river rose again on Sunday and left the meadow as it found it. " * 6 + "</p>"


def page(under: str, head: str = "", story: str = STORY) -> Article:
    return extract(
        f"<html><head><title>River rises again</title>{head}</head><body>"
        f"<header><h1>River rises again</h1>{under}</header><article>{story * 3}</article></body></html>",
        "https://news.example/s",
    )


@pytest.mark.parametrize(
    "under",
    [
        f'<p class="standfirst">{SAYS}</p>',
        f'<h2 class="article__subtitle">{SAYS}</h2>',
        f'<div data-testid="dek"><p>{SAYS}</p></div>',
        f'<h2 itemprop="alternativeHeadline">{SAYS}</h2>',
        f'<span class="c-sub-headline x1">{SAYS}</span>',
    ],
)
def test_a_sentence_that_its_page_names_is_kept_beside_the_text(under: str) -> None:
    article = page(under)
    assert article.standfirst == SAYS
    assert SAYS not in article.text


def test_a_sentence_that_the_page_describes_itself_by_needs_no_name() -> None:
    assert page(f"<p>{SAYS}</p>", f'<meta property="og:description" content="{SAYS}">').standfirst == SAYS


@pytest.mark.parametrize(
    ("under", "head"),
    [
        ("", f'<meta property="og:description" content="{SAYS}">'),  # said to machines only
        (f"<p>{SAYS}</p>", ""),
        ('<p class="subtitle">By our staff</p>', ""),
        (f'<div class="page-lead">{STORY * 3}</div>', ""),
        ('<p class="sidekick">A sentence that is long enough to be taken for one.</p>', ""),
    ],
)
def test_nothing_is_taken_for_it_that_is_something_else(under: str, head: str) -> None:
    assert page(under, head).standfirst == ""


def test_a_sentence_that_the_story_says_too_is_said_once() -> None:
    said = "The river rose again on Sunday and left the meadow as it found it."
    assert page(f'<p class="standfirst">{said}</p>').standfirst == ""


def test_what_is_hidden_in_it_is_gone() -> None:
    assert page(f'<p class="standfirst">\x1b[31m\u202e{SAYS}</p>').standfirst == f"[31m{SAYS}"
