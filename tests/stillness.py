"""A pilot that waits for what is under way, where Textual's looks for 20 ms without work, again and again."""

from __future__ import annotations

import asyncio

import textual.app
import textual.pilot
import textual.screen
from textual.app import App
from textual.screen import Screen

SOON = 1 / 60  # seconds


async def nothing_due(*_: float) -> None:
    """Until the event loop has nothing to do but wait: for a thread, a process, a key or a later moment."""
    loop = asyncio.get_running_loop()
    await asyncio.sleep(0)
    while loop._ready or _is_soon(loop):  # type: ignore[attr-defined]
        await asyncio.sleep(0 if loop._ready else 0.001)  # type: ignore[attr-defined]


def _is_soon(loop: asyncio.AbstractEventLoop) -> bool:
    """Whether a timer is about to ring: Textual waits a moment for a window that goes on changing."""
    soon = loop.time() + SOON
    return any(timer.when() < soon and not timer.cancelled() for timer in loop._scheduled)  # type: ignore[attr-defined]


def changed_screens(app: App[None]) -> list[Screen[object]]:
    """Those in view, from below, on which something is to be drawn or waits for that."""
    if app._exit or not app._screen_stack or app._batch_count:
        return []
    below = [screen for screen in reversed(app._background_screens) if _is_changed(screen)]
    return [*below, app.screen] if app.screen._repaint_required or _is_changed(app.screen) else below


def _is_changed(screen: Screen[object]) -> bool:
    """A screen below another asks for being painted anew for ever."""
    return bool(
        screen._layout_required or screen._scroll_required
        or screen._recompose_required or screen._dirty_widgets or screen._callbacks
    )  # fmt: skip


def draw_what_changed(app: App[None]) -> bool:
    """Whether anything had."""
    changed = changed_screens(app)
    for screen in changed:
        screen._on_timer_update()
    return bool(changed)


def wait_for_work() -> None:
    """From now on, of all pilots of this process."""
    for module in (textual.app, textual.pilot):
        vars(module)["wait_for_idle"] = nothing_due
    textual.screen.UPDATE_PERIOD = 3600.0  # type: ignore[misc]  # a frame is drawn when there is nothing else to do
