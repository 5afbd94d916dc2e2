"""Links that another program kept, as saved pages: their text is fetched when they are opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.store.entries import add_page, entry_id_for_url
from reader.store.marks import mark_read, mark_saved, mark_starred
from reader.store.transaction import writing


@dataclass(frozen=True, slots=True)
class SavedLink:
    url: str
    title: str = ""
    saved: datetime | None = None
    read: bool = False
    starred: bool = False


def save_links(connection: sqlite3.Connection, links: Sequence[SavedLink], now: datetime) -> list[bool]:
    """Whether each was not saved yet, in their order; all are kept, or none. One that is known keeps its marks."""
    with writing(connection):
        return [_save(connection, link, now) for link in links]


def _save(connection: sqlite3.Connection, link: SavedLink, now: datetime) -> bool:
    moment = min(link.saved or now, now)
    entry_id = entry_id_for_url(connection, link.url)
    if entry_id is None:
        entry_id = add_page(connection, link.url, link.title or link.url, moment)
    if not mark_saved(connection, [entry_id], True, moment):
        return False
    if link.read:
        mark_read(connection, [entry_id], True, moment)
    if link.starred:
        mark_starred(connection, [entry_id], True, moment)
    return True
