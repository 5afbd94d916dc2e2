"""What can be put right without losing anything: rows that are made from other rows."""

from __future__ import annotations

import sqlite3
from typing import Final

from reader.store.index import rebuild_index
from reader.store.pages import PAGES_TITLE, PAGES_URL
from reader.store.spoilt import forget_spoilt
from reader.store.transaction import writing

_ORPHANS: Final = (
    ("contents", "entry_id", "entries"),
    ("marks", "entry_id", "entries"),
    ("readings", "entry_id", "entries"),
    ("texts", "entry_id", "entries"),
    ("positions", "entry_id", "entries"),
    ("pages", "entry_id", "entries"),
    ("pictures", "entry_id", "entries"),
    ("waiting", "entry_id", "entries"),
    ("mentions", "entry_id", "entries"),
    ("stories", "entry_id", "entries"),
    ("unfolded", "entry_id", "entries"),
    ("lessons", "entry_id", "entries"),
    ("visits", "entry_id", "entries"),
    ("mentions", "entity_id", "entities"),
    ("aliases", "entity_id", "entities"),
    ("dropped", "feed_id", "feeds"),
    ("tallies", "feed_id", "feeds"),
)

_ADOPT: Final = (
    f"INSERT OR IGNORE INTO feeds (url, feed_title, added) VALUES ('{PAGES_URL}', '{PAGES_TITLE}', 0)",
    f"UPDATE entries SET feed_id = (SELECT id FROM feeds WHERE url = '{PAGES_URL}'), guid = feed_id || ' ' || guid "
    "WHERE feed_id NOT IN (SELECT id FROM feeds)",
    "DELETE FROM pictures WHERE hash NOT IN (SELECT hash FROM images)",
    "INSERT OR IGNORE INTO marks (entry_id, feed_id, listed, first_seen) "
    "SELECT id, feed_id, coalesce(published, 0), coalesce(published, 0) FROM entries "
    "WHERE id NOT IN (SELECT entry_id FROM marks)",
    "UPDATE marks SET feed_id = (SELECT feed_id FROM entries WHERE id = entry_id) "
    "WHERE feed_id != (SELECT feed_id FROM entries WHERE id = entry_id)",
    "UPDATE marks SET muted = NULL WHERE muted NOT IN (SELECT id FROM mutes)",
    "DELETE FROM unfolded WHERE entry_id IN (SELECT entry_id FROM stories)",
    "DELETE FROM familiar",  # what was lost is read again, as far as feeds still have it
    "DELETE FROM tallies",
    "INSERT INTO tallies SELECT feed_id, count(*), count(*) - count(read) FROM marks WHERE muted IS NULL "
    "GROUP BY feed_id",
    "INSERT OR IGNORE INTO waiting SELECT id FROM entries WHERE id NOT IN (SELECT entry_id FROM texts)",
)


def mend(connection: sqlite3.Connection) -> None:
    """Remove what hangs on nothing, add what is missing, count anew and index anew."""
    with writing(connection):
        connection.execute("REINDEX")
        for table, column, parent in _ORPHANS:
            connection.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {parent})")
        forget_spoilt(connection)
        for statement in _ADOPT:
            connection.execute(statement)
        rebuild_index(connection)
