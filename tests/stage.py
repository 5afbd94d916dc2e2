"""The real application on a small stage: the sample edition or another library, a pilot's keys, no network."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.segment import Segment
from textual.color import Color
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Static
from textual.worker import Worker

from reader.desk.edition import Edition
from reader.desk.ranking import fold_and_learn
from reader.desk.settings import ScreenSettings
from reader.engine.parts import Engine
from reader.engine.pool import WorkPool
from reader.engine.sample import PRESS_DAY, SampleWeb, print_edition
from reader.engine.shelf import Shelf
from reader.engine.understand import understand_waiting
from reader.tui.app import TelexApp
from reader.tui.screens.main import MainScreen
from tests.sheets import share_sheets
from tests.stillness import changed_screens, draw_what_changed, nothing_due, wait_for_work

Size = tuple[int, int]

NARROW: Size = (80, 24)
MEDIUM: Size = (120, 35)
WIDE: Size = (200, 50)
TYPED = 8  # letters
PATIENCE = 60.0  # seconds; a busy machine is slow
BEHIND = frozenset({"understand", "model"})  # groups of workers that nobody waits for

share_sheets()
wait_for_work()


@dataclass(frozen=True)
class Stage:
    app: TelexApp
    pilot: Pilot[None]

    @property
    def main(self) -> MainScreen:
        return self.app.main

    @property
    def said(self) -> str:
        """The sentence in the status bar."""
        return self.main.status.message

    @property
    def showing(self) -> str:
        """The pane that has the keys."""
        return self.main.showing

    @property
    def dialogue_open(self) -> bool:
        return self.app.screen is not self.main

    async def press(self, *keys: str) -> None:
        """Press keys one by one, each when the one before has done its work."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type a few letters; a longer text is pasted, as people do."""
        if len(text) <= TYPED:
            await self.pilot.press(*text)
        else:
            self.app.post_message(Paste(text))
        await self.settle()

    async def settle(self) -> None:
        """Wait until all is done and drawn but a dialogue that waits for an answer, and what goes on behind."""
        async with asyncio.timeout(PATIENCE):
            while await self._moves():
                pass

    async def _moves(self) -> bool:
        await nothing_due()
        if working := self._working():
            done, _ = await asyncio.wait(working, timeout=0.01, return_when=asyncio.FIRST_COMPLETED)
            if done:
                return True
        if draw_what_changed(self.app):
            return True
        if working:
            return True
        await self.pilot._wait_for_screen()
        return bool(changed_screens(self.app) or self._working())

    def _working(self) -> list[asyncio.Task[None]]:
        return [
            worker._task
            for worker in self.app.workers
            if worker._task and not worker.is_finished and self._awaits(worker)
        ]

    def _awaits(self, worker: Worker[object]) -> bool:
        answers = self.dialogue_open or (self.main.is_furnished and self.main.prompt.display)
        return worker.group not in BEHIND and not (worker.group == "dialogue" and answers)

    async def until(self, happened: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            await self.settle()
            while not happened():
                await asyncio.sleep(0.01)
                await self.settle()

    async def understood(self) -> None:
        """Wait also for what goes on behind."""
        await self.until(lambda: all(worker.is_finished or worker.group != "understand" for worker in self.app.workers))

    @property
    def drawn(self) -> str:
        """What is on the screen, as text."""
        width = self.app.size.width
        rows = self.app.screen._compositor.render_strips()
        return "\n".join(row.text[:width].rstrip() for row in rows)

    def sent(self) -> list[Segment]:
        """What goes to the terminal."""
        filters, background = self.app.get_line_filters(), Color.parse("black")
        drawn: list[Segment] = []
        for strip in self.app.screen._compositor.render_strips():
            row = list(strip)
            for each in filters:
                row = each.apply(row, background)
            drawn += row
        return drawn

    def dialogue(self) -> str:
        """The words of the dialogue on top."""
        return "\n".join(str(widget.render()) for widget in self.app.screen.query(Static))


@asynccontextmanager
async def stage_of(
    edition: Edition, size: Size = MEDIUM, settings: ScreenSettings | None = None
) -> AsyncIterator[Stage]:
    app = TelexApp(edition, settings or ScreenSettings(refresh_by_itself=False))
    async with app.run_test(size=size) as pilot:
        stage = Stage(app, pilot)
        await stage.settle()
        yield stage


@asynccontextmanager
async def opened(library: Path, pool: WorkPool) -> AsyncIterator[Engine]:
    """An engine over a library file, by the sample edition's clock and with its pages for a web."""
    engine = Engine(Shelf(library), pool, SampleWeb(), now=lambda: PRESS_DAY)
    try:
        yield engine
    finally:
        await engine.close()


@asynccontextmanager
async def sample_stage(
    library: Path, pool: WorkPool, size: Size = MEDIUM, settings: ScreenSettings | None = None
) -> AsyncIterator[Stage]:
    """The demo, over a copy of the printed edition."""
    async with opened(library, pool) as engine, stage_of(Edition(engine, None), size, settings) as stage:
        yield stage


@asynccontextmanager
async def home_stage(
    library: Path, pool: WorkPool, size: Size = MEDIUM, settings: ScreenSettings | None = None
) -> AsyncIterator[Stage]:
    """A user's own library that is not empty."""
    async with opened(library, pool) as engine, stage_of(Edition(engine, engine), size, settings) as stage:
        yield stage


async def print_library(library: Path) -> None:
    """The sample edition as a library, every entry of it understood."""
    pool = WorkPool(workers=2)
    try:
        async with opened(library, pool) as engine:
            await print_edition(engine)
            async for _ in understand_waiting(engine):
                pass
            await fold_and_learn(engine)
    finally:
        pool.close()
