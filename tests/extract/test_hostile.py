"""Whatever a page is made of, there is an article soon, and nothing in it that a terminal would obey."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extract import extract, extract_fragment
from reader.model import Article, BlockKind

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
_TAGS = (
    "p",
    "div",
    "b",
    "a href=/x",
    "ul",
    "li",
    "blockquote",
    "table",
    "td",
    "br",
    "h2",
    "pre",
    "img src=/i alt=x",
    "q",
    "em",
)
_WORDS = st.text(st.characters(codec="utf-8", exclude_characters="<>&"), max_size=30)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Tags and words in any order: what is opened need not be closed."""
    tag = st.sampled_from(_TAGS).flatmap(lambda name: st.sampled_from([f"<{name}>", f"</{name.split()[0]}>"]))
    return "".join(draw(st.lists(st.one_of(tag, _WORDS), max_size=40)))


def check(article: Article) -> None:
    """What holds for every article."""
    assert article.blocks or article.notice
    for block in article.blocks:
        assert not _CONTROL.search(block.text)
        assert "\n" not in block.text or block.kind in {BlockKind.CODE, BlockKind.TABLE}
        starts = [span.start for span in block.spans]
        assert starts == sorted(starts)
        assert all(0 <= span.start < span.end <= len(block.text) for span in block.spans)


@given(pages())
@settings(max_examples=150)
def test_any_markup_gives_blocks_with_markup_inside_them(html: str) -> None:
    check(extract_fragment(html, "https://news.example/", "A title"))
    check(extract(html, "https://news.example/"))


@given(st.binary(max_size=400))
@settings(max_examples=150)
def test_any_bytes_give_an_article(body: bytes) -> None:
    check(extract(body, "not an address"))


@given(st.lists(st.sampled_from(["rain", "falls", "on", "Elm", "hill", "東京", "Ünter"]), min_size=5, max_size=40))
@settings(max_examples=50)
def test_an_article_has_no_word_that_its_page_has_not(words: list[str]) -> None:
    article = extract("<p>" + "</b> <b>".join(words) + "</p>", "")
    assert set(re.findall(r"\w+", article.text)) <= set(words)


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 5_000 + "hello",
        "<b>x" * 20_000,
        "<ul><li>" * 3_000 + "x",
        "<blockquote>" * 1_900 + "<p>x",
        "<p>" + "a<br>" * 20_000,
        "<p>" + "<a href=/x>link</a> " * 5_000,
        "<p class='" + "share " * 50_000 + "'>x",
        "<p>" + "&#1;&#x1b;[31m" * 1_000,
        "<" * 200_000,
        "<title>" + "a | " * 50_000,
        "<script type='application/ld+json'>" + "[" * 50_000 + "</script><p>x",
    ],
    ids=lambda body: body[:12],
)
def test_a_page_built_to_tire_a_reader_is_done_with_soon(body: str) -> None:
    started = time.process_time()
    check(extract(body, "https://news.example/"))
    check(extract_fragment(body, "", ""))
    assert time.process_time() - started < 8  # seconds of computing, however busy the machine


@pytest.mark.parametrize("wrappers", [100, 260, 900, 3_000])
def test_a_story_below_any_number_of_wrappers_is_read(wrappers: int) -> None:
    sentence = "The lamp at the end of the pier was lit again on Tuesday, and number {} saw it first."
    story = "".join(f"<p>{sentence.format(number)}</p>" for number in range(4))
    text = extract("<html><body>" + "<div>" * wrappers + story + "</div>" * wrappers, "").text
    assert all(sentence.format(number) in text for number in range(4))
