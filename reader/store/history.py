"""What another reader kept of a feed: its entries, and which of them were read there."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from datetime import datetime

from reader.model import Entry
from reader.store.arrivals import add_entries
from reader.store.marks import mark_read
from reader.store.parcels import parcel
from reader.store.refreshes import known_entries
from reader.store.transaction import writing


def add_history(
    connection: sqlite3.Connection, feed_id: int, entries: Sequence[Entry], read: Collection[str], now: datetime
) -> int:
    """How many entries are new here; those whose guid is in `read` are read from now on.

    They have no hash: the feed itself tells more of them at its next refresh, which is no edit by the publisher.
    """
    with writing(connection):
        here = known_entries(connection, feed_id, {entry.guid for entry in entries})
        missing = {entry.guid: parcel(entry, "") for entry in entries if entry.guid not in here}
        new = add_entries(connection, feed_id, missing.values(), now)
        known = known_entries(connection, feed_id, read)
        mark_read(connection, [each.id for each in known.values()], True, now)
    return len(new)
