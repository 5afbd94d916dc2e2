"""Open a library of an older Telex, over and over, so that it can be killed in the middle of a migration.

python -m tests.crashes.aging make FOLDER      a large library of the first version
python -m tests.crashes.aging open FOLDER      migrates it, acknowledges what it has, and does it again with a copy
python -m tests.crashes.aging look FOLDER      whole, of one version or the other, backed up, and nothing gone?
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Final

from reader.store.backups import sound_library
from reader.store.checks import check_library
from reader.store.library import close_library, open_library
from reader.store.migrations import MIGRATIONS
from reader.store.tallies import counts

FIRST: Final = Path(__file__).parents[1] / "store" / "data" / "library-v1.sql"
ENTRIES: Final = 20_000
STARRED: Final = ENTRIES // 100


def make(path: Path) -> None:
    with closing(sqlite3.connect(path)) as old:
        old.executescript(FIRST.read_text("utf-8"))
        (feed,) = old.execute("SELECT id FROM feeds WHERE url LIKE 'http%'").fetchone()
        rows = range(1_000, 1_000 + ENTRIES)
        old.executemany(
            "INSERT INTO entries (id, feed_id, guid, title, url, content_hash) VALUES (?, ?, ?, ?, '', '')",
            ((n, feed, f"g{n}", f"Ferry number {n} sails") for n in rows),
        )
        old.executemany(
            "INSERT INTO contents (entry_id, excerpt, content) VALUES (?, '', ?)", ((n, "x" * 200) for n in rows)
        )
        old.executemany(
            "INSERT INTO marks (entry_id, feed_id, listed, first_seen, read, starred) VALUES (?, ?, ?, ?, ?, ?)",
            ((n, feed, n, n, n if n % 2 else None, n if n % 100 == 0 else None) for n in rows),
        )
        old.commit()


def open_again_and_again(folder: Path) -> None:
    path = folder / "telex.db"
    while True:
        close_library(open_library(path))
        print("ACK whole", flush=True)
        for left in folder.glob("telex.db*"):
            left.unlink()
        for backup in folder.glob("telex.backup-*"):
            backup.unlink()
        shutil.copyfile(folder / "old.db", folder / "copy.db")
        (folder / "copy.db").rename(path)


def look(folder: Path) -> list[str]:
    path = folder / "telex.db"
    if not path.exists():  # between two rounds
        return []
    with closing(sqlite3.connect(path)) as library:
        (version,) = library.execute("PRAGMA user_version").fetchone()
    wrong = [] if 1 <= version <= len(MIGRATIONS) else [f"version {version}"]
    backup = path.with_name("telex.backup-v1.db")
    if version > 1 and not sound_library(backup):
        wrong.append("was changed without a sound backup")
    with closing(open_library(path)) as library:
        tallies = counts(library)
        if (tallies.all.total, tallies.starred.total) != (ENTRIES + 2, STARRED + 1):
            wrong.append(f"{tallies.all.total} entries, {tallies.starred.total} starred")
        wrong.extend(check_library(library))
    return wrong


def main() -> int:
    verb, folder = sys.argv[1], Path(sys.argv[2])
    if verb == "make":
        make(folder / "old.db")
        shutil.copyfile(folder / "old.db", folder / "telex.db")
        return 0
    if verb == "open":
        open_again_and_again(folder)
    wrong = look(folder)
    print("\n".join(wrong[:5]))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
