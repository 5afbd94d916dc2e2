"""Straight to a server, with no proxy between: lines are opened, kept for a while, and used again."""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final
from urllib.parse import urlsplit

import h11

from reader.feeds.failures import Refusal
from reader.feeds.line import Headers, Line
from reader.feeds.links import Origin, origin
from reader.feeds.public import is_public
from reader.model.noun import Noun

ATTEMPT_SECONDS: Final = 8.0  # for one of a host's addresses
ADDRESSES: Final = 6  # of one host that are tried
HEAD_START: Final = 0.25  # seconds that a host's first address has before the next is tried beside it
KEPT_OPEN: Final = 8
KEPT_SECONDS: Final = 20.0

Trust = Callable[[], Awaitable[ssl.SSLContext]]
Connect = Callable[[str, int, ssl.SSLContext | None], Awaitable[Line]]


class Reply(Noun, frozen=True):
    """The head of an answer, and its body as it comes over the wire."""

    status: int
    phrase: bytes
    headers: Headers
    chunks: AsyncIterable[bytes]


class Direct:
    """The lines that one way of connecting has opened; they never serve another."""

    def __init__(self, connect: Connect, trust: Trust) -> None:
        self._connect = connect
        self._trust = trust
        self._kept: list[tuple[Origin, Line]] = []  # the longest idle first

    @asynccontextmanager
    async def ask(self, url: str, headers: Headers) -> AsyncIterator[Reply]:
        """GET; the line is kept where the answer was read to its end."""
        server = origin(url)
        line, head = await self._asked(server, target_of(url), headers)
        try:
            yield Reply(head.status_code, bytes(head.reason), list(head.headers.raw_items()), line.body())
        except BaseException:
            line.drop()
            raise
        self._keep(server, line)

    async def close(self) -> None:
        while self._kept:
            self._kept.pop()[1].drop()

    async def _asked(self, server: Origin, target: bytes, headers: Headers) -> tuple[Line, h11.Response]:
        if kept := self._take(server):
            try:
                return kept, await _ask(kept, target, headers)
            except (OSError, h11.ProtocolError):
                if not kept.hung_up:  # else it went while it was idle, and has not heard the question
                    raise
        line = await self._connect(server[1], server[2], await self._trust() if server[0] == "https" else None)
        return line, await _ask(line, target, headers)

    def _take(self, server: Origin) -> Line | None:
        self._drop_old()
        for place, (its_server, line) in enumerate(self._kept):
            if its_server == server:
                del self._kept[place]
                return line
        return None

    def _keep(self, server: Origin, line: Line) -> None:
        if not line.rest():
            line.drop()
            return
        self._kept.append((server, line))
        self._drop_old()

    def _drop_old(self) -> None:
        oldest = time.monotonic() - KEPT_SECONDS
        fit = [(server, line) for server, line in self._kept if line.usable and line.idle_since > oldest][-KEPT_OPEN:]
        for kept in self._kept:
            if kept not in fit:
                kept[1].drop()
        self._kept = fit


async def _ask(line: Line, target: bytes, headers: Headers) -> h11.Response:
    try:
        return await line.ask(target, headers)
    except BaseException:
        line.drop()
        raise


def target_of(url: str) -> bytes:
    """What stands in the request's first line."""
    parts = urlsplit(url)
    return ((parts.path or "/") + (f"?{parts.query}" if parts.query else "")).encode("ascii")


async def connect(host: str, port: int, trust: ssl.SSLContext | None) -> Line:
    """A line to a host, be it private or not."""
    loop = asyncio.get_running_loop()
    name = host if trust else None
    try:
        _, line = await loop.create_connection(
            Line, host, port, ssl=trust, server_hostname=name, happy_eyeballs_delay=HEAD_START
        )
    except OSError as error:
        if error.errno is None and "refused" in str(error):  # asyncio tells of several addresses in one text
            raise ConnectionRefusedError(str(error)) from error
        raise
    return line


async def connect_public(host: str, port: int, trust: ssl.SSLContext | None) -> Line:
    """Resolves a name, refuses private addresses, and connects to exactly the address it has checked."""
    loop = asyncio.get_running_loop()
    failed = OSError(f"{host} has no address")
    for address in await public_addresses(host, port):
        try:
            async with asyncio.timeout(ATTEMPT_SECONDS):
                _, line = await loop.create_connection(
                    Line, address, port, ssl=trust, server_hostname=host if trust else None
                )
            return line
        except ssl.SSLError:
            raise
        except OSError as error:
            failed = error
    raise failed


async def public_addresses(host: str, port: int) -> list[str]:
    """The addresses of a host, all of them public. Raises Refusal, and OSError or UnicodeError for no host."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(place[0]) for *_, place in found))
    for address in addresses:
        if not is_public(address):
            raise Refusal(f"{host} is a private address ({address}), which no other site may lead to")
    return addresses[:ADDRESSES]
