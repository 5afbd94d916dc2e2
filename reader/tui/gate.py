"""The last gate before the terminal: whatever a widget draws, no control character passes, nor what turns letters.

Feed text is cleaned where it enters; this one is plain and stands at the way out, for all that was forgotten.
"""

from __future__ import annotations

from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_TURNS: Final = (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x2070))
CONTROLS: Final = dict.fromkeys((*range(32), *range(127, 160), *_TURNS))


class ControlGate(LineFilter):
    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        return [_clean(segment) for segment in segments]


def _clean(segment: Segment) -> Segment:
    text = segment.text
    return segment if text.isprintable() else Segment(text.translate(CONTROLS), segment.style, segment.control)
