"""Whether somebody is at the keys: what goes on behind takes one step at a time then, with a pause for the next key."""

from __future__ import annotations

import asyncio
import time
from typing import Final

AT_THE_KEYS: Final = 0.7  # seconds after a key


class Calm:
    def __init__(self) -> None:
        self._pressed = float("-inf")  # by the monotonic clock
        self._turn = asyncio.Lock()

    def end(self) -> None:
        """A key was pressed."""
        self._pressed = time.monotonic()

    @property
    def reigns(self) -> bool:
        return time.monotonic() - self._pressed > AT_THE_KEYS

    async def wait(self, seconds: float) -> None:
        """No longer than so many seconds for each of those who wait, one after the other; not at all in peace."""
        async with self._turn:
            until = time.monotonic() + seconds
            while not self.reigns and time.monotonic() < until:
                await asyncio.sleep(min(seconds, 0.1))
