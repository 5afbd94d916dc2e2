"""The driver beside Textual's own: what it passes on, what it keeps back, and when it begins anew."""

from __future__ import annotations

import pytest
from textual.drivers.linux_driver import LinuxDriver

from reader.tui.terminal.driver import ThinDriver

BEGIN, END = "\x1b[?2026h", "\x1b[?2026l"
FRAME = "\x1b[1;1H\x1b[31mone\x1b[0m\x1b[1;1H"


class Line:
    """A driver that is never started, and what it sends."""

    def __init__(self) -> None:
        self.driver = ThinDriver.__new__(ThinDriver)
        self.driver._writer_thread = None
        self.driver.forget()
        self.sent: list[str] = []

    def write(self, *pieces: str) -> str:
        self.sent.clear()
        for piece in pieces:
            self.driver.write(piece)
        return "".join(self.sent)


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch) -> Line:
    made = Line()
    monkeypatch.setattr(LinuxDriver, "write", lambda _, data: made.sent.append(data))
    return made


def test_a_frame_without_changes_sends_not_even_its_beginning(line: Line) -> None:
    assert line.write(BEGIN, FRAME, END) == "\x1b[?2026h\x1b[1;1H\x1b[31mone\x1b[m\x1b[1;1H\x1b[?2026l"
    assert line.write(BEGIN, FRAME, END) == ""


@pytest.mark.parametrize(
    "unseen", ["\x1b]2;Telex\x07", "\x1b]52;c;YQ==\x07", "\x07", "\x1b[?1000h", "\x1b[>1u", "\x1b[?2026$p"]
)
def test_what_does_not_show_passes_and_changes_nothing(line: Line, unseen: str) -> None:
    line.write(FRAME)
    assert line.write(unseen) == unseen
    assert line.write(FRAME) == ""


@pytest.mark.parametrize(
    "seen", ["\x1b[2J", "panic", "\x1b[1;1Ha\nb", "\x1b]8;;https://a.example\x1b\\link\x1b]8;;\x1b\\"]
)
def test_what_may_show_passes_and_all_is_drawn_again(line: Line, seen: str) -> None:
    line.write(FRAME)
    assert line.write(seen) == seen
    assert "one" in line.write(FRAME)


def test_after_forgetting_all_is_drawn_again(line: Line) -> None:
    line.write(FRAME)
    line.driver.forget()
    assert "one" in line.write(FRAME)
