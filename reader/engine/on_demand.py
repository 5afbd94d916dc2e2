"""A fetcher that is built when the first address is fetched: what speaks HTTP is slow to import."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.engine.parts import Fetcher
    from reader.model import FetchResult


class OnDemand:
    def __init__(self, build: Callable[[], Fetcher]) -> None:
        self._build = build
        self._built: Fetcher | None = None

    async def fetch(self, url: str, *args: Any, **named: Any) -> FetchResult:
        return await self._there().fetch(url, *args, **named)

    def leave_alone(self, server: str, seconds: float) -> None:
        self._there().leave_alone(server, seconds)

    async def close(self) -> None:
        if self._built is not None:
            await self._built.close()

    def _there(self) -> Fetcher:
        if self._built is None:
            self._built = self._build()
        return self._built
