"""The library's tables, and the way from an older library to today's.

feeds       what a publisher says of a feed, and the user's name, folder, wishes and secrets for it
entries     what publishers say, narrow: one row an entry; `contents` has the long texts
dropped     digests of the guids that retention removed: they do not return as new
familiar    what stood in a feed's last document: the same words are not read again
marks       what this reader knows of an entry: when it was first seen, read, starred, saved, muted
tallies     how many marks a feed has, kept by triggers: counting a million rows for a number takes too long
readings    articles with their bullets and mentions, compressed JSON
pages       saved pages as they were fetched; `pictures` and `images` have what is seen in them
positions   where reading stopped in an article
texts       what `search` was given of an entry beside its title: an index without content forgets only what it is told
waiting     entries that are to be understood, or understood again
entities    who and what is named anywhere; `aliases` has what texts call it, `mentions` where it is named
follows, mutes   queries that the user keeps: to find more of it, or none
stories     the story that an entry tells, and what it was recognised by; `story_keys` finds its likes, `term_counts`
            says how rare a word is, `unfolded` has the entries that are still to be compared
tastes      what was learned of the user's interests, `lessons` from which entries, `visits` how long they were read
desk        what the screen remembers
Publisher's words and ours stand apart, so that a feed which drops and returns an entry never makes it unread. An id is
never used twice: what remembers one finds its entry or nothing. All times are seconds since 1970, UTC.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from reader.store.errors import NewerLibrary, NotALibrary, other_for
from reader.store.migrations import MIGRATIONS
from reader.store.transaction import writing

APPLICATION_ID: Final = 0x54454C58  # "TELX"


def recognise(connection: sqlite3.Connection, path: Path) -> int:
    """The library's schema version, 0 for an empty file. Writes nothing. Raises NotALibrary or NewerLibrary."""
    application, version, tables = _signs(connection)
    if application not in {0, APPLICATION_ID} or (application == 0 and (tables or version)):
        raise NotALibrary(f"{path}: is another program's database; it was left as it is. {other_for(path)}")
    if version > len(MIGRATIONS):
        raise NewerLibrary(f"{path}: was written by a newer Telex; it was left as it is. Update Telex to open it")
    return version


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the library to today's schema; an older one is backed up beside itself first."""
    version = recognise(connection, path)
    if 0 < version < len(MIGRATIONS):
        from reader.store.checks import back_up  # slow to import, and seldom needed

        back_up(connection, path.with_name(f"{path.stem}.backup-v{version}.db"))
    for step in range(version, len(MIGRATIONS)):
        _apply(connection, step)


def _signs(connection: sqlite3.Connection) -> tuple[int, int, int]:
    """Application id, schema version and number of tables, all of one moment."""
    connection.execute("BEGIN")
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute("COMMIT")
    return application, version, tables


def _apply(connection: sqlite3.Connection, step: int) -> None:
    with writing(connection):
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version != step:  # another process was quicker
            return
        MIGRATIONS[step](connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {step + 1}")
