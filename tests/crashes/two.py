"""Two programs at once do many things to one library.

    python -m tests.crashes.two 10000        so many writes in all; status 1 where one was lost or complained of

Each adds entries, marks them read, stars them, takes a star back, saves a page with its picture, keeps a place, and
counts in between; one of them also backs the library up and merges a state.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from reader.model import Place
from reader.store.backups import back_up_file
from reader.store.checks import check_library
from reader.store.language import parse_query
from reader.store.library import open_library
from reader.store.listing import entry_ids
from reader.store.marks import mark_read, mark_saved, mark_starred
from reader.store.merging import take_in
from reader.store.offline import Picture, keep_picture
from reader.store.query import Query
from reader.store.readings import keep_place, store_reading
from reader.store.state import State
from reader.store.subscriptions import add_subscription, subscriptions
from reader.store.tallies import counts
from tests.store.shelves import arrive, entry, feed, story

NOW: Final = datetime(2026, 11, 24, 12, tzinfo=UTC)
ROUND: Final = 8  # writes
ROOT: Final = Path(__file__).parents[2]


def write(path: Path, name: str, rounds: int) -> None:
    with closing(open_library(path)) as library:
        (courier,) = subscriptions(library)
        for n in range(rounds):
            one, two = arrive(library, courier.id, entry(f"{name}-{n}a"), entry(f"{name}-{n}b"))
            mark_read(library, [one], True, NOW)
            mark_starred(library, [one, two], True, NOW)
            mark_starred(library, [one], False, NOW)
            store_reading(library, two, story("Kept", f"Lighthouse {name} {n}."), 1, NOW)
            keep_picture(library, two, "https://courier.example/a.png", Picture("image/png", f"{name}{n}".encode()))
            mark_saved(library, [two], True, NOW)
            keep_place(library, two, Place(n, 1, 1))
            counts(library)
            if name == "one" and n % 100 == 99:
                back_up_file(path, path.with_name("copy.db"))
                take_in(library, State(1, follows=((f"boats {n}", f"boat{n}"),)), NOW)


def lost_of(path: Path, rounds: int) -> list[str]:
    """What two programs of so many rounds should have left, and did not."""
    with closing(open_library(path)) as library:
        tallies = counts(library)
        found = {
            "entries": (tallies.all.total, 4 * rounds),
            "unread": (tallies.all.unread, 2 * rounds),
            "starred": (tallies.starred.total, 2 * rounds),
            "saved": (tallies.saved.total, 2 * rounds),
            "articles": (library.execute("SELECT count(*) FROM readings").fetchone()[0], 2 * rounds),
            "pictures": (library.execute("SELECT count(*) FROM images").fetchone()[0], 2 * rounds),
            "places": (library.execute("SELECT count(*) FROM positions").fetchone()[0], 2 * rounds),
            "found by title": (_found(library, "story"), 4 * rounds),
            "found by text": (_found(library, "lighthouse"), 2 * rounds),
        }
        return [f"{n} of {m} {what}" for what, (n, m) in found.items() if n != m] + [*check_library(library)]


def _found(library: sqlite3.Connection, word: str) -> int:
    asked = parse_query(word)
    assert isinstance(asked, Query)
    return len(entry_ids(library, asked))


def race(path: Path, writes: int) -> list[str]:
    """What was lost, and what the two complained of."""
    rounds = writes // (2 * ROUND)
    with closing(open_library(path)) as library:
        add_subscription(library, feed("courier"), now=NOW)
    command = [sys.executable, "-m", "tests.crashes.two", "write", str(path)]
    both = [
        subprocess.Popen([*command, name, str(rounds)], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for name in ("one", "two")
    ]
    complaints = [program.communicate()[1].strip() for program in both]
    return [*filter(None, complaints), *lost_of(path, rounds)]


def main() -> int:
    if sys.argv[1] == "write":
        write(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
        return 0
    with tempfile.TemporaryDirectory(prefix="telex-two-") as folder:
        wrong = race(Path(folder, "telex.db"), int(sys.argv[1]))
    print("\n".join(wrong) or f"{sys.argv[1]} writes by two programs, none lost, no complaint")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
