"""The rows of a list."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

from reader.model import EntryId, FeedId, Headline
from reader.store.orders import NAME
from reader.store.times import moment
from reader.store.transaction import reading

_CHUNK: Final = 500

_HEADLINES: Final = f"""
    SELECT entries.id, entries.feed_id, {NAME},
           entries.title, entries.url, listed, read, starred, saved, edited, words
    FROM entries JOIN marks ON entry_id = entries.id JOIN feeds ON feeds.id = entries.feed_id
    WHERE entries.id IN """


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


def _headline(
    row: tuple[int, int, str, str, str, int, int | None, int | None, int | None, int, int | None],
) -> Headline:
    entry_id, feed_id, feed_name, title, url, listed, read, starred, saved, edited, words = row
    return Headline(
        EntryId(entry_id), FeedId(feed_id), feed_name, title or url or "(no title)", url, moment(listed),
        read is not None, starred is not None, saved is not None, bool(edited), words or 0,
    )  # fmt: skip
