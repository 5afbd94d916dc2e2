"""Lists of headlines and the counts beside them."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import msgspec

from reader.model import Counts, EntryId, FeedId, Headline
from reader.store.conditions import NAME, conditions, match, one_by_one, source, statement
from reader.store.query import Order, Query
from reader.store.times import moment
from reader.store.transaction import reading

COMMON: Final = 100_000  # hits of a word that are not gathered to show the first few
LONG: Final = 2_000  # entries of a list that is shown before all of it is found
_CHUNK: Final = 500
_HITS_AT_MOST: Final = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"

_HEADLINES: Final = f"""
    SELECT entries.id, entries.feed_id, {NAME},
           entries.title, entries.url, listed, read, starred, saved, edited, words
    FROM entries JOIN marks ON entry_id = entries.id JOIN feeds ON feeds.id = entries.feed_id
    WHERE entries.id IN """


@dataclass(frozen=True, slots=True)
class Tallies:
    """Counts of every view of the sidebar."""

    all: Counts = Counts()
    starred: Counts = Counts()
    saved: Counts = Counts()
    feeds: dict[FeedId, Counts] = field(default_factory=dict)
    folders: dict[str, Counts] = field(default_factory=dict)


def entry_ids(connection: sqlite3.Connection, query: Query, limit: int = -1) -> array[int]:
    """Ids of the entries that the query asks for, in its order; at most `limit`, all of them where that is -1."""
    select = one_by_one if limit >= 0 and is_long(connection, query) else statement
    found = array("q")
    for part in _parts(connection, query, split=select is one_by_one):
        if limit < 0 or len(found) < limit:
            found += _listed(connection, *select(part), limit if limit < 0 else limit - len(found))
    return found


def beginning(connection: sqlite3.Connection, query: Query, limit: int) -> array[int] | None:
    """What a long list begins with; None where all of it is found as quickly."""
    return entry_ids(connection, query, limit) if is_long(connection, query) else None


def is_long(connection: sqlite3.Connection, query: Query) -> bool:
    """Whether it is quicker to look the list through from its top than to gather what belongs to it."""
    wanted = match(query)
    if query.muted or any(
        word.endswith("*") for word in (*query.without, *(w for group in query.words for w in group))
    ):
        return False
    with reading(connection):
        if wanted and connection.execute(_HITS_AT_MOST, (wanted, COMMON)).fetchone() < (COMMON,):
            return False
        where, values = conditions(replace(query, words=(), without=()))
        rows = connection.execute(f"SELECT count(*) FROM (SELECT 1 FROM marks WHERE {where} LIMIT ?)", (*values, LONG))
        return bool(rows.fetchone() == (LONG,))


def _parts(connection: sqlite3.Connection, query: Query, *, split: bool) -> list[Query]:
    """Queries whose lists, one below the other, are the list: SQLite has indexes for them, and need not sort.

    Each has to gather the hits of words anew, which is worth it only where they are looked up one by one: `split`.
    """
    if match(query) and not split:
        return [query]
    if query.order is Order.UNREAD and query.unread is None:
        return [replace(query, unread=True), replace(query, unread=False)]
    if query.order in {Order.SHORTEST, Order.LONGEST} and query.measured is None:
        return [replace(query, measured=True), replace(query, measured=False)]
    if query.order is Order.FEED and query.feed_id is None:
        with reading(connection):
            feeds = connection.execute(f"SELECT id FROM feeds ORDER BY as_sorted({NAME}), id").fetchall()
        return [replace(query, feed_id=feed_id) for (feed_id,) in feeds]
    return [query]


def _listed(connection: sqlite3.Connection, select: str, values: tuple[object, ...], limit: int) -> array[int]:
    with reading(connection):
        # joined by SQLite: a million rows are twice as fast as one text, and no other thread waits for them meanwhile
        row = connection.execute(f"SELECT group_concat(entry_id) FROM ({select})", (*values, limit)).fetchone()
    return array("q", msgspec.json.decode(f"[{row[0] or ''}]", type=list[int]))


def headlines(connection: sqlite3.Connection, ids: Sequence[int]) -> list[Headline]:
    """The rows for these ids, in their order; ids that are gone are left out."""
    found: dict[int, Headline] = {}
    with reading(connection):
        for start in range(0, len(ids), _CHUNK):
            chunk = tuple(ids[start : start + _CHUNK])
            rows = connection.execute(f"{_HEADLINES} ({','.join('?' * len(chunk))})", chunk)
            found.update((row[0], _headline(row)) for row in rows)
    return [found[entry_id] for entry_id in ids if entry_id in found]


def first_unread(connection: sqlite3.Connection, ids: Sequence[int]) -> EntryId | None:
    """The first of these that is not read."""
    with reading(connection):
        for start in range(0, len(ids), _CHUNK):
            chunk = tuple(ids[start : start + _CHUNK])
            among = ",".join("?" * len(chunk))
            rows = connection.execute(
                f"SELECT entry_id FROM marks WHERE entry_id IN ({among}) AND read IS NULL", chunk
            ).fetchall()
            unread = {entry_id for (entry_id,) in rows}
            if unread:
                return EntryId(next(entry_id for entry_id in chunk if entry_id in unread))
    return None


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


def _headline(
    row: tuple[int, int, str, str, str, int, int | None, int | None, int | None, int, int | None],
) -> Headline:
    entry_id, feed_id, feed_name, title, url, listed, read, starred, saved, edited, words = row
    return Headline(
        EntryId(entry_id), FeedId(feed_id), feed_name, title or url or "(no title)", url, moment(listed),
        read is not None, starred is not None, saved is not None, bool(edited), words or 0,
    )  # fmt: skip
