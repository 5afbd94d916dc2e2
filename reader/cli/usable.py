"""What is wrong in the settings that only the screen could notice: names of themes and actions, keys that clash."""

from __future__ import annotations

from difflib import get_close_matches

from reader.config import Settings


def why_unusable(settings: Settings) -> str:
    """In words for the user; empty where nothing is wrong. Takes a tenth of a second: Textual knows the themes."""
    from reader.desk.keys import NAMES, clashes, unknown_actions, unknown_keys
    from reader.tui.themes import theme_names

    if settings.screen.theme not in (known := theme_names()):
        near = get_close_matches(settings.screen.theme, known, n=3) or known[:5]
        return f"[screen] there is no theme called {settings.screen.theme!r}; there is {', '.join(near)}"
    if wrong := unknown_actions(settings.keys):
        near = get_close_matches(wrong[0], NAMES, n=3, cutoff=0.4)
        return f"[keys] there is no action called {wrong[0]!r}; there is {', '.join(near or NAMES)}"
    if unheard := unknown_keys(settings.keys):
        return f"[keys] there is no key called {unheard[0]!r}; write s, S, ?, ctrl+s, f1, space or pagedown"
    if twice := clashes(settings.keys):
        return f"[keys] one key cannot do two things: {'; '.join(twice)}"
    return ""
