from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.feeds import Accept
from reader.feeds.web import Web
from reader.model import Fetched, FetchFailed, FetchResult, NotModified, Trouble, Validators

from .server import Request, Server, answer, running


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    web = Web(seconds=0.5, largest=10_000)
    yield web
    await web.close()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with running(feed=answer(200, b"<rss/>", content_type="text/xml")) as server:
        yield server


def failed(result: FetchResult) -> FetchFailed:
    assert isinstance(result, FetchFailed), result
    return result


def fetched(result: FetchResult) -> Fetched:
    assert isinstance(result, Fetched), result
    return result


# What is asked


async def test_a_request_says_who_asks_and_nothing_that_tracks(web: Web, server: Server) -> None:
    server.pages["/feed"] = answer(200, b"<rss/>", set_cookie="id=1; Path=/")
    await web.fetch(server.url("/feed"))
    await web.fetch(server.url("/feed"))
    for request in server.asked:
        assert request.headers["user-agent"].startswith("Telex/")
        assert request.headers["accept-encoding"] == "gzip"
        assert "application/atom+xml" in request.headers["accept"]
        assert not {"cookie", "referer", "if-none-match", "if-modified-since"} & request.headers.keys()


async def test_a_page_is_asked_for_as_a_page(web: Web, server: Server) -> None:
    await web.fetch(server.url("/feed"), accept=Accept.PAGE)
    assert server.asked[0].headers["accept"].startswith("text/html")


async def test_validators_go_back_byte_for_byte(web: Web, server: Server) -> None:
    server.pages["/feed"] = answer(200, b"<rss/>", etag='W/"\xe9,x;gzip"', last_modified="Tuesday, 05-Mar-24")
    first = fetched(await web.fetch(server.url("/feed")))
    await web.fetch(server.url("/feed"), first.validators)
    assert server.asked[1].headers["if-none-match"] == 'W/"\xe9,x;gzip"'
    assert server.asked[1].headers["if-modified-since"] == "Tuesday, 05-Mar-24"


async def test_connections_are_kept_for_the_next_request(web: Web, server: Server) -> None:
    for _ in range(3):
        await web.fetch(server.url("/feed"))
    assert server.connections == 1


async def test_a_host_is_asked_for_two_things_at_once_at_most(server: Server) -> None:
    async def slow(_: Request, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.02)
        writer.write(answer(200, b"<rss/>"))

    web = Web(seconds=5)
    server.pages["/feed"] = slow
    await asyncio.gather(*(web.fetch(server.url("/feed")) for _ in range(8)))
    await web.close()
    assert server.most_open == 2


async def test_the_password_in_an_address_is_sent_to_its_server_only(web: Web, server: Server) -> None:
    async with running(feed=answer(200, b"<rss/>")) as other:
        server.pages["/moved"] = answer(302, location="/feed")
        server.pages["/away"] = answer(302, location=other.url("/feed"))
        address = server.url("/moved").replace("//", "//ann:s%40crt@")
        assert isinstance(await web.fetch(address, typed=server.url("/")), Fetched)
        assert [r.headers.get("authorization") for r in server.asked] == ["Basic YW5uOnNAY3J0"] * 2
        await web.fetch(address.replace("moved", "away"), typed=other.url("/"))
        assert all("authorization" not in request.headers for request in other.asked)


# What is answered


async def test_a_body_comes_with_what_the_next_fetch_needs(web: Web, server: Server) -> None:
    server.pages["/feed"] = answer(200, b"<rss/>", etag='"1"', content_type="text/xml", cache_control="max-age=90")
    result = fetched(await web.fetch(server.url("/feed#top")))
    assert (result.url, result.body) == (server.url("/feed"), b"<rss/>")
    assert (result.content_type, result.validators, result.fresh_seconds) == ("text/xml", Validators('"1"'), 90)


async def test_nothing_new_is_a_success(web: Web, server: Server) -> None:
    server.pages["/feed"] = answer(304, etag='"2"')
    result = await web.fetch(server.url("/feed"), Validators('"1"'))
    assert result == NotModified(Validators('"2"'))


async def test_nothing_new_without_having_asked_is_a_failure(web: Web, server: Server) -> None:
    server.pages["/feed"] = answer(304, etag='"2"')
    assert failed(await web.fetch(server.url("/feed"))).trouble is Trouble.STATUS


