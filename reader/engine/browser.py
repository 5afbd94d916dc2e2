"""Hand an address to another program: an argument list, never a shell, never over the reader's own terminal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from reader.text import safe_url


def open_in_browser(address: str, command: Sequence[str] = ()) -> str:
    """Why it could not be opened, or an empty string."""
    url = safe_url(address)
    if not url:
        return "this is no web address"
    arguments = [*command, url] if command else [*_system_opener(), url]
    if len(arguments) == 1:
        return "no browser was found; set `browser` in config.toml, or copy the address with y"
    try:
        subprocess.Popen(  # noqa: S603  the user's own command, the address checked above
            arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        return f"{arguments[0]}: {error.strerror}"
    return ""


def _system_opener() -> tuple[str, ...]:
    if sys.platform == "darwin":
        return ("open",)
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    opener = shutil.which("xdg-open") if has_display else None
    return (opener,) if opener else ()
