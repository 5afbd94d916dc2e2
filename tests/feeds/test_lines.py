"""Connections that serve one request after another, and what may not come of it."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.feeds.web import Web
from reader.model import Fetched, FetchFailed, NotModified, Validators

from .server import Request, Server, answer, running

FORGED = answer(200, b"<rss>forged</rss>")


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    web = Web(seconds=0.5, largest=3_000_000)
    yield web
    await web.close()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with running(feed=answer(200, b"<rss/>", content_type="text/xml")) as server:
        yield server


async def body_of(web: Web, address: str) -> bytes:
    result = await web.fetch(address)
    assert isinstance(result, Fetched), result
    return result.body


async def test_a_connection_serves_on_after_nothing_has_changed(web: Web, server: Server) -> None:
    server.pages["/feed"] = answer(304)
    for _ in range(3):
        assert isinstance(await web.fetch(server.url("/feed"), Validators('"1"')), NotModified)
    assert server.connections == 1


async def test_a_connection_that_the_server_closed_while_it_was_idle_is_made_anew(web: Web, server: Server) -> None:
    async def close_after(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(200, b"<rss/>"))
        writer.close()

    server.pages["/feed"] = close_after
    assert [await body_of(web, server.url("/feed")) for _ in range(3)] == [b"<rss/>"] * 3
    assert server.connections == 3


async def test_a_connection_that_ends_as_the_request_is_sent_is_made_anew(web: Web, server: Server) -> None:
    async def hang_up(_: Request, writer: asyncio.StreamWriter) -> None:
        server.pages["/other"] = answer(200, b"<rss/>")
        writer.close()

    server.pages["/other"] = hang_up
    await body_of(web, server.url("/feed"))
    assert await body_of(web, server.url("/other")) == b"<rss/>"


async def test_a_fresh_connection_that_ends_is_no_occasion_to_ask_again(web: Web, server: Server) -> None:
    async def hang_up(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.close()

    server.pages["/other"] = hang_up
    assert isinstance(await web.fetch(server.url("/other")), FetchFailed)
    assert (server.connections, len(server.asked)) == (1, 1)
    await body_of(web, server.url("/feed"))
    assert isinstance(await web.fetch(server.url("/other")), FetchFailed)
    assert [request.path for request in server.asked[1:]] == ["/feed", "/other", "/other"]


@pytest.mark.parametrize("pause", [0.0, 0.05])
async def test_what_a_server_sends_unasked_answers_no_question(web: Web, server: Server, pause: float) -> None:
    async def say_more(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(answer(200, b"<rss/>"))
        await asyncio.sleep(pause)
        writer.write(FORGED)

    server.pages["/evil"] = say_more
    await body_of(web, server.url("/evil"))
    await asyncio.sleep(2 * pause)
    assert await body_of(web, server.url("/feed")) == b"<rss/>"


async def test_a_server_that_only_promises_an_answer_is_given_up(web: Web, server: Server) -> None:
    server.pages["/feed"] = b"HTTP/1.1 100 Continue\r\n\r\n" * 10_000
    result = await web.fetch(server.url("/feed"))
    assert isinstance(result, FetchFailed)
    assert result.reason == "the server answers without end"


async def test_a_body_that_comes_faster_than_it_is_read_arrives_whole(web: Web, server: Server) -> None:
    body = bytes(range(256)) * 11_000
    server.pages["/feed"] = answer(200, body)
    assert await body_of(web, server.url("/feed")) == body


async def test_a_server_is_believed_whose_certificate_the_system_trusts(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = Path(__file__).with_name("untrusted.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    async with running(tls, feed=answer(200, b"<rss/>")) as server:
        address = server.url("/feed").replace("http:", "https:")
        assert [await body_of(web, address) for _ in range(2)] == [b"<rss/>"] * 2
        assert server.connections == 1
