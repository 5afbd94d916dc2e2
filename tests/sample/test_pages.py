"""The edition's pages, cluttered as pages are, read by the extractor that reads the web's."""

from __future__ import annotations

from functools import cache

import pytest

from reader import sample
from reader.extract import extract
from reader.feeds import parse_feed
from reader.model import Article, BlockKind, ParsedFeed
from tests.sample.stories import STORIES, Story

CLUTTER = ("Advertisement", "cookie", "inbox", "Anzeige", "Get more with", "READ MORE", "Lesen Sie auch", "広告")


@cache
def read(url: str) -> Article:
    found = sample.page(url)
    assert found is not None
    return extract(found[0], url)


def titles() -> dict[str, str]:
    feeds = [parse_feed(*(sample.page(address) or (b"", "")), address) for address in sample.FEEDS]
    return {entry.url: entry.title for feed in feeds if isinstance(feed, ParsedFeed) for entry in feed.entries}


TITLES = titles()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.url.rsplit("/", 1)[1])
def test_a_page_gives_its_story_and_nothing_else(story: Story) -> None:
    article = read(story.url)
    assert article.title == TITLES[story.url]
    assert article.byline
    assert article.published is not None
    assert article.text.endswith(story.ending)
    assert len(article.publisher_bullets) == story.bullets
    assert not [word for word in CLUTTER if word in article.text]


def test_stories_are_long_and_short() -> None:
    words = sorted(len(read(story.url).text.split()) for story in STORIES if read(story.url).language != "ja")
    assert words[0] < 150
    assert words[len(words) // 2] > 300
    assert words[-1] > 1_500


def test_the_publisher_speaks_first_on_some_pages_only() -> None:
    told = [story for story in STORIES if story.bullets]
    assert 5 <= len(told) <= len(STORIES) / 2


def test_the_edition_shows_every_kind_of_block() -> None:
    kinds = {block.kind for story in STORIES for block in read(story.url).blocks}
    assert set(BlockKind) - {BlockKind.EMBED} <= kinds


def test_a_caption_keeps_its_credit() -> None:
    article = read("https://www.courier.example/world/andes-tunnel-reopens.html")
    captions = [block.text for block in article.blocks if block.kind is BlockKind.CAPTION]
    assert captions == ["Lorries wait below the Cristo Redentor pass. Photo: Agencia Cordillera"]


def test_a_link_that_touches_the_next_word_stays_one_word_with_it() -> None:
    text = read("https://www.courier.example/defence/japan-south-korea-shared-air-picture.html").text
    assert "Japanese F-15Js from Naha" in text
    assert "A KC-46 tanker from Miho" in text


def test_the_edition_speaks_three_languages() -> None:
    assert {read(story.url).language for story in STORIES} == {"en", "de", "ja"}
