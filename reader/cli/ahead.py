"""`telex refresh` launches what will surely be needed before it imports what takes long."""

from __future__ import annotations

import argparse
import gc
from importlib import import_module
from typing import Final

from reader.cli.parts import library_of
from reader.engine.launch import FEEDS, NICE, SHARED, Launched, is_alone, launch, workers_for
from reader.store.strangers import strangers

SPARE: Final = 2  # for feeds of which nobody knows whether they bring work: they import nothing before it comes


def refresh(options: argparse.Namespace) -> int:
    gc.disable()  # whatever is imported now is there to stay
    for module in SHARED:
        import_module(module)
    ahead = _for_strangers(options) or _spare()
    from reader.cli.refreshing import refresh  # asyncio, HTTP and the engine, beside which the workers get ready

    return refresh(options, ahead)


def _for_strangers(options: argparse.Namespace) -> list[Launched]:
    count = 0 if options.force else workers_for(strangers(library_of(options)))
    return [launch(NICE, *FEEDS) for _ in range(count)]


def _spare() -> list[Launched]:
    """Only where they cost next to nothing."""
    return [launch(NICE) for _ in range(SPARE)] if is_alone() else []
