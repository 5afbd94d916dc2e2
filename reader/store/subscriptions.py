"""Feeds that the user follows."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from functools import lru_cache
from typing import Final

from reader.model import Feed, FeedId, FetchState, Secrets, Subscription, Wishes
from reader.store.blobs import decoded, encoded
from reader.store.pages import PAGES_URL, bring_back, keep_marked
from reader.store.removal import remove_entries
from reader.store.times import seconds
from reader.store.transaction import reading, writing
from reader.text import as_sorted, clean_line

NO_SECRETS: Final = Secrets()

_SELECT: Final = f"""
    SELECT id, url, feed_title, site_url, language, title, folder, state, wishes, secrets
    FROM feeds WHERE url != '{PAGES_URL}'"""


def add_subscription(
    connection: sqlite3.Connection,
    feed: Feed,
    *,
    title: str = "",
    folder: str = "",
    secrets: Secrets = NO_SECRETS,
    now: datetime,
) -> Subscription:
    """The new subscription, or the one that has this address already.

    What was starred or saved of this feed before it was removed once is found under it again.
    """
    with writing(connection):
        if old := _where(connection, "url = ?", feed.url):
            return old[0]
        added = connection.execute(
            "INSERT INTO feeds (url, feed_title, site_url, language, title, folder, secrets, added) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                feed.url,
                feed.title,
                feed.site_url,
                feed.language,
                clean_line(title),
                clean_line(folder),
                encoded(secrets),
                seconds(now),
            ),
        )
        bring_back(connection, added.lastrowid or 0, feed.url)
        return _where(connection, "url = ?", feed.url)[0]


def subscriptions(connection: sqlite3.Connection) -> tuple[Subscription, ...]:
    """All of them, by folder and name."""
    with reading(connection):
        found = _where(connection)
    return tuple(sorted(found, key=lambda s: (as_sorted(s.folder), as_sorted(s.name), s.id)))


def subscription(connection: sqlite3.Connection, feed_id: int) -> Subscription | None:
    with reading(connection):
        return next(iter(_where(connection, "id = ?", feed_id)), None)


def find_subscription(connection: sqlite3.Connection, text: str) -> Subscription | None:
    """By id, address, or a name that only one subscription has, in this order."""
    text = clean_line(text, None)
    everyone = subscriptions(connection)
    by_id = [s for s in everyone if str(s.id) == text]
    by_address = [s for s in everyone if s.feed.url == text]
    by_name = [s for s in everyone if s.name.casefold() == text.casefold()]
    found = by_id or by_address or by_name
    return found[0] if len(found) == 1 else None


def rename_subscription(connection: sqlite3.Connection, feed_id: int, title: str) -> None:
    """Give it the user's own name; an empty one brings the feed's back."""
    with writing(connection):
        connection.execute("UPDATE feeds SET title = ? WHERE id = ?", (clean_line(title), feed_id))


def move_subscription(connection: sqlite3.Connection, feed_id: int, folder: str) -> None:
    with writing(connection):
        connection.execute("UPDATE feeds SET folder = ? WHERE id = ?", (clean_line(folder), feed_id))


def set_wishes(connection: sqlite3.Connection, feed_id: int, wishes: Wishes) -> None:
    with writing(connection):
        connection.execute("UPDATE feeds SET wishes = ? WHERE id = ?", (encoded(wishes), feed_id))


def set_secrets(connection: sqlite3.Connection, feed_id: int, secrets: Secrets) -> None:
    with writing(connection):
        connection.execute("UPDATE feeds SET secrets = ? WHERE id = ?", (encoded(secrets), feed_id))


def remove_subscription(connection: sqlite3.Connection, feed_id: int) -> int:
    """How many entries went with it; starred and saved ones stay, among the saved pages."""
    with writing(connection):
        leaving = _where(connection, "id = ?", feed_id)
        if not leaving:
            return 0
        keep_marked(connection, feed_id, leaving[0].feed.url)
        leaving_entries = connection.execute("SELECT id FROM entries WHERE feed_id = ?", (feed_id,)).fetchall()
        gone = remove_entries(connection, [entry_id for (entry_id,) in leaving_entries])
        connection.execute("DELETE FROM feeds WHERE id = ?", (feed_id,))
    return gone


def _where(connection: sqlite3.Connection, condition: str = "1", *values: object) -> list[Subscription]:
    return [_subscription(row) for row in connection.execute(f"{_SELECT} AND {condition}", values)]


@lru_cache(4_000)  # most are the same as when they were asked for last
def _subscription(row: tuple[int, str, str, str, str, str, str, str, str, str]) -> Subscription:
    feed_id, url, feed_title, site_url, language, title, folder, state, wishes, secrets = row
    return Subscription(
        FeedId(feed_id), Feed(url, feed_title, site_url, language), title, folder,
        decoded(state, FetchState) or FetchState(),
        decoded(wishes, Wishes) or Wishes(), decoded(secrets, Secrets) or Secrets(),
    )  # fmt: skip
