"""What the terminal can draw, as far as it says so."""

from __future__ import annotations

from collections.abc import Mapping


def lacks_signs(environment: Mapping[str, str]) -> bool:
    """Whether it is known to have few signs: the console of Linux, and old terminals."""
    return environment.get("TERM", "") in {"linux", "vt100", "vt220"}


def has_few_colours() -> bool:
    """Whether it has sixteen colours: Textual draws on standard error, and so that is asked."""
    from rich.console import Console

    return Console(stderr=True).color_system in {"standard", "windows"}
