"""The parts that every use case needs, built once at the top and passed down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from reader.engine.pool import WorkPool
from reader.engine.shelf import Shelf

if TYPE_CHECKING:
    from reader.feeds import Accept
    from reader.model import FetchResult, Secrets, Validators


class Fetcher(Protocol):
    """Whatever answers for an address: the web, or the sample edition."""

    async def fetch(
        self, url: str, validators: Validators = ..., accept: Accept = ..., *, typed: str = ..., secrets: Secrets = ...
    ) -> FetchResult: ...

    def leave_alone(self, server: str, seconds: float) -> None: ...

    async def close(self) -> None: ...


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Engine:
    shelf: Shelf
    pool: WorkPool
    web: Fetcher
    now: Callable[[], datetime] = utc_now
    interval_minutes: int = 60

    async def close(self) -> None:
        """Close the web and the library; the pool may serve another engine and is closed by who made it."""
        await self.web.close()
        self.shelf.close()
