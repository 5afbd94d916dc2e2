"""What changed in the library's tables, version by version: an append-only list, of which nothing released is edited.

Each migration is one transaction of single statements: `executescript` would commit first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Final

from reader.store.pages import PAGES_TITLE, PAGES_URL
from reader.store.words import fold

Migration = Callable[[sqlite3.Connection], None]


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


def _search_and_names(connection: sqlite3.Connection) -> None:
    """Search, names, muting, the user's wishes for a feed, pages as fetched, and counts that are kept, not made."""
    for statement in (
        "ALTER TABLE feeds ADD COLUMN wishes TEXT NOT NULL DEFAULT '{}'",
        "ALTER TABLE feeds ADD COLUMN secrets TEXT NOT NULL DEFAULT '{}'",
        "ALTER TABLE marks ADD COLUMN muted INTEGER",
        *_LISTS,
        *_TALLIES,
        *_NAMES,
        *_SEARCH,
        *_KEPT,
    ):
        connection.execute(statement)
    for entry_id, title in connection.execute("SELECT id, title FROM entries").fetchall():
        connection.execute("INSERT INTO search (rowid, title) VALUES (?, ?)", (entry_id, fold(title)))


_LISTS: Final = (  # a muted entry is in no list but its own
    *(f"DROP INDEX marks_{name}" for name in "listed feed unread unread_listed starred saved".split()),
    # each holds all that its lists ask for, so that they are read from the index alone
    "CREATE INDEX marks_listed ON marks(listed, entry_id, feed_id, muted) WHERE muted IS NULL",
    "CREATE INDEX marks_feed ON marks(feed_id, listed, entry_id, muted)",
    "CREATE INDEX marks_unread ON marks(feed_id, listed, entry_id, read, muted) WHERE read IS NULL AND muted IS NULL",
    "CREATE INDEX marks_unread_listed ON marks(listed, entry_id, feed_id, read, muted) "
    "WHERE read IS NULL AND muted IS NULL",
    "CREATE INDEX marks_starred ON marks(listed, entry_id, starred, read, muted) WHERE starred IS NOT NULL",
    "CREATE INDEX marks_saved ON marks(listed, entry_id, saved, read, muted) WHERE saved IS NOT NULL",
    "CREATE INDEX marks_muted ON marks(muted, listed, entry_id) WHERE muted IS NOT NULL",
)

_COUNT_IN: Final = """
    INSERT INTO tallies (feed_id, total, unread) SELECT new.feed_id, 1, new.read IS NULL WHERE new.muted IS NULL
    ON CONFLICT (feed_id) DO UPDATE SET total = total + 1, unread = unread + excluded.unread;"""
_COUNT_OUT: Final = """
    UPDATE tallies SET total = total - 1, unread = unread - (old.read IS NULL)
    WHERE feed_id = old.feed_id AND old.muted IS NULL;"""

_TALLIES: Final = (
    """CREATE TABLE tallies (
        feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
        total INTEGER NOT NULL,
        unread INTEGER NOT NULL)""",
    "INSERT INTO tallies SELECT feed_id, count(*), count(*) - count(read) FROM marks GROUP BY feed_id",
    f"CREATE TRIGGER marks_added AFTER INSERT ON marks BEGIN {_COUNT_IN} END",
    f"CREATE TRIGGER marks_removed AFTER DELETE ON marks BEGIN {_COUNT_OUT} END",
    f"CREATE TRIGGER marks_changed AFTER UPDATE OF feed_id, read, muted ON marks BEGIN {_COUNT_OUT} {_COUNT_IN} END",
)

_NAMES: Final = (
    """CREATE TABLE entities (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        name TEXT NOT NULL)""",
    """CREATE TABLE aliases (
        alias TEXT NOT NULL,
        entity_id INTEGER NOT NULL REFERENCES entities(id) ON DELETE CASCADE,
        PRIMARY KEY (alias, entity_id)) WITHOUT ROWID""",
    "CREATE INDEX aliases_entity ON aliases(entity_id)",
    """CREATE TABLE mentions (
        entity_id INTEGER NOT NULL REFERENCES entities(id),
        listed INTEGER NOT NULL,
        entry_id INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        count INTEGER NOT NULL,
        weight REAL NOT NULL,
        PRIMARY KEY (entity_id, listed, entry_id)) WITHOUT ROWID""",
    "CREATE INDEX mentions_entry ON mentions(entry_id)",
)

_SEARCH: Final = (
    """CREATE TABLE texts (
        entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
        text BLOB NOT NULL)""",
    "CREATE VIRTUAL TABLE search USING fts5("
    "title, text, bullets, names, content = '', tokenize = 'unicode61 remove_diacritics 2')",
    "CREATE TABLE waiting (entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE)",
    "INSERT INTO waiting SELECT id FROM entries",
)

