"""Which library is shown, and which one is the user's."""

from __future__ import annotations

from asyncio import Future
from dataclasses import dataclass

from reader.desk.first_look import FirstLook
from reader.desk.keys import Keys
from reader.engine.parts import Engine

FIRST_RUN = (
    "Your library is empty: this is a sample edition, and nothing in it is kept. "
    "Press {add} to paste an address, import an OPML file or pick starter feeds."
)
DEMO = "The sample edition: try any key, nothing is kept. Press {help} for help."


@dataclass(frozen=True, slots=True)
class Edition:
    shown: Engine
    home: Engine | None  # None in the demo
    first_look: Future[FirstLook] | None = None  # begun before the screen, where there was time for it

    @property
    def is_sample(self) -> bool:
        return self.shown is not self.home

    def welcome(self, keys: Keys) -> str:
        """The sentence over the sample edition; empty over the user's own library."""
        if not self.is_sample:
            return ""
        return keys.told(DEMO if self.home is None else FIRST_RUN)
