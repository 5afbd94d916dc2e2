"""By way of the user's proxy: HTTP, HTTPS or SOCKS5, as httpcore2 speaks them."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterable, AsyncIterator
from contextlib import asynccontextmanager
from typing import Final, cast
from urllib.parse import unquote, urlsplit

import httpcore2

from reader.feeds.direct import KEPT_OPEN, KEPT_SECONDS, Reply
from reader.feeds.failures import Refusal
from reader.feeds.line import Headers
from reader.feeds.proxy import host_of

CONNECTIONS: Final = 24
SCHEMES: Final = frozenset({"http", "https", "socks5", "socks5h"})


class Proxied:
    def __init__(self, proxy: str, trust: ssl.SSLContext) -> None:
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=trust,
            proxy=_proxy(proxy),
            max_connections=CONNECTIONS,
            max_keepalive_connections=KEPT_OPEN,
            keepalive_expiry=KEPT_SECONDS,
            network_backend=httpcore2.AnyIOBackend(),
        )

    @asynccontextmanager
    async def ask(self, url: str, headers: Headers) -> AsyncIterator[Reply]:
        async with self._pool.stream("GET", url, headers=headers) as response:
            phrase = response.extensions.get("reason_phrase", b"")
            yield Reply(response.status, phrase, response.headers, cast("AsyncIterable[bytes]", response.stream))

    async def close(self) -> None:
        await self._pool.aclose()


def _proxy(address: str) -> httpcore2.Proxy:
    """Raises Refusal for what the environment may name, but nobody here can speak."""
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  it is looked at now, or not at all
    except ValueError as error:
        raise Refusal(f"the proxy's address cannot be read: {host_of(address)}") from error
    if parts.scheme not in SCHEMES:
        raise Refusal(f"the proxy is of an unknown kind ({parts.scheme}); http, https and socks5 are known")
    auth = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    return httpcore2.Proxy(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}", auth=auth)
