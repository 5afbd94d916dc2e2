"""What the first picture does without: imported on a thread while it is looked at, so that no key waits for it."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import Final

MODULES: Final = (  # what is most likely wanted first stands first
    "reader.engine.open",
    "reader.tui.screens.help",
    "reader.engine.refresh",
    "reader.engine.telling",
    "reader.engine.front",
    "reader.engine.tastes",
    "reader.feeds.web",
    "reader.engine.understand",
    "reader.store.completion",
    "reader.store.vocabulary",
    "reader.tui.screens.add",
    "reader.engine.add",
    "reader.tui.screens.palette",
    "reader.tui.screens.bulletin",
    "reader.engine.brief",
    "reader.tui.screens.lesson",
    "reader.engine.save",
    "reader.engine.about",
    "reader.tui.screens.card",
    "reader.tui.screens.links",
    "reader.tui.screens.failures",
    "reader.tui.screens.follow",
    "reader.tui.screens.confirm",
    "reader.engine.subscriptions",
)


async def import_the_rest() -> None:
    for module in MODULES:
        await asyncio.to_thread(import_module, module)
