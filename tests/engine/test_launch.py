"""Workers that are copies of a process which has but one thread: they do what others do, and keep nothing of it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.store.library import open_library
from reader.store.strangers import strangers

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no worker is a copy")

BEGIN = """
import asyncio, os, signal, sys, time
from reader.engine.launch import Copy, launch
from reader.engine.pool import WorkFailed, WorkPool

def open_files():
    return sorted(os.readlink(f"/proc/self/fd/{each}").partition(":")[0] for each in range(100)
                  if os.path.lexists(f"/proc/self/fd/{each}"))

def chatter():
    print("from the worker", flush=True)
    return os.write(2, b"from the worker")

def signals():
    return [signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)]

def spin():
    while True:
        pass

signal.signal(signal.SIGTERM, lambda *_: None)
secret = open(__file__)
ahead = launch(3, "json"), launch(3)
assert all(isinstance(each.process, Copy) for each in ahead)
pool = WorkPool(2, deadline=1.0, ahead=ahead)
try:
"""
END = """
finally:
    pool.close()
for each in ahead:
    try:
        os.kill(each.process.pid, 0)
    except ProcessLookupError:
        print("gone")
"""


def outcome(tmp_path: Path, *deeds: str) -> list[str]:
    """What a program of one thread prints, in which two workers are launched and these lines are run."""
    program = tmp_path / "program.py"
    program.write_text(BEGIN + "".join(f"    {deed}\n" for deed in deeds) + END)
    done = subprocess.run(
        [sys.executable, program], capture_output=True, encoding="utf-8", timeout=30, check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_a_copy_works_and_no_process_is_left_behind(tmp_path: Path) -> None:
    assert outcome(tmp_path, "print(asyncio.run(pool.behind.run(abs, -3)))") == ["3", "gone", "gone"]


def test_a_copy_has_no_file_of_its_process_open_and_none_of_its_neighbours_lines(tmp_path: Path) -> None:
    (files, *_) = outcome(tmp_path, "print(*asyncio.run(pool.behind.run(open_files)))")
    assert sorted(set(files.split())) == ["/dev/null", "socket"]
    assert files.split().count("socket") == 1


def test_what_a_copy_prints_goes_nowhere(tmp_path: Path) -> None:
    assert outcome(tmp_path, "print(asyncio.run(pool.behind.run(chatter)))") == ["15", "gone", "gone"]


def test_a_copy_minds_no_handler_of_its_process(tmp_path: Path) -> None:
    (handlers, *_) = outcome(tmp_path, "print(*asyncio.run(pool.behind.run(signals)))")
    assert handlers.split() == ["0", "1"] or handlers == "Handlers.SIG_DFL Handlers.SIG_IGN"


def test_a_copy_that_hangs_is_killed(tmp_path: Path) -> None:
    deeds = ["try:", "    asyncio.run(pool.behind.run(spin))", "except WorkFailed as failure:", "    print(failure)"]
    deeds += ["print(asyncio.run(pool.behind.run(abs, -3)))"]
    assert outcome(tmp_path, *deeds) == ["it took longer than 1 seconds", "3", "gone", "gone"]


def test_a_copy_ends_when_its_process_does(tmp_path: Path) -> None:
    deeds = ["print(ahead[0].process.pid, ahead[1].process.pid, flush=True)", "os.kill(os.getpid(), signal.SIGKILL)"]
    program = tmp_path / "program.py"
    program.write_text(BEGIN + "".join(f"    {deed}\n" for deed in deeds) + END)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout
        pids = process.stdout.read().decode().split()  # to its end: nobody holds the pipe any more
    for _ in range(1_000):
        if not any(map(is_alive, pids)):
            break
        time.sleep(0.01)
    assert not any(map(is_alive, pids))


def is_alive(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_first_glance_tells_nothing_of_what_is_no_library_and_makes_none(tmp_path: Path) -> None:
    assert strangers(tmp_path / "none.db") == 0
    (tmp_path / "other.db").write_text("no database at all")
    assert strangers(tmp_path / "other.db") == 0
    assert [each.name for each in tmp_path.iterdir()] == ["other.db"]


def test_a_first_glance_counts_the_feeds_that_were_never_asked(tmp_path: Path) -> None:
    connection = open_library(tmp_path / "library.db")
    for number, state in enumerate(("{}", '{"checked":null}', '{"checked":"2026-02-02T10:00:00Z"}')):
        connection.execute(
            "INSERT INTO feeds (url, feed_title, added, state) VALUES (?, '', 0, ?)", (f"https://{number}/", state)
        )
    connection.close()
    assert strangers(tmp_path / "library.db") == 2
