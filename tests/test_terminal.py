"""The real command in a real terminal: start, read, resize, suspend, quit, and a terminal that goes away."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pexpect
import pyte
import pytest

from reader.cli.terminal import lacks_colours
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
def terminal(
    folder: Path,
    *arguments: str,
    size: tuple[int, int] = (120, 35),
    command: Sequence[str] = COMMAND,
    **changed: str,
) -> Iterator[Terminal]:
    """The command in a terminal; `changed` variables of its environment, an empty one is left out."""
    width, height = size
    of_this_run = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    environment = {
        **of_this_run, "TERM": "xterm-256color", "COLORTERM": "truecolor", "TZ": "UTC",
        "TELEX_LIBRARY": str(folder / "library.db"), "TELEX_CONFIG": str(folder / "config.toml"),
    }  # fmt: skip
    environment = {name: value for name, value in (environment | changed).items() if value}
    child = pexpect.spawn(command[0], [*command[1:], *arguments], env=environment, dimensions=(height, width))
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


def test_what_another_program_wrote_over_the_picture_is_gone_at_a_key(tmp_path: Path) -> None:
    with terminal(tmp_path, "demo") as shown:
        shown.until_drawn("Summary")
        shown.listen()
        before = shown.drawn
        shown.stream.feed(b"\x1b[5;10HBroadcast message from root: the machine goes down")
        shown.type("\x0c")
        shown.until(lambda: shown.drawn == before)
        shown.type("Q")
        assert shown.ended() == 0


def test_over_a_slow_line_only_what_changes_is_sent(tmp_path: Path) -> None:
    with terminal(tmp_path, "demo") as shown:
        shown.until_drawn("Summary")
        shown.type("h")  # to the list
        shown.until_drawn("Enter read")
        shown.listen(1)
        shown.said = b""
        shown.type("j")
        shown.listen(1)
        assert 0 < len(shown.said) < 1500
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
        shown.screen.reset()
        shown.until(lambda: b"\x1b[?1049h" in shown.said)
        shown.until_drawn("Summary")
        shown.type("Q")
        assert shown.ended() == 0


@pytest.mark.skipif(shutil.which("bash") is None, reason="a shell with jobs")
def test_fg_in_a_shell_brings_the_reader_back(tmp_path: Path) -> None:
    with terminal(tmp_path, "--norc", "--noprofile", "-i", command=["bash"], PS1="ready> ") as shell:
        shell.until_drawn("ready>")
        shell.type(" ".join([*COMMAND, "demo"]) + "\r")
        shell.until_drawn("Summary")
        shell.type("\x1a")
        shell.until(lambda: "Stopped" in shell.drawn)
        shell.said = b""
        shell.type("fg\r")
        shell.until(lambda: b"\x1b[?1049h" in shell.said)
        shell.until_drawn("Summary")
        shell.type("Q")
        shell.until(lambda: b"\x1b[?1049l" in shell.said)
        shell.type("echo it said $?\r")
        shell.until_drawn("it said 0")


COLOURS = re.compile(rb"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m")


def test_no_colour_reaches_a_terminal_that_asks_for_none(tmp_path: Path) -> None:
    with terminal(tmp_path, "demo", NO_COLOR="1") as shown:
        shown.until_drawn("Summary")
        shown.type("b2")
        shown.until_drawn("is lit")
        shown.type("Q")
        assert shown.ended() == 0
        assert not COLOURS.findall(shown.said)
        assert re.search(rb"\x1b\[(?:\d+;)*7[;m]", shown.said), "what is lit is reversed"


@pytest.mark.parametrize("kind", ["xterm", "linux"])
def test_a_terminal_of_sixteen_colours_gets_no_others(kind: str, tmp_path: Path) -> None:
    with terminal(tmp_path, "demo", TERM=kind, COLORTERM="") as shown:
        shown.until_drawn("Summary")
        shown.type("Q")
        assert shown.ended() == 0
        assert b"38;2;" not in shown.said
        assert b"38;5;" not in shown.said
        assert COLOURS.findall(shown.said)
        assert ("│".encode() in shown.said) == (kind != "linux"), "the console of Linux has few signs"


@pytest.mark.parametrize("kind", ["vt220", "xterm-mono"])
def test_a_terminal_without_colours_gets_none(kind: str, tmp_path: Path) -> None:
    if not lacks_colours({"TERM": kind}):
        pytest.skip("this machine has no descriptions of terminals")
    with terminal(tmp_path, "demo", TERM=kind, COLORTERM="") as shown:
        shown.until_drawn("Summary")
        shown.type("Q")
        assert shown.ended() == 0
        assert not COLOURS.findall(shown.said)


def test_a_terminal_that_draws_no_screen_is_read_to_line_by_line(tmp_path: Path) -> None:
    with terminal(tmp_path, "demo", TERM="dumb", COLORTERM="") as shown:
        shown.until_drawn("This is the sample edition")
        shown.type("quit\r")
        assert shown.ended() == 0
        assert b"\x1b[?1049h" not in shown.said


@pytest.mark.parametrize("coerced", ["1", "0"])
def test_a_plain_locale_breaks_nothing(coerced: str, tmp_path: Path) -> None:
    with terminal(tmp_path, "demo", LC_ALL="POSIX", PYTHONUTF8="0", PYTHONCOERCECLOCALE=coerced) as shown:
        shown.until_drawn("Summary")
        shown.type("jl")
        shown.type("Q")
        assert shown.ended() == 0
        assert b"Traceback" not in shown.said


def test_without_a_terminal_it_says_what_to_do(tmp_path: Path) -> None:
    environment = {**os.environ, "TELEX_LIBRARY": str(tmp_path / "library.db")}
    said = pexpect.run(f"/bin/sh -c '{' '.join(COMMAND)} demo </dev/null | cat'", env=environment).decode()
    assert "needs a terminal" in said
    assert "Traceback" not in said


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes")
def test_a_terminal_that_goes_away_unsaid_ends_the_program(tmp_path: Path) -> None:
    script = f"trap '' HUP; exec {' '.join([*COMMAND, 'demo'])}"
    with terminal(tmp_path, "-c", script, command=["bash"]) as shown:
        shown.until_drawn("Summary")
        pid = shown.child.pid
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, shown.child.child_fd)  # the terminal's last line is closed
        os.close(nothing)
        end = time.monotonic() + PATIENCE
        while is_running(pid) and time.monotonic() < end:
            time.sleep(0.1)
        assert not is_running(pid)
