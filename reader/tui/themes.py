"""The two looks of our own: ink on a dark desk, and newsprint.

The colours of highlights pass 4.5:1 on their grounds. Colours stand here because Textual's themes are objects; every
other look is in the sheets.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="telex-dark",
    primary="#8fb6d9",
    secondary="#b9a26a",
    accent="#e0b45c",
    foreground="#d9d6cf",
    background="#14171a",
    surface="#1a1e22",
    panel="#22272c",
    success="#8fbf8f",
    warning="#e0b45c",
    error="#e88a7d",
    dark=True,
    variables={
        "person": "#f0c674",
        "country": "#8fc7e8",
        "hardware": "#e89a7d",
        "organisation": "#b8b0d8",
        "link": "#9fb8c8",
        "quiet": "#8d938f",
        "rule": "#343b41",
        "evidence": "#3c3a22",
        "match": "#4a3a52",
        "block-cursor-background": "#2f4254",
        "block-cursor-foreground": "#f2efe8",
        "block-cursor-text-style": "none",
    },
)
LIGHT: Final = Theme(
    name="telex-light",
    primary="#1f4e79",
    secondary="#6b5518",
    accent="#8a4b00",
    foreground="#24221e",
    background="#f7f4ec",
    surface="#efebe0",
    panel="#e6e1d3",
    success="#2f6b2f",
    warning="#7a4a00",
    error="#a3281a",
    dark=False,
    variables={
        "person": "#7a4300",
        "country": "#0b5480",
        "hardware": "#96270f",
        "organisation": "#54428a",
        "link": "#2f5d73",
        "quiet": "#66625a",
        "rule": "#cdc6b4",
        "evidence": "#f1e2a8",
        "match": "#e4d0ee",
        "block-cursor-background": "#cfdcea",
        "block-cursor-foreground": "#16140f",
        "block-cursor-text-style": "none",
    },
)
