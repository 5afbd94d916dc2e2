"""Where feeds are, for sites that do not say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.feeds import find_feeds, known_addresses, likely_addresses, normalise_address, unannounced
from reader.feeds.links import resolve


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("https://www.youtube.com/channel/UC_x5", "https://www.youtube.com/feeds/videos.xml?channel_id=UC_x5"),
        ("https://www.youtube.com/playlist?list=PL1", "https://www.youtube.com/feeds/videos.xml?playlist_id=PL1"),
        ("https://old.reddit.com/r/python/top", "https://www.reddit.com/r/python/.rss"),
        ("https://www.reddit.com/user/ann", "https://www.reddit.com/user/ann/.rss"),
        ("https://mastodon.example/@ann", "https://mastodon.example/@ann.rss"),
        ("https://github.com/ann/tool/issues", "https://github.com/ann/tool/releases.atom"),
        ("https://gitlab.com/ann/tool/-/issues", "https://gitlab.com/ann/tool/-/tags?format=atom"),
        ("https://codeberg.org/ann/tool", "https://codeberg.org/ann/tool/releases.rss"),
        ("https://bsky.app/profile/ann.example", "https://bsky.app/profile/ann.example/rss"),
        ("https://ann.substack.com/p/one", "https://ann.substack.com/feed"),
        ("https://ann.wordpress.com/2026/", "https://ann.wordpress.com/feed"),
        ("https://ann.blogspot.com/", "https://ann.blogspot.com/feeds/posts/default"),
        ("https://ann.tumblr.com/post/1", "https://ann.tumblr.com/rss"),
        ("https://medium.com/@ann", "https://medium.com/feed/@ann"),
    ],
)
def test_well_known_sites_have_their_feed_in_a_known_place(page: str, feed: str) -> None:
    assert known_addresses(page)[0] == feed
    assert likely_addresses(page)[0] == feed


def test_releases_are_offered_beside_the_commits_that_a_repository_announces() -> None:
    assert unannounced("https://github.com/ann/tool/") == (("https://github.com/ann/tool/releases.atom", "Releases"),)
    assert unannounced("https://github.com/ann/tool/issues") == unannounced("https://news.example/") == ()


def test_links_that_look_like_feeds_are_found_on_the_pages_own_server() -> None:
    links = ("/rss", "feed.xml", "news.atom", "/feed", "/feed", "/world/", "https://other.example/rss", "javascript:x")
    page = "".join(f'<a href="{link}">x</a>' for link in links)
    found = find_feeds(page.encode(), "https://news.example/home/")
    assert found.announced == ()
    assert found.linked == (
        "https://news.example/rss",
        "https://news.example/home/feed.xml",
        "https://news.example/home/news.atom",
        "https://news.example/feed",
    )


@pytest.mark.parametrize("path", ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml"])
def test_the_common_places_are_tried_on_any_site(path: str) -> None:
    assert f"https://news.example{path}" in likely_addresses("https://news.example/world/")
    assert known_addresses("https://news.example/world/") == ()


def test_a_section_of_a_blog_has_a_feed_of_its_own() -> None:
    assert likely_addresses("https://news.example/world/")[0] == "https://news.example/world/feed"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" news.example/feed ", "https://news.example/feed"),
        ("feed://news.example/x", "https://news.example/x"),
        ("feed:https://news.example/x", "https://news.example/x"),
        ("localhost:8000/feed", "http://localhost:8000/feed"),
        ("192.168.1.5/feed", "http://192.168.1.5/feed"),
        ("<https://bücher.example/x>", "https://xn--bcher-kva.example/x"),
        ("HTTPS://News.Example/x", "https://News.Example/x"),
        ("word", ""),
        ("ann@news.example", ""),
        ("mailto:ann@news.example", ""),
        ("javascript:alert(1)", ""),
        ("https://", ""),
        ("http://news.example:99999/", ""),
    ],
)
def test_an_address_is_understood_as_it_is_typed(typed: str, address: str) -> None:
    assert normalise_address(typed) == address


@given(st.text(max_size=60), st.sampled_from(["", "https://", "http://[", "feed:", "//"]))
def test_whatever_is_typed_gives_an_address_or_nothing(typed: str, before: str) -> None:
    address = normalise_address(before + typed)
    assert address == "" or address == resolve("", address)
    for guess in likely_addresses(address):
        assert guess.startswith(("http://", "https://"))
