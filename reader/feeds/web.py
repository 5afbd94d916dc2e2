"""The web, as a reader sees it: one polite GET at a time, redirects followed, every limit kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.feeds.answer import (
    PERMANENT,
    REDIRECTS,
    WITH_BODY,
    Answer,
    conclude,
    header_map,
)
from reader.feeds.body import read_body, too_large
from reader.feeds.errand import NO_SECRETS, Errand, errand_to
from reader.feeds.failures import Broken, Refusal, expected, failure
from reader.feeds.links import is_usable, origin, resolve
from reader.feeds.pauses import Pauses
from reader.feeds.proxy import host_of, proxies, proxy_for
from reader.feeds.public import is_private_literal
from reader.feeds.redirects import target
from reader.feeds.request import Accept, request_headers
from reader.feeds.turns import Patience, Turns
from reader.model import FetchFailed, FetchResult, Secrets, Trouble, Validators

if TYPE_CHECKING:
    from reader.feeds.roads import Road, Roads


class Web:
    """Connections, and the turns of those who wait for them. All limits are per fetch."""

    def __init__(
        self,
        *,
        proxy: str | None = None,
        seconds: float = 30.0,
        largest: int = 15_000_000,
        hops: int = 8,
        per_host: int = 2,
        overall: int = 12,
    ) -> None:
        """`proxy` (http, https, socks5) overrides the environment's; `largest` is in bytes."""
        self._proxy = proxy
        self._seconds = seconds
        self._largest = largest
        self._hops = hops
        self._turns = Turns(per_host, overall)
        self._pauses = Pauses()
        self._roads: Roads | None = None
        self._proxies: dict[str, str] = {}

    async def fetch(
        self,
        url: str,
        validators: Validators = Validators(),
        accept: Accept = Accept.FEED,
        *,
        typed: str = "",
        secrets: Secrets = NO_SECRETS,
    ) -> FetchResult:
        """GET an address. `typed` is the one the user gave, where `url` was found in somebody's feed or page:
        only the server that the user named may have a private address. `secrets` go to the address's server alone."""
        address = resolve("", url)
        if not address or not is_usable(address):
            return FetchFailed(Trouble.REFUSED, "this is not a web address")
        errand = errand_to(address, validators, accept, typed, secrets)
        try:
            return await self._follow(errand)
        except (TimeoutError, Refusal, Broken) as error:
            return failure(error, origin(errand.url)[1], self._seconds)

    def leave_alone(self, server: str, seconds: float) -> None:
        """A server that asked for it before the program was started."""
        self._pauses.note(server, seconds)

    async def close(self) -> None:
        if self._roads:
            await self._roads.close()
            self._roads = None

    async def _follow(self, errand: Errand) -> FetchResult:
        """Ask, and ask again where the answer points, until one has something to say."""
        url, permanent, patience = errand.url, True, Patience(self._seconds)
        for _ in range(self._hops + 1):
            answer = await self._in_turn(url, errand, patience)
            if isinstance(answer, FetchFailed):
                return answer
            if answer.status not in REDIRECTS:
                return self._conclude(answer, errand, permanent)
            permanent = permanent and answer.status in PERMANENT
            url = target(answer)
        raise Refusal("too many redirects")

    def _conclude(self, answer: Answer, errand: Errand, permanent: bool) -> FetchResult:
        moved_to = answer.url if permanent and errand.may_move_to(answer.url) else ""
        result = conclude(answer, errand.validators, moved_to, datetime.now(UTC))
        if isinstance(result, FetchFailed) and result.server:
            self._pauses.note(result.server, result.retry_seconds)
        if isinstance(result, FetchFailed) and result.trouble is Trouble.GONE and not permanent:
            return FetchFailed(Trouble.STATUS, "what the server redirects to is gone (410 Gone)")
        return result

    async def _in_turn(self, url: str, errand: Errand, patience: Patience) -> Answer | FetchFailed:
        async with self._turns.at(origin(url)[1]):
            if waiting := self._pauses.told_to_wait(url):
                return waiting
            async with patience.spent():
                return await self._ask(url, errand)

    async def _ask(self, url: str, errand: Errand) -> Answer | FetchFailed:
        try:
            return await self._exchange(url, errand)
        except expected() as error:
            return failure(error, origin(url)[1], self._seconds, host_of(proxy_for(url, self._proxies)))

    async def _exchange(self, url: str, errand: Errand) -> Answer:
        headers = request_headers(url, errand.validators, errand.accept, errand.secrets_for(url))
        road = await self._road(url, errand)
        async with road.ask(url, headers) as reply:
            answer = Answer(url, reply.status, reply.phrase.decode("latin-1"), header_map(reply.headers))
            if answer.status not in WITH_BODY:
                return answer
            return replace(answer, body=await self._body(answer, reply.chunks))

    async def _body(self, answer: Answer, chunks: AsyncIterable[bytes]) -> bytes:
        announced = answer.get("content-length")
        if announced.isdecimal() and int(announced[:20]) > self._largest:
            raise too_large(self._largest)
        return await read_body(chunks, answer.get("content-encoding"), self._largest)

    async def _road(self, url: str, errand: Errand) -> Road:
        roads, at_home = await self._open_roads(), errand.is_home(url)
        if not at_home and is_private_literal(origin(url)[1]):
            raise Refusal(f"{origin(url)[1]} is a private address, which no other site may lead to")
        if proxy := proxy_for(url, self._proxies):
            return await roads.through(proxy)
        return roads.straight() if at_home else roads.checked()

    async def _open_roads(self) -> Roads:
        if self._roads is None:
            roads, known = await asyncio.to_thread(_load_roads, self._proxy)  # slow to import; not the screen's time
            if self._roads is None:
                self._roads, self._proxies = roads, known
        return self._roads


def _load_roads(proxy: str | None) -> tuple[Roads, dict[str, str]]:
    from reader.feeds.roads import Roads

    return Roads(), proxies(proxy)
