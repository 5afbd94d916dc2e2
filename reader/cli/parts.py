"""Build the parts from the options."""

from __future__ import annotations

import argparse
import os
import sqlite3
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader import paths
from reader.config import Settings, read_settings
from reader.store.library import close_library, open_library

if TYPE_CHECKING:
    from reader.engine.launch import Launched
    from reader.engine.model_bullets import ModelSettings
    from reader.engine.parts import Engine
    from reader.store.retention import Retention

Result = TypeVar("Result")


def library_of(options: argparse.Namespace) -> Path:
    return options.library or paths.library_path()


def settings_of(options: argparse.Namespace) -> Settings:
    return read_settings(options.config or paths.config_path())


def retention_of(settings: Settings) -> Retention:
    from reader.store.retention import Retention

    return Retention(settings.library.keep_days, settings.library.keep_count)


def model_of(settings: Settings) -> ModelSettings:
    """The model to ask for bullets, with its key; one without an address is never asked."""
    from reader.engine.model_bullets import ModelSettings

    key = os.environ.get(settings.model.key_env, "") if settings.model.key_env else ""
    model = settings.model
    return ModelSettings(model.url, model.model, key, model.timeout, settings.network.proxy)


@contextmanager
def opened_library(options: argparse.Namespace) -> Iterator[sqlite3.Connection]:
    """The library alone, for verbs that need no network."""
    connection = open_library(library_of(options))
    try:
        yield connection
    finally:
        close_library(connection)


def with_engine(
    options: argparse.Namespace, use: Callable[[Engine], Awaitable[Result]], ahead: Sequence[Launched] = ()
) -> Result:
    """Build an engine, do one thing with it, and take it down; `ahead` are workers that were launched for it."""
    import asyncio  # half of the start-up of a verb that needs no network

    return asyncio.run(_with_engine(options, use, ahead))


async def _with_engine(
    options: argparse.Namespace, use: Callable[[Engine], Awaitable[Result]], ahead: Sequence[Launched]
) -> Result:
    from reader.engine.parts import Engine
    from reader.engine.pool import WorkPool
    from reader.engine.shelf import Shelf
    from reader.feeds.web import Web

    pool = WorkPool(ahead=ahead)
    try:
        settings = settings_of(options)
        web = Web(proxy=settings.network.proxy)
        engine = Engine(Shelf(library_of(options)), pool, web, interval_minutes=settings.network.interval)
        try:
            return await use(engine)
        finally:
            await engine.close()
    finally:
        pool.close()
