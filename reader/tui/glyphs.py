"""Borders and signs in ASCII, on request and where the terminal has no others.

A filter at the way out: whatever draws a line or a sign, the program's own widgets or Textual's, it is changed there.
Each sign becomes one of its own width; letters stay, whatever their alphabet.
"""

from __future__ import annotations

from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_SIGNS: Final = {
    "│┃║▎▏▕▌▐╎┊": "|", "─━═╌┄▔": "-", "╭╮╰╯┌┐└┘├┤┬┴┼╔╗╚╝": "+",
    "●": "o", "▪■◆█": "*", "•": "*", "○": ".", "★": "*", "☆": "*", "↓": "v", "↑": "^", "→": ">", "←": "<",
    "▨▷▶▸": ">", "▼▾": "v", "▲": "^", "…": "~", "±": "~", "≠": "!", "·": "-", "✓": "x",
    "▁▂▃▄▅▆▇▀░▒▓▉▊▋▍": " ",
}  # fmt: skip
ASCII: Final = {ord(sign): plain for signs, plain in _SIGNS.items() for sign in signs}


class AsciiGlyphs(LineFilter):
    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        return [_plain(segment) for segment in segments]


def _plain(segment: Segment) -> Segment:
    text = segment.text
    return segment if text.isascii() else Segment(text.translate(ASCII), segment.style, segment.control)
