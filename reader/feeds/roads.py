"""The ways out to the web: straight, checked against private addresses, or through the user's proxy.

Import it only when something is to be fetched: HTTP takes some hundredths of a second to load.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from reader.feeds.direct import Direct, Reply, connect, connect_public
from reader.feeds.line import Headers
from reader.feeds.trust import system_trust


class Road(Protocol):
    def ask(self, url: str, headers: Headers) -> AbstractAsyncContextManager[Reply]: ...

    async def close(self) -> None: ...


class Roads:
    """The roads in use, made when first needed. Connections of one never serve another."""

    def __init__(self) -> None:
        self._roads: dict[str, Road] = {}
        self._trust: ssl.SSLContext | None = None
        self._making = asyncio.Lock()

    def straight(self) -> Road:
        """To where the user sent us, be it private or not."""
        return self._road("straight", lambda: Direct(connect, self._trusted))

    def checked(self) -> Road:
        """To where others send us: public addresses only."""
        return self._road("checked", lambda: Direct(connect_public, self._trusted))

    async def through(self, proxy: str) -> Road:
        """By the user's own proxy, which may be as private as it likes."""
        from reader.feeds.proxied import Proxied  # a tenth of a second, for the few who need it

        trust = await self._trusted()
        return self._road(proxy, lambda: Proxied(proxy, trust))

    async def close(self) -> None:
        for road in self._roads.values():
            await road.close()
        self._roads.clear()

    def _road(self, name: str, make: Callable[[], Road]) -> Road:
        if name not in self._roads:
            self._roads[name] = make()
        return self._roads[name]

    async def _trusted(self) -> ssl.SSLContext:
        """Made once; the screen does not wait for it."""
        async with self._making:
            if self._trust is None:
                self._trust = await asyncio.to_thread(system_trust)
        return self._trust
