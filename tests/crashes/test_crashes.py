"""What was acknowledged is there, whatever happens. The files beside this one tell how to try the same at length."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.store.checks import check_library
from reader.store.library import open_library
from tests.crashes import aging, damage, two
from tests.crashes.proof import missing

ROOT = Path(__file__).parents[2]


def killed(seconds: float, *command: str) -> str:
    """What a program printed until it and its workers were killed."""
    program = subprocess.Popen(
        [sys.executable, "-m", *command], cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True, text=True
    )
    assert program.stdout is not None
    first = program.stdout.readline()
    time.sleep(seconds)
    os.killpg(program.pid, signal.SIGKILL)
    return first + program.communicate()[0]


@pytest.mark.parametrize("seconds", [0.05, 0.4, 1.1])
def test_what_was_acknowledged_is_there_when_the_program_is_killed(tmp_path: Path, seconds: float) -> None:
    told = killed(seconds, "tests.crashes.deeds", str(tmp_path), f"{seconds * 100:.0f}")
    facts = [json.loads(line.removeprefix("ACK ")) for line in told.splitlines(keepends=True) if line.endswith("]\n")]
    assert facts
    assert missing(tmp_path, facts) == []


def test_a_program_that_is_killed_in_a_migration_leaves_a_whole_library_and_a_backup(tmp_path: Path) -> None:
    aging.make(tmp_path / "old.db")
    (tmp_path / "telex.db").write_bytes((tmp_path / "old.db").read_bytes())
    assert "ACK whole" in killed(0.3, "tests.crashes.aging", "open", str(tmp_path))
    assert aging.look(tmp_path) == []


def test_a_ruined_library_is_told_of_and_repaired_with_all_that_was_starred_and_saved() -> None:
    ends, bad = damage.try_many(8, seed=3)
    assert bad == []
    assert sum(ends.values()) == 8


def test_two_programs_write_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    assert two.race(tmp_path / "telex.db", 400) == []


def test_looking_at_a_library_changes_no_byte_of_it(tmp_path: Path) -> None:
    path = tmp_path / "telex.db"
    damage.fill(path)
    before = path.read_bytes()
    with closing(open_library(path)) as library:
        assert check_library(library) == ()
    assert path.read_bytes() == before
