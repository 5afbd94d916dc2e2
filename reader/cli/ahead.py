"""`telex refresh` launches what will surely be needed before it imports what takes long."""

from __future__ import annotations

import argparse
import gc
from importlib import import_module

from reader.cli.parts import library_of
from reader.engine.launch import FEEDS, NICE, SHARED, launch, workers_for
from reader.store.strangers import strangers


def refresh(options: argparse.Namespace) -> int:
    gc.disable()  # whatever is imported now is there to stay
    count = 0 if options.force else workers_for(strangers(library_of(options)))
    if count:
        for module in SHARED:
            import_module(module)
    ahead = [launch(NICE, *FEEDS) for _ in range(count)]
    from reader.cli.refreshing import refresh  # asyncio, HTTP and the engine, beside which the workers get ready

    return refresh(options, ahead)
