"""The looks of our own: ink on a dark desk, newsprint, both again in high contrast, and the terminal's own colours.

The colours of highlights pass 4.5:1 on their grounds, 7:1 in high contrast. Colours stand here because Textual's themes
are objects; every other look is in the sheets.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from textual.theme import BUILTIN_THEMES, Theme

from reader.desk.settings import ScreenSettings

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
        "quiet": "#9ca29e",
        "rule": "#343b41",
        "evidence": "#3c3a22",
        "match": "#46374e",
        "block-cursor-background": "#283848",
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
        "quiet": "#5e5a52",
        "rule": "#cdc6b4",
        "evidence": "#f1e2a8",
        "match": "#e4d0ee",
        "block-cursor-background": "#cfdcea",
        "block-cursor-foreground": "#16140f",
        "block-cursor-text-style": "none",
    },
)
CONTRAST_DARK: Final = Theme(
    name="telex-contrast",
    primary="#a8d4ff",
    secondary="#ffd75f",
    accent="#ffd75f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    success="#9cf09c",
    warning="#ffd75f",
    error="#ff9f94",
    dark=True,
    text_alpha=1.0,
    variables={
        "person": "#ffe08a",
        "country": "#9fdcff",
        "hardware": "#ffc3ae",
        "organisation": "#d9ccff",
        "link": "#bfe3f7",
        "quiet": "#cfcfcf",
        "rule": "#9a9a9a",
        "evidence": "#3a3200",
        "match": "#4f2262",
        "block-cursor-background": "#003f7f",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
    },
)
CONTRAST_LIGHT: Final = Theme(
    name="telex-contrast-light",
    primary="#00305e",
    secondary="#4a3800",
    accent="#5e3000",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#ececec",
    success="#0f4a0f",
    warning="#5e3000",
    error="#7d0f05",
    dark=False,
    text_alpha=1.0,
    variables={
        "person": "#5e3000",
        "country": "#003a5e",
        "hardware": "#7d1600",
        "organisation": "#3a2675",
        "link": "#0f4257",
        "quiet": "#3d3d3d",
        "rule": "#5c5c5c",
        "evidence": "#ffec99",
        "match": "#eed0ff",
        "block-cursor-background": "#bcdcff",
        "block-cursor-foreground": "#000000",
        "block-cursor-text-style": "bold",
    },
)
TERMINAL: Final = Theme(
    name="telex-terminal",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_yellow",
    accent="ansi_yellow",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    success="ansi_green",
    warning="ansi_yellow",
    error="ansi_red",
    dark=True,
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        "person": "ansi_yellow",
        "country": "ansi_cyan",
        "hardware": "ansi_red",
        "organisation": "ansi_magenta",
        "link": "ansi_default",
        "quiet": "ansi_default",
        "rule": "ansi_default",
        "evidence": "ansi_default",
        "match": "ansi_default",
        "block-cursor-background": "ansi_blue",
        "block-cursor-foreground": "ansi_bright_white",
        "block-cursor-text-style": "bold",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
    },
)
THEMES: Final = (DARK, LIGHT, CONTRAST_DARK, CONTRAST_LIGHT, TERMINAL)


def theme_names() -> tuple[str, ...]:
    """Ours first."""
    return (*(theme.name for theme in THEMES), *sorted(BUILTIN_THEMES))


def names_for(theme: Theme) -> Theme:
    """Whose colours our own names have under a theme that does not know them."""
    if theme.ansi:
        return TERMINAL
    return DARK if theme.dark else LIGHT


def first_theme(settings: ScreenSettings, known: Container[str]) -> str:
    """The user's theme; where the terminal has 16 colours, its own: others would come out as what they are not."""
    if settings.few_colours:
        return TERMINAL.name
    return settings.theme if settings.theme in known else DARK.name
