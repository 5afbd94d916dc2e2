"""What may go: entries past their feed's age or number. Starred and saved ones stay for ever."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from reader.model.noun import Noun
from reader.store.dropped import forget_long_dropped, remember_dropped
from reader.store.removal import remove_entries
from reader.store.subscriptions import subscriptions
from reader.store.times import seconds
from reader.store.transaction import reading, writing

STEP: Final = 500  # entries dropped in one transaction
PAGES: Final = 500  # given back to the disk in one

_MAY_GO: Final = "SELECT entry_id FROM marks WHERE feed_id = ? AND starred IS NULL AND saved IS NULL"


class Retention(Noun, frozen=True):
    """How long and how many; 0 is for ever, and all."""

    days: int = 0  # since an entry was first seen
    count: int = 0  # of one feed


FOR_EVER: Final = Retention()


def drop_some(connection: sqlite3.Connection, everywhere: Retention, now: datetime) -> int:
    """How many entries were dropped; call again until there are none. A feed's own wish goes before `everywhere`."""
    for subscription in subscriptions(connection) if _asks(connection, everywhere) else ():
        wishes = subscription.wishes
        kept = Retention(wishes.keep_days or everywhere.days, wishes.keep_count or everywhere.count)
        if ids := list(_past(connection, subscription.id, kept, now)):
            return _drop(connection, ids, now)
    return 0


def _asks(connection: sqlite3.Connection, everywhere: Retention) -> bool:
    """Whether anything is to be dropped at all: most users keep all, and all their feeds are not read for that."""
    wish = "json_extract(wishes, '$.keep_days') > 0 OR json_extract(wishes, '$.keep_count') > 0"
    with reading(connection):
        return everywhere != FOR_EVER or bool(connection.execute(f"SELECT 1 FROM feeds WHERE {wish}").fetchone())


def shrink(connection: sqlite3.Connection, pages: int = PAGES) -> int:
    """Give some unused pages back to the disk; how many are left."""
    with reading(connection):
        (unused,) = connection.execute("PRAGMA freelist_count").fetchone()
        (kind,) = connection.execute("PRAGMA auto_vacuum").fetchone()
    if not kind or not unused:  # a library of the first version only uses its unused pages again
        return 0
    some = min(unused, pages)
    with writing(connection, durable=False):
        for _ in range(some):  # Python takes but one step of this pragma, which is one page
            connection.execute("PRAGMA incremental_vacuum(1)")
    return int(unused - some)


def _past(connection: sqlite3.Connection, feed_id: int, kept: Retention, now: datetime) -> Iterator[int]:
    with reading(connection):
        if kept.days:
            long_ago = seconds(now - timedelta(days=kept.days))
            aged = f"{_MAY_GO} AND listed < ? AND first_seen < ? LIMIT ?"
            yield from (row[0] for row in connection.execute(aged, (feed_id, long_ago, long_ago, STEP)).fetchall())
        if kept.count:
            more = f"{_MAY_GO} ORDER BY listed DESC, entry_id DESC LIMIT ? OFFSET ?"
            yield from (row[0] for row in connection.execute(more, (feed_id, STEP, kept.count)).fetchall())


def _drop(connection: sqlite3.Connection, ids: list[int], now: datetime) -> int:
    among = f"id IN ({','.join('?' * len(ids))})"
    with writing(connection):
        rows = connection.execute(f"SELECT feed_id, guid FROM entries WHERE {among}", ids).fetchall()
        remember_dropped(connection, rows, now)
        forget_long_dropped(connection, now)
        return remove_entries(connection, sorted(set(ids)))