_KEPT: Final = (
    "CREATE TABLE smart_feeds (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, query TEXT NOT NULL)",
    """CREATE TABLE mutes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        query TEXT NOT NULL UNIQUE,
        added INTEGER NOT NULL)""",
    """CREATE TABLE dropped (
        feed_id INTEGER NOT NULL REFERENCES feeds(id) ON DELETE CASCADE,
        guid BLOB NOT NULL,
        seen INTEGER NOT NULL,
        PRIMARY KEY (feed_id, guid)) WITHOUT ROWID""",
    """CREATE TABLE pages (
        entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
        url TEXT NOT NULL,
        html BLOB NOT NULL,
        fetched INTEGER NOT NULL)""",
    "CREATE TABLE images (hash BLOB PRIMARY KEY, mime_type TEXT NOT NULL, body BLOB NOT NULL)",
    """CREATE TABLE pictures (
        entry_id INTEGER NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        url TEXT NOT NULL,
        hash BLOB NOT NULL REFERENCES images(hash),
        PRIMARY KEY (entry_id, url)) WITHOUT ROWID""",
    "CREATE INDEX pictures_hash ON pictures(hash)",
)


def _stories_and_tastes(connection: sqlite3.Connection) -> None:
    """Which entries are one story, what the user follows, and what was learned from what was read."""
    for statement in (*_STORIES, *_TASTES):
        connection.execute(statement)


_STORIES: Final = (
    """CREATE TABLE stories (
        entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
        story INTEGER NOT NULL,
        copy_of INTEGER,
        listed INTEGER NOT NULL,
        traits BLOB NOT NULL)""",
    "CREATE INDEX stories_story ON stories(story, listed, entry_id)",
    "CREATE INDEX stories_listed ON stories(listed, entry_id, story)",
    """CREATE TABLE story_keys (
        key INTEGER NOT NULL,
        listed INTEGER NOT NULL,
        entry_id INTEGER NOT NULL,
        PRIMARY KEY (key, listed, entry_id)) WITHOUT ROWID""",
    "CREATE INDEX story_keys_listed ON story_keys(listed)",
    "CREATE TABLE term_counts (term TEXT PRIMARY KEY, entries INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE unfolded (entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE)",
    "CREATE TRIGGER marks_unfolded AFTER INSERT ON marks BEGIN "
    "INSERT OR IGNORE INTO unfolded (entry_id) VALUES (new.entry_id); END",
    # older entries stand alone: nothing that comes now tells of the same event
    "INSERT INTO unfolded SELECT entry_id FROM marks ORDER BY listed DESC, entry_id DESC LIMIT 2000",
)

_TASTES: Final = (
    """CREATE TABLE tastes (
        feature TEXT PRIMARY KEY,
        taken REAL NOT NULL,
        shown REAL NOT NULL,
        changed INTEGER NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE lessons (
        entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
        act TEXT NOT NULL,
        learned INTEGER NOT NULL)""",
    """CREATE TABLE follows (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        query TEXT NOT NULL UNIQUE,
        added INTEGER NOT NULL)""",
)


def _follows_and_visits(connection: sqlite3.Connection) -> None:
    """A kept search is a follow too, so one table has them all; and how long articles were read."""
    for statement in (
        "ALTER TABLE follows RENAME TO former",
        """CREATE TABLE follows (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            query TEXT NOT NULL UNIQUE)""",
        "INSERT OR IGNORE INTO follows (name, query) SELECT name, query FROM smart_feeds ORDER BY id",
        "INSERT OR IGNORE INTO follows (name, query) SELECT name, query FROM former ORDER BY id",
        "DROP TABLE former",
        "DROP TABLE smart_feeds",
        """CREATE TABLE visits (
            entry_id INTEGER PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
            seconds INTEGER NOT NULL,
            words INTEGER NOT NULL)""",
    ):
        connection.execute(statement)


def _familiar(connection: sqlite3.Connection) -> None:
    """What a feed's last document held, so that an entry which stands there unchanged is not read again."""
    connection.execute(
        """CREATE TABLE familiar (
            feed_id INTEGER PRIMARY KEY REFERENCES feeds(id) ON DELETE CASCADE,
            entries BLOB NOT NULL)"""
    )


def _liking(connection: sqlite3.Connection) -> None:
    """What says more than opening an entry is counted apart, so that "6 of 8" stays true."""
    connection.execute("ALTER TABLE tastes ADD COLUMN liked REAL NOT NULL DEFAULT 0")


def _lengths(connection: sqlite3.Connection) -> None:
    """How many words an entry's text has, once it was understood: lists are sorted by the time to read."""
    connection.execute("ALTER TABLE marks ADD COLUMN words INTEGER")


def _roles(connection: sqlite3.Connection) -> None:
    """What an entry calls a person: "Japanese Defence Minister", for the card that other entries lead to."""
    connection.execute("ALTER TABLE mentions ADD COLUMN role TEXT NOT NULL DEFAULT ''")


def _by_length(connection: sqlite3.Connection) -> None:
    """Lists by reading time begin at once; it holds all that they ask for, and only what was measured."""
    connection.execute(
        "CREATE INDEX marks_words ON marks(words, listed, entry_id, read, feed_id, muted) "
        "WHERE words IS NOT NULL AND muted IS NULL"
    )


MIGRATIONS: Final[tuple[Migration, ...]] = (
    _first_library,
    _search_and_names,
    _stories_and_tastes,
    _follows_and_visits,
    _familiar,
    _liking,
    _lengths,
    _roles,
    _by_length,
)
