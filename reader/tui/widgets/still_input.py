"""A line to type into, with a cursor that does not blink: nothing on the screen moves by itself."""

from __future__ import annotations

from textual.reactive import reactive
from textual.widgets import Input


class StillInput(Input):
    cursor_blink = reactive(False, init=False)
