"""The edition's feeds, in the five formats that feeds come in."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from lxml import etree

from reader import sample
from reader.engine.sample import PRESS_DAY
from reader.feeds import parse_feed
from reader.model import ParsedFeed
from tests.sample.stories import STORIES


def parsed(address: str) -> ParsedFeed:
    found = sample.page(address)
    assert found is not None
    feed = parse_feed(*found, address, now=PRESS_DAY)
    assert isinstance(feed, ParsedFeed)
    return feed


@pytest.mark.parametrize("address", sample.FEEDS)
def test_every_entry_of_a_feed_is_read_with_all_that_it_says(address: str) -> None:
    feed = parsed(address)
    assert len(feed.entries) == written_in(address)
    assert feed.feed.title
    assert feed.feed.site_url.startswith("https://")
    assert feed.feed.language
    for entry in feed.entries:
        assert entry.title
        assert entry.authors
        assert entry.excerpt_html or entry.content_html
        assert entry.guid
        assert entry.published is not None


def written_in(address: str) -> int:
    """How many entries the file holds, counted without a feed parser."""
    body, content_type = sample.page(address) or (b"", "")
    if content_type.endswith("json"):
        return len(json.loads(body)["items"])
    return len(re.findall(rb"<(?:item|entry)[ >]", body))


def test_the_feeds_need_no_mending() -> None:
    for address in sample.FEEDS:
        body, content_type = sample.page(address) or (b"", "")
        if content_type.endswith("json"):
            assert json.loads(body)["version"] == "https://jsonfeed.org/version/1.1"
        else:
            assert etree.fromstring(body).tag.rpartition("}")[2] in {"rss", "feed", "RDF"}


def test_every_story_is_announced_once_and_leads_to_its_page() -> None:
    addresses = [entry.url for address in sample.FEEDS for entry in parsed(address).entries]
    assert sorted(addresses) == sorted(pages()) == sorted(story.url for story in STORIES)


def pages() -> list[str]:
    """The address of every page that lies in the package."""
    edition = Path(sample.__file__).parent / "edition"
    return [f"https://{file.relative_to(edition).as_posix()}" for file in edition.rglob("*.html")]


def test_no_two_entries_share_an_identity() -> None:
    ids = [(address, entry.guid) for address in sample.FEEDS for entry in parsed(address).entries]
    assert len(ids) == len(set(ids)) == len(STORIES)


def test_the_edition_is_the_news_of_its_week() -> None:
    for address in sample.FEEDS:
        for entry in parsed(address).entries:
            assert entry.published is not None
            assert timedelta(0) < PRESS_DAY - entry.published < timedelta(days=7)


def test_markup_in_a_title_is_read_and_not_shown() -> None:
    titles = {entry.title for address in sample.FEEDS for entry in parsed(address).entries}
    assert "With three new diesels, HMS Defender puts to sea again" in titles
    assert "The meadow that is one plant, and what it teaches about heat" in titles


def test_some_entries_bring_their_whole_text() -> None:
    entries = [entry for address in sample.FEEDS for entry in parsed(address).entries]
    whole = [entry for entry in entries if len(entry.content_html.split()) > 250]
    assert 4 <= len(whole) < len(entries) / 2
