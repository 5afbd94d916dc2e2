"""Does a library have everything that was acknowledged, without being repaired?

python -m tests.crashes.proof FOLDER ACKS      ACKS: a file of the lines of `deeds`, without "ACK "
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Final

from reader.store.backups import sound_library
from reader.store.checks import check_library
from reader.store.library import open_library
from reader.store.readings import load_reading

Look = Callable[[sqlite3.Connection, list[str]], bool]


def _there(question: str) -> Look:
    return lambda library, fact: library.execute(question, (fact[0],)).fetchone() is not None


def _saved(library: sqlite3.Connection, fact: list[str]) -> bool:
    """Marked; of a page with pictures the text, the page and every picture."""
    guid, pictures = fact
    row = library.execute(f"{_MARKED} AND saved IS NOT NULL", (guid,)).fetchone()
    if row is None or pictures == "0":
        return row is not None
    (kept,) = library.execute("SELECT count(*) FROM pictures JOIN images USING (hash) WHERE entry_id = ?", row)
    page = library.execute("SELECT 1 FROM pages WHERE entry_id = ?", row).fetchone()
    return page is not None and kept == (int(pictures),) and load_reading(library, row[0]) is not None


_MARKED: Final = "SELECT entry_id FROM marks JOIN entries ON id = entry_id WHERE guid = ?"
LOOKS: Final[dict[str, Look]] = {
    "feed": _there("SELECT 1 FROM feeds WHERE url = ?"),
    "entry": _there("SELECT 1 FROM entries WHERE guid = ?"),
    "read": _there(f"{_MARKED} AND read IS NOT NULL"),
    "starred": _there(f"{_MARKED} AND starred IS NOT NULL"),
    "place": _there("SELECT 1 FROM positions JOIN entries ON id = entry_id WHERE guid = ? AND block = 2"),
    "saved": _saved,
    "follow": _there("SELECT 1 FROM follows WHERE query = ?"),
    "mute": _there("SELECT 1 FROM mutes WHERE query = ?"),
    "dropped": lambda library, fact: not LOOKS["entry"](library, fact),
}


def missing(folder: Path, facts: Iterable[list[str]]) -> list[str]:
    """What the library does not have, and what is wrong with it; empty when all is well."""
    with closing(open_library(folder / "telex.db")) as library:
        lost = [" ".join(fact) for fact in facts if fact[0] != "backup" and not LOOKS[fact[0]](library, fact[1:])]
        halves = library.execute(
            "SELECT feeds.url, count(*) FROM entries JOIN feeds ON feeds.id = feed_id "
            "WHERE feeds.url GLOB 'https://other-*' GROUP BY 1 HAVING count(*) != 40"
        ).fetchall()
        halves += library.execute(
            "SELECT substr(url, 1, instr(substr(url, 23), '/') + 22), count(*) FROM entries "
            "WHERE url GLOB 'https://links.example/*' GROUP BY 1 HAVING count(*) != 40"
        ).fetchall()
        problems = [*check_library(library), *(f"half of {url}: {count}" for url, count in halves)]
    backups = [path.name for path in folder.glob("*.backup-*.db") if not sound_library(path)]
    return [*lost, *problems, *(f"{name} is no sound backup" for name in backups)]


def main() -> int:
    folder, acks = map(Path, sys.argv[1:3])
    wrong = missing(folder, map(json.loads, acks.read_text().splitlines()))
    print("\n".join(wrong[:5]))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
