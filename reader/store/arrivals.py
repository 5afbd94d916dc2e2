"""New entries, written by kinds of rows: a refresh of many feeds is the busiest hour of the library."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from reader.model import EntryId, Parcel
from reader.store.bulk import insert_rows
from reader.store.dropped import dropped_among
from reader.store.index import index_folded_titles
from reader.store.times import seconds

# An id is never used twice, whatever a damaged file remembers of its ids.
_LAST_ID: Final = (
    "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'entries'), 0), "
    "coalesce((SELECT max(id) FROM entries), 0))"
)


def add_entries(
    connection: sqlite3.Connection,
    feed_id: int,
    parcels: Iterable[Parcel],
    now: datetime,
    passed: frozenset[bytes] = frozenset(),
) -> list[EntryId]:
    """The ids of entries that the feed did not have, inside the transaction that looked; the newest last.

    What retention dropped does not return. `passed` has digests of guids that the feed has beside these.
    """
    unordered = list(parcels)
    dropped = dropped_among(connection, feed_id, [each.guid for each in unordered], now, passed)
    wanted = newest_last([each for each in unordered if each.guid not in dropped], seconds(now))
    if not wanted:
        return []
    (last,) = connection.execute(_LAST_ID).fetchone()
    ids = [EntryId(entry_id) for entry_id in range(last + 1, last + 1 + len(wanted))]
    _insert(connection, feed_id, list(zip(ids, wanted, strict=True)), seconds(now))
    return ids


def newest_last(parcels: Sequence[Parcel], now: int) -> list[Parcel]:
    """By date; feeds give the newest first, so of equal dates what stands above is the newer."""
    oldest_first = parcels[::-1]
    return sorted(oldest_first, key=lambda each: listed_at(each, now))


def listed_at(parcel: Parcel, now: int) -> int:
    """Where an entry stands in lists: its publisher's date, unless that lies in the future or is missing."""
    return min(parcel.published or parcel.updated or now, now)


def _insert(
    connection: sqlite3.Connection, feed_id: int, new: Sequence[tuple[EntryId, Parcel]], first_seen: int
) -> None:
    insert_rows(
        connection,
        "entries (id, feed_id, guid, title, url, authors, published, updated, content_hash)",
        [
            (entry_id, feed_id, p.guid, p.title, p.url, p.authors, p.published, p.updated, p.digest)
            for entry_id, p in new
        ],
    )
    insert_rows(
        connection,
        "contents (entry_id, excerpt, content, enclosures)",
        [(entry_id, p.excerpt, p.content, p.enclosures) for entry_id, p in new],
    )
    insert_rows(
        connection,
        "marks (entry_id, feed_id, listed, first_seen)",
        [(entry_id, feed_id, listed_at(p, first_seen), first_seen) for entry_id, p in new],
    )
    index_folded_titles(connection, [(entry_id, p.words) for entry_id, p in new])
    insert_rows(connection, "waiting (entry_id)", [(entry_id,) for entry_id, _ in new])
