"""What a saved article needs beside its text: the page as it was fetched, and its pictures, each stored once."""

from __future__ import annotations

import sqlite3
import zlib
from dataclasses import dataclass
from datetime import datetime

from reader.store.spoilt import picture_hash
from reader.store.times import moment, seconds
from reader.store.transaction import reading, writing


@dataclass(frozen=True, slots=True)
class Page:
    """A page as its server sent it."""

    url: str
    html: bytes
    fetched: datetime


@dataclass(frozen=True, slots=True)
class Picture:
    mime_type: str
    body: bytes


def keep_page(connection: sqlite3.Connection, entry_id: int, page: Page) -> None:
    """Nothing is kept for an entry that is gone."""
    with writing(connection):
        connection.execute(
            "INSERT OR REPLACE INTO pages (entry_id, url, html, fetched) SELECT id, ?, ?, ? FROM entries WHERE id = ?",
            (page.url, zlib.compress(page.html), seconds(page.fetched), entry_id),
        )


def page_of(connection: sqlite3.Connection, entry_id: int) -> Page | None:
    """None where no page was kept, or what was kept is damaged."""
    with reading(connection):
        row = connection.execute("SELECT url, html, fetched FROM pages WHERE entry_id = ?", (entry_id,)).fetchone()
    try:
        return Page(row[0], zlib.decompress(row[1]), moment(row[2])) if row else None
    except zlib.error:
        return None


def keep_picture(connection: sqlite3.Connection, entry_id: int, url: str, picture: Picture) -> None:
    """`url` is what the article calls it."""
    digest = picture_hash(picture.body)
    with writing(connection):
        connection.execute(
            "INSERT OR IGNORE INTO images (hash, mime_type, body) VALUES (?, ?, ?)",
            (digest, picture.mime_type, picture.body),
        )
        connection.execute(
            "INSERT OR REPLACE INTO pictures (entry_id, url, hash) SELECT id, ?, ? FROM entries WHERE id = ?",
            (url, digest, entry_id),
        )


def picture_of(connection: sqlite3.Connection, entry_id: int, url: str) -> Picture | None:
    with reading(connection):
        row = connection.execute(
            "SELECT mime_type, body FROM pictures JOIN images USING (hash) WHERE entry_id = ? AND url = ?",
            (entry_id, url),
        ).fetchone()
    return Picture(*row) if row else None


def kept_addresses(connection: sqlite3.Connection, entry_id: int) -> tuple[str, ...]:
    """The addresses of the pictures that are kept for an entry."""
    with reading(connection):
        rows = connection.execute("SELECT url FROM pictures WHERE entry_id = ? ORDER BY url", (entry_id,)).fetchall()
    return tuple(url for (url,) in rows)


def kept_size(connection: sqlite3.Connection, entry_id: int) -> int:
    """Bytes of the page and the pictures that are kept for an entry."""
    with reading(connection):
        (size,) = connection.execute(
            "SELECT coalesce((SELECT length(html) FROM pages WHERE entry_id = :id), 0) + coalesce((SELECT "
            "sum(length(body)) FROM pictures JOIN images USING (hash) WHERE entry_id = :id), 0)",
            {"id": entry_id},
        ).fetchone()
    return int(size)
