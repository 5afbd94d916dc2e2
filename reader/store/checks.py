"""Is the library sound?"""

from __future__ import annotations

import sqlite3


def check_library(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What is wrong, a line each; empty when all is well."""
    found = [f"the file: {line}" for (line,) in connection.execute("PRAGMA integrity_check") if line != "ok"]
    found += [
        f"{table}: row {row} belongs to a {parent} row that is not there"
        for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check")
    ]
    (unmarked,) = connection.execute(
        "SELECT count(*) FROM entries WHERE id NOT IN (SELECT entry_id FROM marks)"
    ).fetchone()
    if unmarked:
        found.append(f"entries: {unmarked} are in no list")
    return tuple(found)


def size_of_library(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """Feeds, entries, and readings kept."""
    (feeds,) = connection.execute("SELECT count(*) FROM feeds WHERE url != 'telex:pages'").fetchone()
    (entries,) = connection.execute("SELECT count(*) FROM entries").fetchone()
    (readings,) = connection.execute("SELECT count(*) FROM readings").fetchone()
    return feeds, entries, readings
