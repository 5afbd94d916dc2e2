"""The ways out to the web: straight, checked against private addresses, or through the user's proxy.

Import it only when something is to be fetched: httpcore2 takes a tenth of a second to load.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterable
from typing import Final
from urllib.parse import unquote, urlsplit

import httpcore2

from reader.feeds.failures import Refusal
from reader.feeds.public import is_public

ATTEMPT_SECONDS: Final = 8.0  # for one of a host's addresses
ADDRESSES: Final = 6  # of one host that are tried
CONNECTIONS: Final = 24
KEPT_OPEN: Final = 8
KEPT_SECONDS: Final = 20.0

Pool = httpcore2.AsyncConnectionPool


class CheckedBackend(httpcore2.AnyIOBackend):
    """Resolves a name, refuses private addresses, and connects to exactly the address it has checked."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        seconds = ATTEMPT_SECONDS if timeout is None else min(timeout, ATTEMPT_SECONDS)
        failed: Exception | None = None
        for address in await public_addresses(host, port):
            try:
                return await super().connect_tcp(address, port, seconds, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
        raise failed or httpcore2.ConnectError(f"{host} has no address")


async def public_addresses(host: str, port: int) -> list[str]:
    """The addresses of a host, all of them public. Raises Refusal, or httpcore2.ConnectError for no host."""
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore2.ConnectError(str(error)) from error
    addresses = list(dict.fromkeys(str(place[0]) for *_, place in found))
    for address in addresses:
        if not is_public(address):
            raise Refusal(f"{host} is a private address ({address}), which no other site may lead to")
    return addresses[:ADDRESSES]


class Roads:
    """The connection pools in use, made when first needed. Connections of one never serve another."""

    def __init__(self) -> None:
        self._trust = httpcore2.default_ssl_context()  # the system's certificates; verification is not optional
        self._pools: dict[str, Pool] = {}

    def straight(self) -> Pool:
        """To where the user sent us, be it private or not."""
        return self._pools.get("straight") or self._open("straight", httpcore2.AnyIOBackend())

    def checked(self) -> Pool:
        """To where others send us: public addresses only."""
        return self._pools.get("checked") or self._open("checked", CheckedBackend())

    def through(self, proxy: str) -> Pool:
        """By the user's own proxy, which may be as private as it likes."""
        return self._pools.get(proxy) or self._open(proxy, httpcore2.AnyIOBackend(), _proxy(proxy))

    async def close(self) -> None:
        for pool in self._pools.values():
            await pool.aclose()
        self._pools.clear()

    def _open(self, name: str, backend: httpcore2.AsyncNetworkBackend, proxy: httpcore2.Proxy | None = None) -> Pool:
        self._pools[name] = pool = httpcore2.AsyncConnectionPool(
            ssl_context=self._trust,
            proxy=proxy,
            max_connections=CONNECTIONS,
            max_keepalive_connections=KEPT_OPEN,
            keepalive_expiry=KEPT_SECONDS,
            network_backend=backend,
        )
        return pool


def _proxy(address: str) -> httpcore2.Proxy:
    parts = urlsplit(address)
    auth = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    return httpcore2.Proxy(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}", auth=auth)
