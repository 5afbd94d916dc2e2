"""The sample edition as a library of its own: bundled feeds and pages, no network, nothing kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from reader import sample
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.shelf import Shelf
from reader.engine.subscribe import subscribe
from reader.feeds import Accept
from reader.model import Fetched, FetchFailed, FetchResult, Trouble, Validators

PRESS_DAY: Final = datetime(2026, 11, 18, 18, 0, tzinfo=UTC)  # "now" of the edition, so that its dates stay true


class SampleWeb:
    """Answers for the edition's addresses, and for no other."""

    async def fetch(
        self,
        url: str,
        validators: Validators = Validators(),  # noqa: ARG002  nothing here ever changes
        accept: Accept = Accept.PAGE,  # noqa: ARG002
        **_: object,  # nothing here is secret
    ) -> FetchResult:
        found = sample.page(url)
        if found is None:
            return FetchFailed(Trouble.REFUSED, "the sample edition has no network")
        body, content_type = found
        return Fetched(url, body, content_type)

    def leave_alone(self, server: str, seconds: float) -> None:
        pass

    async def close(self) -> None:
        pass


def sample_engine(folder: Path, pool: WorkPool) -> Engine:
    """An engine over a fresh library in `folder`, which the caller throws away."""
    return Engine(Shelf(folder / "sample.db"), pool, SampleWeb(), now=lambda: PRESS_DAY)


async def print_edition(engine: Engine) -> None:
    """Fill the library with the edition, by the way that every feed goes."""
    for address in sample.FEEDS:
        await subscribe(engine, address)
