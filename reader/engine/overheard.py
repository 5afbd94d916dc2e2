"""The web, with an ear on what passes: the page that an article is made of need not be asked for again to be kept."""

from __future__ import annotations

from reader.engine.parts import Fetcher
from reader.feeds import Accept
from reader.model import Fetched, FetchResult, Secrets, Validators


class Overheard:
    def __init__(self, web: Fetcher) -> None:
        self._web = web
        self.page: Fetched | None = None  # the last one

    async def fetch(
        self,
        url: str,
        validators: Validators = Validators(),
        accept: Accept = Accept.FEED,
        *,
        typed: str = "",
        secrets: Secrets = Secrets(),  # noqa: B008
    ) -> FetchResult:
        result = await self._web.fetch(url, validators, accept, typed=typed, secrets=secrets)
        if accept is Accept.PAGE and isinstance(result, Fetched):
            self.page = result
        return result

    def leave_alone(self, server: str, seconds: float) -> None:
        self._web.leave_alone(server, seconds)

    async def close(self) -> None:
        """It is another's to close."""
