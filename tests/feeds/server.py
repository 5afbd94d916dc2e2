"""A web server on loopback that says what a test tells it to, byte for byte, and remembers what it was asked."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Speak = Callable[["Request", asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True)
class Request:
    path: str
    headers: dict[str, str]  # by lower-case name


@dataclass
class Server:
    port: int = 0
    pages: dict[str, bytes | Speak] = field(default_factory=dict)  # by path; a whole answer, or how to give it
    asked: list[Request] = field(default_factory=list)
    connections: int = 0
    open: int = 0
    most_open: int = 0

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while request := await _read(reader):
                self.asked.append(request)
                await self._answer(request, writer)
        except (ConnectionError, ssl.SSLError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> None:
        self.open += 1
        self.most_open = max(self.open, self.most_open)
        try:
            page = self.pages.get(request.path, b"") or answer(404)
            if isinstance(page, bytes):
                writer.write(page)
                await writer.drain()
            else:
                await page(request, writer)
        finally:
            self.open -= 1


def answer(status: int, body: bytes = b"", **headers: str) -> bytes:
    """A whole answer; `content_type="text/xml"` becomes a header."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(body)}", *(f"{n}: {v}" for n, v in named.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


@asynccontextmanager
async def running(tls: ssl.SSLContext | None = None, **pages: bytes) -> AsyncIterator[Server]:
    """A server whose pages are named without their slash."""
    server = Server(pages={f"/{name}": page for name, page in pages.items()})
    listener = await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=tls)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()


async def _read(reader: asyncio.StreamReader) -> Request | None:
    head = await reader.readuntil(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = (line.split(": ", 1) for line in lines if line)
    return Request(first.split(" ")[1], {name.lower(): value for name, value in pairs})