@pytest.mark.parametrize(
    ("status", "trouble", "words"),
    [
        (404, Trouble.STATUS, "the server answered 404 Not Found"),
        (206, Trouble.STATUS, "the server answered 206 Partial Content"),
        (410, Trouble.GONE, "gone for good"),
        (503, Trouble.BUSY, "503"),
        (999, Trouble.STATUS, "the server answered 999 Said"),
    ],
)
async def test_a_refusal_of_the_server_is_told_in_words(
    web: Web, server: Server, status: int, trouble: Trouble, words: str
) -> None:
    server.pages["/feed"] = answer(status, b"<rss/>")
    result = failed(await web.fetch(server.url("/feed")))
    assert result.trouble is trouble
    assert words in result.reason


async def test_a_reason_phrase_cannot_write_to_the_terminal(web: Web, server: Server) -> None:
    server.pages["/feed"] = b"HTTP/1.1 599 \x1b[2J\x9b31m[/b]gone\r\nContent-Length: 0\r\n\r\n"
    reason = failed(await web.fetch(server.url("/feed"))).reason
    assert reason.isprintable()


async def test_too_many_requests_pause_the_whole_server(web: Web, server: Server) -> None:
    server.pages["/busy"] = answer(429, retry_after="120")
    assert failed(await web.fetch(server.url("/busy"))).retry_seconds == 120
    result = failed(await web.fetch(server.url("/feed")))
    assert (result.trouble, result.reason) == (Trouble.PUT_OFF, "127.0.0.1 asked for fewer requests")
    assert 100 < result.retry_seconds <= 120
    assert len(server.asked) == 1


async def test_a_feed_that_is_too_busy_speaks_for_itself_alone(web: Web, server: Server) -> None:
    server.pages["/busy"] = answer(503, retry_after="120")
    assert failed(await web.fetch(server.url("/busy"))).trouble is Trouble.BUSY
    fetched(await web.fetch(server.url("/feed")))


async def test_dates_count_by_the_clock_of_the_server_that_gives_them(web: Web, server: Server) -> None:
    now, later = "Mon, 02 Feb 2015 10:00:00 GMT", "Mon, 02 Feb 2015 10:30:00 GMT"
    server.pages["/busy"] = answer(503, retry_after=later, date=now)
    assert failed(await web.fetch(server.url("/busy"))).retry_seconds == 1800
    server.pages["/feed"] = answer(200, b"<rss/>", expires=later, date=now)
    assert fetched(await web.fetch(server.url("/feed"))).fresh_seconds == 1800


async def test_an_answer_without_content_brings_no_validators(web: Web, server: Server) -> None:
    server.pages["/feed"] = answer(204, etag='"2"')
    assert await web.fetch(server.url("/feed"), Validators('"1"')) == NotModified()


async def test_gzip_is_unpacked(web: Web, server: Server) -> None:
    packed = gzip.compress(b"<rss>") + gzip.compress(b"</rss>")
    server.pages["/feed"] = answer(200, packed, content_encoding="gzip")
    assert fetched(await web.fetch(server.url("/feed"))).body == b"<rss></rss>"


async def test_a_body_that_is_not_packed_after_all_is_taken_as_it_is(web: Web, server: Server) -> None:
    server.pages["/feed"] = answer(200, b"<rss/>", content_encoding="gzip")
    assert fetched(await web.fetch(server.url("/feed"))).body == b"<rss/>"


# Limits


@pytest.mark.parametrize(
    "page",
    [
        answer(200, b"x" * 10_001),
        answer(200, gzip.compress(b"x" * 10_001, mtime=0), content_encoding="gzip"),
        answer(200, gzip.compress(b" " * 30_000_000, mtime=0), content_encoding="gzip"),
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
    ],
)
async def test_no_more_is_taken_than_the_limit(web: Web, server: Server, page: bytes) -> None:
    server.pages["/feed"] = page
    result = failed(await web.fetch(server.url("/feed")))
    assert (result.trouble, result.reason) == (Trouble.REFUSED, "more than 0.01 MB")


async def test_an_endless_answer_ends(web: Web, server: Server) -> None:
    async def endless(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"400\r\n" + b"x" * 1024 + b"\r\n")
            await writer.drain()

    server.pages["/feed"] = endless
    assert failed(await web.fetch(server.url("/feed"))).trouble is Trouble.REFUSED


@pytest.mark.parametrize("coding", ["br", "deflate", "gzip, gzip", "zzz"])
async def test_what_was_not_asked_for_is_not_unpacked(web: Web, server: Server, coding: str) -> None:
    server.pages["/feed"] = answer(200, b"<rss/>", content_encoding=coding)
    assert failed(await web.fetch(server.url("/feed"))).trouble is Trouble.REFUSED


