"""The library's tables, as an append-only list of migrations.

feeds       what a publisher says of a feed, and the user's name and folder for it
entries     what publishers say, narrow: one row an entry; `contents` has the long texts
marks       what this reader knows of an entry: when it was first seen, read, starred, saved
readings    articles with their bullets and mentions, as JSON
positions   where reading stopped in an article
desk        what the screen remembers
Publisher's words and ours stand apart, so that a feed which drops and returns an entry never makes it unread. An id is
never used twice: what remembers one finds its entry or nothing. All times are seconds since 1970, UTC.

A released migration is never edited. Each is one transaction of single statements: `executescript` would commit first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final

from reader.store.checks import back_up
from reader.store.errors import NewerLibrary, NotALibrary
from reader.store.pages import PAGES_TITLE, PAGES_URL
from reader.store.transaction import writing

APPLICATION_ID: Final = 0x54454C58  # "TELX"

Migration = Callable[[sqlite3.Connection], None]


def recognise(connection: sqlite3.Connection, path: Path) -> int:
    """The library's schema version, 0 for an empty file. Writes nothing. Raises NotALibrary or NewerLibrary."""
    application, version, tables = _signs(connection)
    if application not in {0, APPLICATION_ID} or (application == 0 and (tables or version)):
        raise NotALibrary(f"{path}: is another program's database; it was left as it is. Choose another with --library")
    if version > len(MIGRATIONS):
        raise NewerLibrary(f"{path}: was written by a newer Telex; it was left as it is. Update Telex to open it")
    return version


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the library to today's schema; an older one is backed up beside itself first."""
    version = recognise(connection, path)
    if 0 < version < len(MIGRATIONS):
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


def _first_library(connection: sqlite3.Connection) -> None:
    for statement in (
        """CREATE TABLE feeds (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            url TEXT NOT NULL UNIQUE,
            feed_title TEXT NOT NULL,
            site_url TEXT NOT NULL DEFAULT '',
            language TEXT NOT NULL DEFAULT '',
            title TEXT NOT NULL DEFAULT '',
            folder TEXT NOT NULL DEFAULT '',
            added INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT '{}')""",
        """CREATE TABLE entries (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            feed_id INTEGER NOT NULL REFERENCES feeds(id),
            guid TEXT NOT NULL,
            title TEXT NOT NULL,
            url TEXT NOT NULL,
            authors TEXT NOT NULL DEFAULT '[]',
            published INTEGER,
            updated INTEGER,
            content_hash TEXT NOT NULL,
            UNIQUE (feed_id, guid))""",
        "CREATE INDEX entries_url ON entries(url) WHERE url != ''",
        """CREATE TABLE contents (
            entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
            excerpt TEXT NOT NULL,
            content TEXT NOT NULL,
            enclosures TEXT NOT NULL DEFAULT '[]')""",
        """CREATE TABLE marks (
            entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
            feed_id INTEGER NOT NULL REFERENCES feeds(id),
            listed INTEGER NOT NULL,
            first_seen INTEGER NOT NULL,
            read INTEGER,
            starred INTEGER,
            saved INTEGER,
            edited INTEGER NOT NULL DEFAULT 0)""",
        "CREATE INDEX marks_listed ON marks(listed, entry_id, feed_id)",
        "CREATE INDEX marks_feed ON marks(feed_id, listed, entry_id)",
        "CREATE INDEX marks_unread ON marks(feed_id, listed, entry_id, read) WHERE read IS NULL",
        "CREATE INDEX marks_unread_listed ON marks(listed, entry_id, feed_id, read) WHERE read IS NULL",
        "CREATE INDEX marks_starred ON marks(listed, entry_id, read) WHERE starred IS NOT NULL",
        "CREATE INDEX marks_saved ON marks(listed, entry_id, read) WHERE saved IS NOT NULL",
        """CREATE TABLE readings (
            entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
            reading TEXT NOT NULL,
            version INTEGER NOT NULL,
            made INTEGER NOT NULL)""",
        """CREATE TABLE positions (
            entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
            block INTEGER NOT NULL,
            start INTEGER NOT NULL)""",
        "CREATE TABLE desk (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        f"INSERT INTO feeds (url, feed_title, added) VALUES ('{PAGES_URL}', '{PAGES_TITLE}', 0)",
    ):
        connection.execute(statement)


MIGRATIONS: Final[tuple[Migration, ...]] = (_first_library,)
