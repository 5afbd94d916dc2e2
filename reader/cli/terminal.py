"""What the terminal can draw, as far as it says so."""

from __future__ import annotations

from collections.abc import Mapping


def lacks_signs(environment: Mapping[str, str]) -> bool:
    """Whether it is known to have few signs: the console of Linux, and old terminals."""
    return environment.get("TERM", "") in {"linux", "vt100", "vt220"}


def draws_no_screen(environment: Mapping[str, str]) -> bool:
    """Whether it only writes one line below the other, as those inside editors do."""
    return environment.get("TERM") == "dumb"


def lacks_colours(environment: Mapping[str, str]) -> bool:
    """Whether its description knows of none; what nobody described is taken to have the usual ones."""
    name = environment.get("TERM", "")
    if not name or environment.get("COLORTERM") or name.endswith("color"):
        return False
    try:
        import curses

        curses.setupterm(name)
    except (ImportError, curses.error, OSError):
        return False
    return curses.tigetnum("colors") < 1


def has_few_colours() -> bool:
    """Whether it has sixteen colours: Textual draws on standard error, and so that is asked."""
    from rich.console import Console

    return Console(stderr=True).color_system in {"standard", "windows"}
