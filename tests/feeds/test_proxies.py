"""By way of the user's proxy, SOCKS too: what is asked for arrives, and what goes wrong is the proxy's where it is."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from reader.feeds.web import Web
from reader.model import Fetched, FetchFailed
from tests.feeds.server import Server, answer, running


@dataclass
class Socks:
    """A SOCKS5 server that leads every name to one port of this machine."""

    leads_to: int
    port: int = 0
    asked: list[str] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    refuses: bool = False

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._greet(reader, writer)
            _, _, _, kind = await reader.readexactly(4)
            assert kind == 3, "names are looked up by the proxy, not here"
            name = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
            (port,) = struct.unpack(">H", await reader.readexactly(2))
            self.asked.append(f"{name}:{port}")
            writer.write(b"\5" + (b"\2" if self.refuses else b"\0") + b"\0\1\0\0\0\0\0\0")
            if not self.refuses:
                await self._join(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _greet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, count = await reader.readexactly(2)
        methods = await reader.readexactly(count)
        writer.write(b"\5\2" if 2 in methods else b"\5\0")
        if 2 in methods:
            await reader.readexactly(1)
            words = [(await reader.readexactly((await reader.readexactly(1))[0])).decode() for _ in range(2)]
            self.logins.append(":".join(words))
            writer.write(b"\1\0")

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.leads_to)

        async def pass_on(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
            while data := await source.read(65536):
                sink.write(data)
                await sink.drain()

        way_there = asyncio.create_task(pass_on(reader, far_writer))
        await pass_on(far_reader, writer)
        way_there.cancel()
        far_writer.close()


@asynccontextmanager
async def socks_server(leads_to: int) -> AsyncIterator[Socks]:
    socks = Socks(leads_to)
    listening = await asyncio.start_server(socks.serve, "127.0.0.1", 0)
    socks.port = listening.sockets[0].getsockname()[1]
    yield socks
    listening.close()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with running(None, feed=answer(200, b"<rss/>")) as server:
        yield server


async def fetch(proxy: str | None, url: str = "http://news.invalid/feed") -> Fetched | FetchFailed:
    web = Web(seconds=3, proxy=proxy)
    try:
        result = await web.fetch(url)
    finally:
        await web.close()
    assert isinstance(result, Fetched | FetchFailed)
    return result


async def test_a_socks_proxy_looks_names_up_and_is_told_the_login(server: Server) -> None:
    async with socks_server(server.port) as socks:
        result = await fetch(f"socks5://ann:p%40ss@127.0.0.1:{socks.port}")
        assert isinstance(result, Fetched), result
        assert (result.body, socks.asked, socks.logins) == (b"<rss/>", ["news.invalid:80"], ["ann:p@ss"])
    assert "proxy-authorization" not in server.asked[0].headers


async def test_a_socks_proxy_may_be_named_by_the_environment(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    async with socks_server(server.port) as socks:
        monkeypatch.setenv("ALL_PROXY", f"socks5h://127.0.0.1:{socks.port}")
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        assert isinstance(await fetch(None), Fetched)
        assert socks.asked == ["news.invalid:80"]


async def test_a_socks_proxy_that_lets_nothing_through_says_so(server: Server) -> None:
    async with socks_server(server.port) as socks:
        socks.refuses = True
        result = await fetch(f"socks5://127.0.0.1:{socks.port}")
        assert isinstance(result, FetchFailed)
        assert result.reason == "the proxy does not let the request through"


@pytest.mark.parametrize("scheme", ["http", "https", "socks5"])
async def test_a_proxy_that_is_not_there_is_named_and_its_user_is_not(scheme: str) -> None:
    result = await fetch(f"{scheme}://ann:hunter2@127.0.0.1:1")
    assert isinstance(result, FetchFailed)
    assert result.reason == "the proxy 127.0.0.1:1 refused the connection"


async def test_a_proxys_address_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://ann:hunter2@[bad")
    result = await fetch(None)
    assert isinstance(result, FetchFailed)
    assert result.reason == "the proxy's address cannot be read: [bad"
