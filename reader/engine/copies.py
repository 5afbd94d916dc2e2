"""One read state for entries with the same text: what is read in one feed is read in all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from reader.model import EntryId
from reader.store.marks import mark_read
from reader.store.reports import copies_of


def with_copies(connection: sqlite3.Connection, ids: Iterable[int]) -> tuple[EntryId, ...]:
    """These entries, and all that have the text of one of them."""
    return tuple(dict.fromkeys(EntryId(e) for entry_id in ids for e in (entry_id, *copies_of(connection, entry_id))))


def mark_read_everywhere(
    connection: sqlite3.Connection, ids: Sequence[int], value: bool, now: datetime
) -> tuple[EntryId, ...]:
    """Mark entries and their copies; those that changed, which is what the user is told and what undo needs."""
    return mark_read(connection, with_copies(connection, ids), value, now)
