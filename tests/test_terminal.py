"""The real command in a real terminal: start, read, resize, suspend, quit, and a terminal that goes away."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pexpect
import pyte
import pytest

from reader.model import FetchState
from reader.store.library import close_library, open_library
from reader.store.refreshes import save_state
from reader.store.subscriptions import add_subscription
from tests.store.shelves import NOW, arrive, entry, feed

COMMAND = [sys.executable, "-m", "reader"]
PATIENCE = 60.0  # seconds; a busy machine starts slowly


@dataclass
class Terminal:
    """A program, and the screen that its output draws."""

    child: pexpect.spawn
    screen: pyte.Screen
    stream: pyte.ByteStream
    said: bytes = b""

    @property
    def drawn(self) -> str:
        return "\n".join(self.screen.display)

    def listen(self, seconds: float = 0.2) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                piece = self.child.read_nonblocking(65_536, timeout=0.05)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                return
            self.said += piece
            self.stream.feed(piece)

    def until(self, happened: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not happened():
            assert time.monotonic() < end, self.drawn
            self.listen()

    def until_drawn(self, words: str) -> None:
        self.until(lambda: words in self.drawn)

    def type(self, keys: str) -> None:
        self.child.send(keys)

    def ended(self) -> int | None:
        """Wait for the end; the exit status."""
        self.until(lambda: not self.child.isalive())
        self.listen()
        self.child.close()
        status: int | None = self.child.exitstatus
        return status


@contextmanager
def terminal(folder: Path, *arguments: str, size: tuple[int, int] = (120, 35)) -> Iterator[Terminal]:
    width, height = size
    of_this_run = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    environment = {
        **of_this_run, "TERM": "xterm-256color", "COLORTERM": "truecolor", "TZ": "UTC",
        "TELEX_LIBRARY": str(folder / "library.db"), "TELEX_CONFIG": str(folder / "config.toml"),
    }  # fmt: skip
    child = pexpect.spawn(COMMAND[0], [*COMMAND[1:], *arguments], env=environment, dimensions=(height, width))
    screen = pyte.Screen(width, height)
    try:
        yield Terminal(child, screen, pyte.ByteStream(screen))
    finally:
        child.close(force=True)


def workers_of(pid: int) -> list[int]:
    """The processes that this one started."""
    found = []
    for process in Path("/proc").iterdir():
        if process.name.isdecimal():
            try:
                parent = int((process / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, IndexError, ValueError):
                continue
            if parent == pid:
                found.append(int(process.name))
    return found


def state_of(pid: int) -> str:
    """R running, S sleeping, T stopped, Z ended and not taken leave of; empty for no process."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return ""


def is_running(pid: int) -> bool:
    return state_of(pid) not in {"", "Z"}


def test_the_demo_starts_opens_an_article_and_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    with terminal(tmp_path, "demo") as shown:
        shown.until_drawn("Summary")
        shown.type("n")
        shown.until_drawn("The sample edition")
        shown.type("b1")
        shown.type("Q")
        assert shown.ended() == 0
        assert b"\x1b[?1049l" in shown.said
        assert b"\x1b[?25h" in shown.said
        assert b"Traceback" not in shown.said
        assert not (tmp_path / "library.db").exists()


def test_an_empty_library_opens_on_the_sample_edition(tmp_path: Path) -> None:
    with terminal(tmp_path, size=(80, 24)) as shown:
        shown.until_drawn("Your library is empty")
        shown.until_drawn("F-15")
        shown.type("q")
        assert shown.ended() == 0


def test_workers_that_start_behind_the_first_picture_read_an_article(tmp_path: Path) -> None:
    library = open_library(tmp_path / "library.db")
    courier = add_subscription(library, feed("courier"), now=NOW)
    text = "<p>" + "The ferry sails again, the harbour said on Tuesday. " * 30 + "</p>"
    arrive(library, courier.id, entry("ferry", "Ferries sail again", content=text))
    save_state(library, courier.id, FetchState(due=datetime(2099, 1, 1, tzinfo=UTC)))
    close_library(library)
    with terminal(tmp_path) as shown:
        shown.type("l")  # before there is anything to see
        shown.until_drawn("The ferry sails again, the harbour said")
        shown.type("Q")
        assert shown.ended() == 0
        assert b"Traceback" not in shown.said


def test_a_resized_terminal_is_drawn_anew(tmp_path: Path) -> None:
    with terminal(tmp_path, "demo") as shown:
        shown.until_drawn("Summary")
        shown.child.setwinsize(24, 80)
        shown.screen.resize(24, 80)
        shown.screen.reset()
        shown.until(lambda: "F-15" in shown.drawn and "Summary" not in shown.drawn)
        shown.type("Q")
        assert shown.ended() == 0


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes")
def test_a_killed_terminal_ends_the_program_and_its_workers(tmp_path: Path) -> None:
    with terminal(tmp_path, "demo") as shown:
        shown.until_drawn("Summary")
        pid = shown.child.pid
        workers = workers_of(pid)
        assert workers
        os.kill(pid, signal.SIGHUP)
        shown.until(lambda: not any(is_running(each) for each in (pid, *workers)))


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes")
def test_suspending_gives_the_terminal_back_until_it_is_resumed(tmp_path: Path) -> None:
    with terminal(tmp_path, "demo") as shown:
        shown.until_drawn("Summary")
        shown.type("\x1a")
        shown.until(lambda: state_of(shown.child.pid) == "T")
        assert b"\x1b[?1049l" in shown.said
        shown.child.kill(signal.SIGCONT)
        shown.said = b""
        shown.until(lambda: b"\x1b[?1049h" in shown.said)
        shown.type("Q")
        assert shown.ended() == 0


def test_without_a_terminal_it_says_what_to_do(tmp_path: Path) -> None:
    environment = {**os.environ, "TELEX_LIBRARY": str(tmp_path / "library.db")}
    said = pexpect.run(f"/bin/sh -c '{' '.join(COMMAND)} demo </dev/null | cat'", env=environment).decode()
    assert "needs a terminal" in said
    assert "Traceback" not in said
