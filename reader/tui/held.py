"""One picture of what changes in several steps."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Final

from textual.widget import Widget

PATIENCE: Final = 0.2  # seconds before a wait is worth a word


def held_picture(widget: Widget) -> ExitStack:
    """Draw nothing until this is closed, but for no longer than a wait goes unnoticed."""
    held = ExitStack()
    held.enter_context(widget.app.batch_update())
    widget.set_timer(PATIENCE, held.close)
    return held
