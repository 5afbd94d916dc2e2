"""A bug ends the program: in plain words on the terminal, with the details in a file."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path

from reader import __version__
from reader.text import clean_code


def keep_crash(error: BaseException, log: Path) -> str:
    """Write what happened to `log`, and say so. Local values stay out: they hold what feeds sent."""
    told = "".join(traceback.format_exception(error))
    about = f"telex {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
    words = f"Telex met a bug and stopped ({type(error).__name__}). Your library is safe."
    try:
        log.write_text(about + clean_code(told) + "\n", encoding="utf-8")
    except OSError as problem:
        return f"{words} The details could not be written to {log} ({problem.strerror})."
    return f"{words} The details are in {log}: please send them with a bug report."
