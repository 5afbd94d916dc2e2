"""Feeds that the user follows."""

from __future__ import annotations

import sqlite3
from datetime import datetime

import msgspec

from reader.model import Feed, FeedId, FetchState, Subscription
from reader.store.schema import PAGES_URL
from reader.store.times import seconds
from reader.store.transaction import writing

_COLUMNS = "id, url, feed_title, site_url, language, title, folder, state"


def add_subscription(
    connection: sqlite3.Connection, feed: Feed, *, title: str = "", folder: str = "", now: datetime
) -> Subscription:
    """The new subscription, or the one that has this address already."""
    with writing(connection):
        connection.execute(
            "INSERT INTO feeds (url, feed_title, site_url, language, title, folder, added) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (url) DO NOTHING",
            (feed.url, feed.title, feed.site_url, feed.language, title, folder, seconds(now)),
        )
    return _where(connection, "url = ?", feed.url)[0]


def subscriptions(connection: sqlite3.Connection) -> tuple[Subscription, ...]:
    """All of them, by folder and name."""
    found = _where(connection, "url != ?", PAGES_URL)
    return tuple(sorted(found, key=lambda s: (s.folder.casefold(), s.name.casefold(), s.id)))


def subscription(connection: sqlite3.Connection, feed_id: int) -> Subscription | None:
    return next(iter(_where(connection, "id = ?", feed_id)), None)


def find_subscription(connection: sqlite3.Connection, text: str) -> Subscription | None:
    """By id, address, or a name that only one subscription has."""
    if text.isdecimal() and len(text) < 19:
        return subscription(connection, int(text))
    if by_address := _where(connection, "url = ? AND url != 'telex:pages'", text):
        return by_address[0]
    named = [s for s in subscriptions(connection) if s.name.casefold() == text.casefold()]
    return named[0] if len(named) == 1 else None


def rename_subscription(connection: sqlite3.Connection, feed_id: int, title: str) -> None:
    """Give it the user's own name; an empty one brings the feed's back."""
    with writing(connection):
        connection.execute("UPDATE feeds SET title = ? WHERE id = ?", (title, feed_id))


def move_subscription(connection: sqlite3.Connection, feed_id: int, folder: str) -> None:
    with writing(connection):
        connection.execute("UPDATE feeds SET folder = ? WHERE id = ?", (folder, feed_id))


def remove_subscription(connection: sqlite3.Connection, feed_id: int) -> int:
    """Entries that went with it; starred and saved ones stay, under the saved pages."""
    with writing(connection):
        (pages,) = connection.execute("SELECT id FROM feeds WHERE url = ?", (PAGES_URL,)).fetchone()
        kept = "feed_id = ? AND (starred IS NOT NULL OR saved IS NOT NULL)"
        connection.execute(
            f"UPDATE entries SET feed_id = ?, guid = feed_id || ' ' || guid "
            f"WHERE id IN (SELECT entry_id FROM marks WHERE {kept})",
            (pages, feed_id),
        )
        connection.execute(f"UPDATE marks SET feed_id = ? WHERE {kept}", (pages, feed_id))
        gone = connection.execute("DELETE FROM entries WHERE feed_id = ?", (feed_id,)).rowcount
        connection.execute("DELETE FROM feeds WHERE id = ? AND url != ?", (feed_id, PAGES_URL))
    return gone


def _where(connection: sqlite3.Connection, where: str, value: object) -> list[Subscription]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM feeds WHERE {where}", (value,))
    return [_subscription(row) for row in rows]


def _subscription(row: tuple[int, str, str, str, str, str, str, str]) -> Subscription:
    feed_id, url, feed_title, site_url, language, title, folder, state = row
    feed = Feed(url, feed_title, site_url, language)
    return Subscription(FeedId(feed_id), feed, title, folder, msgspec.json.decode(state, type=FetchState))
