"""The reader itself."""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.output import complain
from reader.cli.parts import library_of, model_of, settings_of
from reader.cli.terminal import draws_no_screen, has_few_colours, lacks_colours, lacks_signs
from reader.config import ConfigError, Settings
from reader.desk.density import Density
from reader.desk.edition import Edition
from reader.desk.keys import Keys
from reader.desk.settings import ScreenSettings
from reader.engine.on_demand import OnDemand
from reader.engine.parts import Engine
from reader.engine.pool import BEHIND, WorkPool
from reader.engine.shelf import Shelf
from reader.store.retention import Retention
from reader.store.subscriptions import subscriptions

if TYPE_CHECKING:
    from reader.desk.first_look import FirstLook
    from reader.engine.parts import Fetcher
    from reader.tui.app import TelexApp


def read(options: argparse.Namespace) -> int:
    """The reader over the user's library, or over the sample edition while that is empty."""
    settings = settings_of(options)
    if not _can_show(options, settings):
        return 1
    with workers() as pool:
        web = OnDemand(lambda: _web(settings))
        home = Engine(Shelf(library_of(options)), pool, web, interval_minutes=settings.network.interval)
        if home.shelf.run_now(subscriptions):
            return _run(options, settings, home, home)
        with sample(pool) as edition:
            return _run(options, settings, edition, home)


def _web(settings: Settings) -> Fetcher:
    from reader.feeds.web import Web

    return Web(proxy=settings.network.proxy)


def demo(options: argparse.Namespace) -> int:
    settings = settings_of(options)
    if not _can_show(options, settings):
        return 1
    with workers() as pool, sample(pool) as edition:
        return _run(options, settings, edition, None)


@contextmanager
def workers() -> Iterator[WorkPool]:
    """They start with the first work, or when the first picture stands: until then they would only be in the way."""
    pool = WorkPool(behind=BEHIND)
    try:
        yield pool
    finally:
        pool.close()


@contextmanager
def sample(pool: WorkPool) -> Iterator[Engine]:
    from reader.engine.sample import sample_engine

    pool.start()
    with tempfile.TemporaryDirectory(prefix="telex-") as folder:
        yield sample_engine(Path(folder), pool)


def _can_show(options: argparse.Namespace, settings: Settings) -> bool:
    streams = (sys.stdin, sys.stdout, sys.stderr)  # Textual draws on standard error
    if _is_linear(options, settings) or all(stream.isatty() for stream in streams):
        return True
    complain("telex: the reader needs a terminal; try `telex --linear`, `telex list`, or `telex --help`")
    return False


def _is_linear(options: argparse.Namespace, settings: Settings) -> bool:
    return bool(options.linear or settings.screen.linear or draws_no_screen(os.environ))


def _run(options: argparse.Namespace, settings: Settings, shown: Engine, home: Engine | None) -> int:
    if _is_linear(options, settings):
        from reader.linear.loop import run

        return run(Edition(shown, home), _screen_settings(options, settings))
    return asyncio.run(_show(options, settings, shown, home))


async def _show(options: argparse.Namespace, settings: Settings, shown: Engine, home: Engine | None) -> int:
    """Run the screen, and close the engines in the loop that opened their connections.

    The library, and the workers that read the sample edition, are at work while Textual, which is slow to import, is
    imported.
    """
    gc.disable()  # whatever is made until the first picture stands is there to stay
    seeing = asyncio.ensure_future(_first_look(shown, is_sample=shown is not home))
    try:
        await asyncio.to_thread(import_module, "reader.tui.app")
        app = _built(options, settings, Edition(shown, home, seeing))
        await app.run_async()
    finally:
        seeing.cancel()
        for engine in {id(engine): engine for engine in (shown, home) if engine is not None}.values():
            await engine.close()
    return app.return_code or 0


async def _first_look(shown: Engine, *, is_sample: bool) -> FirstLook:
    from reader.desk.desk import Desk
    from reader.desk.first_look import look

    if is_sample:
        from reader.engine.sample import print_edition

        await print_edition(shown)
    return await look(Desk(shown))


def _built(options: argparse.Namespace, settings: Settings, edition: Edition) -> TelexApp:
    from reader.cli.usable import why_unusable
    from reader.tui.app import TelexApp

    if wrong := why_unusable(settings):
        raise ConfigError(wrong)
    if lacks_colours(os.environ):
        os.environ["NO_COLOR"] = "1"
    return TelexApp(edition, _screen_settings(options, settings))


def _screen_settings(options: argparse.Namespace, settings: Settings) -> ScreenSettings:
    return ScreenSettings(
        theme=settings.screen.theme,
        measure=settings.screen.measure,
        density=Density(settings.screen.density),
        ascii=settings.screen.ascii or lacks_signs(os.environ),
        few_colours=has_few_colours(),
        pictures=settings.screen.pictures,
        browser=settings.browser,
        keys=Keys(settings.keys),
        retention=Retention(settings.library.keep_days, settings.library.keep_count),
        model=model_of(settings) if settings.model.url else None,
        crash_log=library_of(options).with_name("telex-crash.log"),
    )
