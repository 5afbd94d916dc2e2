"""Subscribing: to a feed's address, to a site's, and to what cannot be one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.engine.events import (
    AlreadySubscribed,
    NotSubscribed,
    SeveralFound,
    Subscribed,
)
from reader.engine.subscribe import subscribe
from reader.feeds.recognise import OPML_FILE
from tests.feeds.documents import rss
from tests.feeds.server import Server, answer, running

from .house import House, opened

FEED = answer(200, rss("<title>One</title><guid>1</guid>"), content_type="text/xml")


def page(*links: str, text: str = "") -> bytes:
    head = "".join(f'<link rel="alternate" type="application/rss+xml" title="{link}" href="{link}">' for link in links)
    return answer(200, f"<html><head>{head}</head><body>{text}</body></html>".encode(), content_type="text/html")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with opened(tmp_path) as house:
        yield house


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with running() as server:
        server.pages["/feed.xml"] = FEED
        yield server


async def test_a_feed_is_added_with_its_entries_by_one_request(house: House, server: Server) -> None:
    result = await subscribe(house.engine, server.url("/feed.xml"), title="Mine", folder="World")
    assert isinstance(result, Subscribed)
    assert (result.new, result.subscription.name, result.subscription.folder) == (1, "Mine", "World")
    assert len(server.asked) == 1


async def test_the_same_feed_is_not_added_twice(house: House, server: Server) -> None:
    await house.add(server.url("/feed.xml"))
    for typed in (server.url("/feed.xml"), f" {server.url('/feed.xml')}#top ", server.url("/feed.xml")[7:]):
        assert isinstance(await subscribe(house.engine, typed), AlreadySubscribed)


async def test_a_site_that_announces_one_feed_is_enough(house: House, server: Server) -> None:
    server.pages["/"] = page("feed.xml")
    assert (await house.add(server.url("/"))).feed.url == server.url("/feed.xml")


async def test_a_site_that_only_links_to_its_feed_is_enough(house: House, server: Server) -> None:
    server.pages["/"] = answer(200, b'<html><a href="/odd/place.rss">RSS</a></html>', content_type="text/html")
    server.pages["/odd/place.rss"] = FEED
    assert (await house.add(server.url("/"))).feed.url == server.url("/odd/place.rss")
    assert len(server.asked) == 2


async def test_a_site_that_announces_several_leaves_the_choice_to_the_user(house: House, server: Server) -> None:
    server.pages["/"] = page("/feed.xml", "/sport.xml")
    result = await subscribe(house.engine, server.url("/"))
    assert isinstance(result, SeveralFound)
    assert [url for url, _ in result.feeds] == [server.url("/feed.xml"), server.url("/sport.xml")]
    assert await house.feeds() == ()


async def test_a_site_that_announces_nothing_is_searched_where_feeds_usually_are(house: House, server: Server) -> None:
    server.pages["/blog/"] = page()
    assert (await house.add(server.url("/blog/"))).feed.url == server.url("/feed.xml")
    assert len(server.asked) < 12


async def test_a_page_without_any_feed_says_so_after_a_few_tries(house: House, server: Server) -> None:
    server.pages = {"/": page(text="News")}
    result = await subscribe(house.engine, server.url("/"))
    assert isinstance(result, NotSubscribed)
    assert result.reason == "this is a web page, not a feed, and it announces none"
    assert len(server.asked) < 12


async def test_a_site_that_asks_for_peace_is_searched_no_further(house: House, server: Server) -> None:
    server.pages = {"/": page(), "/feed": answer(429)}
    assert isinstance(await subscribe(house.engine, server.url("/")), NotSubscribed)
    assert [request.path for request in server.asked] == ["/", "/feed"]


async def test_a_page_cannot_lead_to_another_private_server(house: House, server: Server) -> None:
    async with running(feed=FEED) as other:
        server.pages["/"] = page(other.url("/feed"))
        result = await subscribe(house.engine, server.url("/"))
        assert isinstance(result, NotSubscribed)
        assert "private" in result.reason
        assert other.connections == 0


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "this is not a web address"),
        ("ann@news.example", "this is not a web address"),
        ("two words", "this is not a web address"),
        ("ftp://news.example/feed", "this is not a web address"),
        ("javascript:alert(1)", "this is not a web address"),
        ("http://[::1", "this is not a web address"),
        ("http://nowhere.invalid/feed", "no such host: nowhere.invalid"),
    ],
)
async def test_what_cannot_be_added_says_why(house: House, typed: str, reason: str) -> None:
    result = await subscribe(house.engine, typed)
    assert isinstance(result, NotSubscribed)
    assert result.reason == reason
    assert await house.feeds() == ()


@pytest.mark.parametrize(
    ("answered", "reason"),
    [
        (answer(404), "the server answered 404 Not Found"),
        (answer(200, b""), "the answer is empty"),
        (answer(200, b'<opml version="2.0"><body/></opml>'), OPML_FILE),
        (answer(200, b"<rss><oops"), "the feed is damaged and cannot be read"),
        (answer(200, b'{"items": []}'), "this is JSON, but not a JSON Feed"),
        (answer(200, b"%PDF-1.7"), "this is not a feed"),
        (answer(302, location="file:///etc/passwd"), "the server redirects to something that is no web address"),
    ],
)
async def test_what_is_no_feed_says_what_it_is(house: House, server: Server, answered: bytes, reason: str) -> None:
    server.pages["/x"] = answered
    result = await subscribe(house.engine, server.url("/x"))
    assert isinstance(result, NotSubscribed)
    assert result.reason == reason


async def test_a_password_in_the_address_is_kept_apart_from_it(house: House, server: Server) -> None:
    subscription = await house.add(server.url("/feed.xml").replace("//", "//ann:s%20crt@"))
    assert subscription.feed.url == server.url("/feed.xml")
    assert subscription.secrets.credentials == "ann:s crt"
    assert "crt" not in repr(subscription)
    await house.refresh_all()
    assert [request.headers.get("authorization") for request in server.asked] == ["Basic YW5uOnMgY3J0"] * 2


async def test_a_header_of_the_users_goes_along_from_the_first_request(house: House, server: Server) -> None:
    await subscribe(house.engine, server.url("/feed.xml"), headers=(("X-Key", "k1"),))
    await house.refresh_all()
    assert [request.headers.get("x-key") for request in server.asked] == ["k1", "k1"]
