"""Two programs share one library, and neither loses anything or complains."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from sqlite3 import Connection
from typing import Final

from reader.model import Subscription
from reader.store.checks import check_library
from reader.store.listing import counts
from reader.store.query import Query, parse_query
from reader.store.search import search

WRITES: Final = 60

OTHER: Final = """
import pathlib, sys
from reader.store.library import close_library, open_library
from reader.store.listing import counts
from reader.store.marks import mark_read, mark_starred
from tests.store.shelves import NOW, arrive, entry
library = open_library(pathlib.Path(sys.argv[1]))
for n in range(int(sys.argv[4])):
    ids = arrive(library, int(sys.argv[2]), entry(f"{sys.argv[3]}-{n}a"), entry(f"{sys.argv[3]}-{n}b"))
    mark_read(library, ids[:1], True, NOW)
    mark_starred(library, ids[1:], True, NOW)
    counts(library)
close_library(library)
"""


def test_two_programs_write_at_once_and_nothing_is_lost(path: Path, library: Connection, courier: Subscription) -> None:
    root = str(Path(__file__).parents[2])
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", OTHER, str(path), str(courier.id), name, str(WRITES)],
            cwd=root, stderr=subprocess.PIPE, text=True,
        )
        for name in ("one", "two")
    ]  # fmt: skip
    complaints = [program.communicate(timeout=60)[1] for program in programs]
    assert complaints == ["", ""]
    tallies = counts(library)
    assert (tallies.all.total, tallies.all.unread, tallies.starred.total) == (4 * WRITES, 2 * WRITES, 2 * WRITES)
    asked = parse_query("story")
    assert isinstance(asked, Query)
    assert len(search(library, asked, 9_999)) == 4 * WRITES
    assert check_library(library) == ()
