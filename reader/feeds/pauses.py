"""Servers that said "too many requests": nothing more goes to them for a while, whichever feed it is for."""

from __future__ import annotations

import time
from math import ceil

from reader.feeds.links import origin, server_of
from reader.model import FetchFailed, Trouble


class Pauses:
    """Kept for the life of the program; the feed that was told so has it in its state, for the next."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}  # by server, on the monotonic clock

    def note(self, server: str, seconds: float) -> None:
        self._until[server] = max(time.monotonic() + seconds, self._until.get(server, 0.0))

    def told_to_wait(self, url: str) -> FetchFailed | None:
        """A failure instead of a request, as long as the server wants to be left alone."""
        server = server_of(url)
        left = ceil(self._until.get(server, 0.0) - time.monotonic())
        if left <= 0:
            return None
        return FetchFailed(Trouble.PUT_OFF, f"{origin(url)[1]} asked for fewer requests", left, server)
