"""A line to one server: HTTP/1.1 on asyncio's transport, one question at a time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Final, cast

import h11

from reader.feeds.failures import Broken

LONGEST_HEAD: Final = 100_000  # bytes of an answer's headers
WAITING: Final = 1_000_000  # bytes that wait to be read before the server has to wait, too
INTERIM: Final = 20  # answers like "100 Continue" before the one that counts

Headers = list[tuple[bytes, bytes]]


class Line(asyncio.Protocol):
    """What the transport calls comes first, what a reader of the web calls after it."""

    def __init__(self) -> None:
        self._talk = h11.Connection(h11.CLIENT, max_incomplete_event_size=LONGEST_HEAD)
        self._heard = bytearray()
        self._silent = True  # nothing has come since the last question
        self._over = False
        self._error: Exception | None = None
        self._listener: asyncio.Future[None] | None = None
        self.idle_since = 0.0  # by the monotonic clock; 0 while an answer is awaited or read

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        if self.idle_since:  # nobody asked: it might be taken for the next answer
            self.drop()
            return
        self._heard += data
        self._silent = False
        if len(self._heard) > WAITING:
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self._over = True
        self._wake()

    def connection_lost(self, error: Exception | None) -> None:
        self._over = True
        self._error = error
        self._wake()

    async def ask(self, target: bytes, headers: Headers) -> h11.Response:
        """The head of the answer. Raises OSError, Broken, and h11's ProtocolError."""
        self.idle_since = 0.0
        self._silent = True
        question = self._talk.send(h11.Request(method="GET", target=target, headers=headers)) or b""
        self._transport.write(question + (self._talk.send(h11.EndOfMessage()) or b""))
        for _ in range(INTERIM):
            event = await self._event()
            if isinstance(event, h11.Response):
                return event
        raise Broken("the server answers without end")

    async def body(self) -> AsyncIterator[bytes]:
        """The body of the answer, piece by piece, as it is on the wire. Raises what `ask` raises."""
        while isinstance(event := await self._event(), h11.Data):
            yield bytes(event.data)

    def rest(self) -> bool:
        """Make ready for another question; False where the answer was not read to its end, or there can be none."""
        try:
            self._talk.next_event()  # the end of an answer without a body
            if self._heard or self._over or self._talk.trailing_data[0]:
                return False
            self._talk.start_next_cycle()
        except h11.ProtocolError:
            return False
        self.idle_since = time.monotonic()
        return True

    @property
    def usable(self) -> bool:
        return not self._over

    @property
    def hung_up(self) -> bool:
        """Whether the server had ended the line before it heard the question."""
        return self._over and self._silent

    def drop(self) -> None:
        self._over = True
        self._transport.abort()

    async def _event(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        while (event := self._talk.next_event()) is h11.NEED_DATA:
            self._talk.receive_data(await self._hear())
        return event

    async def _hear(self) -> bytes:
        """What has come since; empty at the end."""
        while not self._heard and not self._over:
            self._listener = asyncio.get_running_loop().create_future()
            await self._listener
        if self._heard:
            data, self._heard = bytes(self._heard), bytearray()
            if not self._over:
                self._transport.resume_reading()
            return data
        if self._error:
            raise self._error
        return b""

    def _wake(self) -> None:
        if self._listener and not self._listener.done():
            self._listener.set_result(None)
