"""The terminal as Textual drives it, but over a line that may be slow."""

from __future__ import annotations

import re
import select
from typing import Final

from textual.drivers.linux_driver import LinuxDriver

from reader.tui.terminal.frame import read_frame
from reader.tui.terminal.painted import Painted

_BEGIN: Final = "\x1b[?2026h"  # of a frame, for terminals that show it in one piece
_END: Final = "\x1b[?2026l"
# Modes, titles, the clipboard, the bell: nothing of them stands on the screen.
_UNSEEN: Final = re.compile(r"(?:\x1b\[[?>=<][\d;$]*[a-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x07)+")


class ThinDriver(LinuxDriver):
    """Writes of each frame what does not stand on the terminal yet."""

    _painted: Painted
    _begins = False  # a frame of which nothing is written yet

    def start_application_mode(self) -> None:
        self.forget()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    @property
    def hung_up(self) -> bool:
        """Whether the terminal is gone. Where the signal that says so is ignored, Textual would read on for ever."""
        asked = select.poll()
        asked.register(self.fileno, 0)
        return any(said & select.POLLHUP for _, said in asked.poll(0))

    def forget(self) -> None:
        """The terminal may show something else than was written: the next frame is written in full."""
        self._painted = Painted()

    @property
    def _takes_no_more(self) -> bool:
        """Whether the thread that writes has ended, as it does when the terminal is gone: more would wait for ever."""
        return self._writer_thread is not None and not self._writer_thread.is_alive()

    def close(self) -> None:
        if not self._takes_no_more:
            super().close()

    def write(self, data: str) -> None:
        if self._takes_no_more:
            return
        if data == _BEGIN:
            self._begins = True
        elif data == _END and self._begins:
            self._begins = False
        else:
            self._write_changes(data)

    def _write_changes(self, data: str) -> None:
        frame = read_frame(data)
        changes = data if frame is None else self._painted.paint(frame)
        if not changes:
            return
        if frame is None and not _UNSEEN.fullmatch(data):
            self.forget()
        super().write(_BEGIN + changes if self._begins else changes)
        self._begins = False
