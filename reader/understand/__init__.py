"""What an article is about: who and what it names, and what it says in a few bullets.

Pure functions over `Article`; no file but the package's own data is read, and nothing is sent anywhere. They are
imported when they are first asked for: the screen, which leaves the work to others, starts without them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.understand.entities import find_mentions
    from reader.understand.summary import summarise

__all__ = ["VERSION", "find_mentions", "summarise"]

VERSION = 8  # raised whenever the same article would be understood differently: stored readings are then made again

_HOMES = {"find_mentions": "reader.understand.entities", "summarise": "reader.understand.summary"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(_HOMES[name]), name)
