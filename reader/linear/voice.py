"""What is said: lines through the gate, and what happened meanwhile, kept until it interrupts nobody."""

from __future__ import annotations

import shutil
import textwrap
import unicodedata
from dataclasses import dataclass, field
from typing import Final, TextIO

from reader.text import clean_line

NARROWEST: Final = 20  # cells; below, a terminal breaks lines as well as we could


@dataclass
class Voice:
    out: TextIO
    _meanwhile: list[str] = field(default_factory=list)

    def say(self, line: str = "") -> None:
        """One line of any length; a terminal gets it broken between words."""
        print("\n".join(self._broken(clean_line(line, None))), file=self.out, flush=True)

    def say_later(self, line: str) -> None:
        """Something that nobody asked for: it is said before the next prompt, and a newer word of it is enough."""
        self._meanwhile[:] = [line]

    def say_meanwhile(self) -> None:
        for line in self._meanwhile:
            self.say(line)
        self._meanwhile.clear()

    def _broken(self, line: str) -> list[str]:
        if not self.out.isatty():
            return [line]
        columns = shutil.get_terminal_size().columns - 1
        if columns < NARROWEST or any(unicodedata.east_asian_width(letter) in "WF" for letter in line):
            return [line]
        return textwrap.wrap(line, columns, break_long_words=False, break_on_hyphens=False) or [""]
