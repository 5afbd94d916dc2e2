"""The hidden feed: entries that belong to no subscription.

Pages that were saved by their address hang on it, and what was starred or saved of a feed that was removed. The latter
have "<the feed's address> <guid>" for a guid there (an address has no blank), so that they find home again.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from reader.model import FeedId

PAGES_URL: Final = "telex:pages"
PAGES_TITLE: Final = "Saved pages"


def pages_feed(connection: sqlite3.Connection) -> FeedId:
    return FeedId(connection.execute("SELECT id FROM feeds WHERE url = ?", (PAGES_URL,)).fetchone()[0])


def keep_marked(connection: sqlite3.Connection, feed_id: int, feed_url: str) -> None:
    """Hang a feed's starred and saved entries on the hidden feed."""
    pages = pages_feed(connection)
    connection.execute(
        "UPDATE OR IGNORE entries SET feed_id = ?, guid = ? || ' ' || guid WHERE id IN "
        "(SELECT entry_id FROM marks WHERE feed_id = ? AND (starred IS NOT NULL OR saved IS NOT NULL))",
        (pages, feed_url, feed_id),
    )
    _follow(connection, feed_id, pages)


def bring_back(connection: sqlite3.Connection, feed_id: int, feed_url: str) -> None:
    """Hang what was kept of a feed on it again, as it was: read stays read, starred stays starred."""
    pages = pages_feed(connection)
    prefix = f"{feed_url} "
    connection.execute(
        "UPDATE OR IGNORE entries SET feed_id = ?, guid = substr(guid, ?) WHERE feed_id = ? AND guid > ? AND guid < ?",
        (feed_id, len(prefix) + 1, pages, prefix, f"{feed_url}!"),  # "!" comes right after the blank
    )
    _follow(connection, pages, feed_id)


def _follow(connection: sqlite3.Connection, left: int, joined: int) -> None:
    """Let the marks follow entries that went from one feed to another."""
    connection.execute(
        "UPDATE marks SET feed_id = ? WHERE feed_id = ? AND entry_id IN (SELECT id FROM entries WHERE feed_id = ?)",
        (joined, left, joined),
    )
