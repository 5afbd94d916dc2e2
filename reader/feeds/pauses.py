"""Servers that said "too many requests": nothing more goes to them for a while, whichever feed it is for."""

from __future__ import annotations

import time
from math import ceil

from reader.feeds.links import Origin
from reader.model import FetchFailed, Trouble


class Pauses:
    """Kept for the life of the program; what one feed was told is stored with the feed."""

    def __init__(self) -> None:
        self._until: dict[Origin, float] = {}

    def note(self, server: Origin, seconds: int) -> None:
        self._until[server] = time.monotonic() + seconds

    def told_to_wait(self, server: Origin) -> FetchFailed | None:
        """A failure instead of a request, as long as the server wants to be left alone."""
        left = ceil(self._until.get(server, 0.0) - time.monotonic())
        if left <= 0:
            return None
        return FetchFailed(Trouble.BUSY, f"{server[1]} asked for fewer requests", left)
