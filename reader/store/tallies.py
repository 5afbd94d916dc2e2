"""The counts beside lists."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from reader.model import Counts, FeedId
from reader.store.query import Query
from reader.store.statements import source
from reader.store.transaction import reading


@dataclass(frozen=True, slots=True)
class Tallies:
    """Counts of every view of the sidebar."""

    all: Counts = Counts()
    starred: Counts = Counts()
    saved: Counts = Counts()
    feeds: dict[FeedId, Counts] = field(default_factory=dict)
    folders: dict[str, Counts] = field(default_factory=dict)


def counts(connection: sqlite3.Connection) -> Tallies:
    with reading(connection):
        folder_of = dict(connection.execute("SELECT id, folder FROM feeds"))
        kept = connection.execute("SELECT feed_id, total, unread FROM tallies").fetchall()
        starred = _count(connection, "starred IS NOT NULL")
        saved = _count(connection, "saved IS NOT NULL")
    tallies = {FeedId(feed_id): Counts(total, unread) for feed_id, total, unread in kept}
    feeds = {FeedId(feed_id): tallies.get(FeedId(feed_id), Counts()) for feed_id in folder_of}
    folders: dict[str, Counts] = {}
    for feed_id, folder in folder_of.items():
        folders[folder] = _sum(folders.get(folder, Counts()), feeds[feed_id])
    everything = Counts(sum(each.total for each in feeds.values()), sum(each.unread for each in feeds.values()))
    return Tallies(everything, starred, saved, feeds, folders)


def count_entries(connection: sqlite3.Connection, query: Query) -> Counts:
    """How many entries the query lists."""
    tables, where, values = source(query)
    with reading(connection):
        found = connection.execute(f"SELECT count(*), count(*) - count(read) FROM {tables} WHERE {where}", values)
        return Counts(*found.fetchone())


def _count(connection: sqlite3.Connection, condition: str) -> Counts:
    question = f"SELECT count(*), count(*) - count(read) FROM marks WHERE {condition} AND muted IS NULL"
    return Counts(*connection.execute(question).fetchone())


def _sum(one: Counts, other: Counts) -> Counts:
    return Counts(one.total + other.total, one.unread + other.unread)