@pytest.mark.parametrize(
    "page",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n<rss/>",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<rss/>\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        answer(200, gzip.compress(b"<rss/>" * 99, mtime=0)[:-9], content_encoding="gzip"),
        answer(200, b"\x1f\x8bnothing of the kind", content_encoding="gzip"),
        b"not HTTP at all\r\n\r\n",
        b"",
    ],
)
async def test_half_an_answer_is_none(web: Web, server: Server, page: bytes) -> None:
    async def broken(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(page)
        writer.close()

    server.pages["/feed"] = broken
    assert failed(await web.fetch(server.url("/feed"))).trouble is Trouble.NETWORK


async def test_a_server_that_drips_is_left_after_the_time_limit(web: Web, server: Server) -> None:
    async def drip(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n")
        while not writer.is_closing():
            writer.write(b"x")
            await asyncio.sleep(0.02)

    server.pages["/feed"] = drip
    result = failed(await web.fetch(server.url("/feed")))
    assert (result.trouble, result.reason) == (Trouble.NETWORK, "no answer within 0.5 seconds")


async def test_waiting_for_a_turn_does_not_count_as_the_servers_slowness(server: Server) -> None:
    async def slow(_: Request, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.3)
        writer.write(answer(200, b"<rss/>"))

    web = Web(seconds=1.2, per_host=1)
    server.pages["/feed"] = slow
    results = await asyncio.gather(*(web.fetch(server.url("/feed")) for _ in range(5)))
    await web.close()
    assert all(isinstance(result, Fetched) for result in results)


# Failures that users see


async def test_nobody_listening_is_told_in_words(web: Web) -> None:
    async with running() as server:
        address = server.url("/feed")
    result = failed(await web.fetch(address))
    assert (result.trouble, result.reason) == (Trouble.NETWORK, "127.0.0.1 refused the connection")


async def test_a_certificate_that_nobody_signed_is_refused_and_told(web: Web) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(Path(__file__).with_name("untrusted.pem"))
    async with running(tls, feed=answer(200, b"<rss/>")) as server:
        result = await web.fetch(server.url("/feed").replace("http:", "https:"))
    assert result == FetchFailed(Trouble.NETWORK, "the certificate of 127.0.0.1 is signed by nobody known")
    assert server.asked == []


async def test_a_server_without_tls_is_told_in_words(web: Web) -> None:
    async def plain(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(400))
        writer.close()

    listener = await asyncio.start_server(plain, "127.0.0.1", 0)
    port = listener.sockets[0].getsockname()[1]
    result = failed(await web.fetch(f"https://127.0.0.1:{port}/feed"))
    listener.close()
    assert result.reason == "no secure connection to 127.0.0.1"


async def test_a_host_that_does_not_exist_is_told_by_name(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    result = failed(await web.fetch("https://news.invalid/feed"))
    assert result == FetchFailed(Trouble.NETWORK, "no such host: news.invalid")


@pytest.mark.parametrize("address", ["", "news", "file:///etc/passwd", "ftp://127.0.0.1/x", "http://", "http://h:0/"])
async def test_only_web_addresses_are_fetched(web: Web, address: str) -> None:
    assert failed(await web.fetch(address)).reason == "this is not a web address"


def test_the_network_library_is_not_loaded_before_it_is_needed() -> None:
    code = "import reader.feeds, sys; print({'h11', 'httpcore2', 'httpx2', 'feedparser', 'lxml'} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "set()"


# The user's proxy


async def test_the_users_proxy_may_be_private(server: Server) -> None:
    server.pages["http://news.invalid/feed"] = answer(200, b"<rss/>")
    web = Web(seconds=1, proxy=f"http://ann:pw@127.0.0.1:{server.port}")
    result = fetched(await web.fetch("http://news.invalid/feed"))
    await web.close()
    assert result.body == b"<rss/>"
    assert server.asked[0].headers["proxy-authorization"] == "Basic YW5uOnB3"


async def test_a_proxy_that_nobody_can_speak_to_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "socks4://127.0.0.1:1")
    web = Web(seconds=1)
    result = failed(await web.fetch("http://news.invalid/feed"))
    await web.close()
    assert (result.trouble, "unknown kind (socks4)" in result.reason) == (Trouble.REFUSED, True)


async def test_the_proxy_of_the_environment_counts_except_where_it_does_not(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.pages["http://news.invalid/feed"] = answer(200, b"<proxied/>")
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    web = Web(seconds=1)
    assert fetched(await web.fetch("http://news.invalid/feed")).body == b"<proxied/>"
    assert fetched(await web.fetch(server.url("/feed"))).body == b"<rss/>"
    await web.close()
