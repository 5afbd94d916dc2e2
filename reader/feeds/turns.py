"""Who may ask now, and for how long: a limit on what is open at once, and a limit on the time of each errand."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Turns:
    """So many requests at once to one host, and so many in all; the others wait."""

    def __init__(self, per_host: int, overall: int) -> None:
        self._hosts: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(per_host))
        self._overall = asyncio.Semaphore(overall)

    @asynccontextmanager
    async def at(self, host: str) -> AsyncIterator[None]:
        async with self._hosts[host], self._overall:
            yield


class Patience:
    """What is left of the time for one errand; waiting for a turn is no server's slowness and does not count."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds

    @asynccontextmanager
    async def spent(self) -> AsyncIterator[None]:
        """Raises TimeoutError when none is left."""
        began = time.monotonic()
        try:
            async with asyncio.timeout(self._left):
                yield
        finally:
            self._left -= time.monotonic() - began
