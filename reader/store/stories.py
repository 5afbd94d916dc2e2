"""Which entries are one story, and the index by which an arriving one finds its likes."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Final

from reader.model import EntryId
from reader.store.index import unpacked_words
from reader.store.packing import packed, unpacked
from reader.store.times import seconds
from reader.store.transaction import reading, writing

MOST_LIKES: Final = 300  # entries under one key; a key with more tells nothing
_CHUNK: Final = 500
_NAMES: Final = 12


@dataclass(frozen=True, slots=True)
class Unfolded:
    """An entry that is in no story yet, with what it may be recognised by."""

    id: EntryId
    feed_id: int
    listed: int  # seconds since 1970
    url: str
    title: str
    text: str
    names: tuple[str, ...]  # keys, the most important first


@dataclass(frozen=True, slots=True)
class Folded:
    """An entry in its story; `traits` is what the engine gave."""

    id: EntryId
    story: int
    copy_of: int | None
    listed: int
    traits: str


def unfolded_entries(connection: sqlite3.Connection, limit: int) -> tuple[Unfolded, ...]:
    """The oldest that are understood already."""
    with reading(connection):
        rows = connection.execute(_UNFOLDED, (limit,)).fetchall()
        return tuple(_unfolded(connection, row) for row in rows)


_UNFOLDED: Final = """
    SELECT unfolded.entry_id, marks.feed_id, listed, url, title, texts.text FROM unfolded
    JOIN marks ON marks.entry_id = unfolded.entry_id JOIN entries ON id = unfolded.entry_id
    LEFT JOIN texts ON texts.entry_id = unfolded.entry_id
    WHERE unfolded.entry_id NOT IN (SELECT entry_id FROM waiting) ORDER BY listed, unfolded.entry_id LIMIT ?"""


def _unfolded(connection: sqlite3.Connection, row: tuple[int, int, int, str, str, bytes | str | None]) -> Unfolded:
    entry_id, feed_id, listed, url, title, blob = row
    names = connection.execute(
        "SELECT key FROM mentions JOIN entities ON id = entity_id WHERE entry_id = ? ORDER BY weight DESC, key LIMIT ?",
        (entry_id, _NAMES),
    ).fetchall()
    text = unpacked_words(blob).text.removeprefix(title).lstrip()
    return Unfolded(EntryId(entry_id), feed_id, listed, url, title, text, tuple(name for (name,) in names))


def likes(connection: sqlite3.Connection, keys: Iterable[str], start: int, end: int, most: int) -> tuple[Folded, ...]:
    """The entries of this time that have the rarest of these keys, at most `most`, oldest first."""
    votes: Counter[int] = Counter()
    with reading(connection):
        for key in keys:
            rows = connection.execute(
                "SELECT entry_id FROM story_keys WHERE key = ? AND listed BETWEEN ? AND ? ORDER BY listed DESC LIMIT ?",
                (_hashed(key), start, end, MOST_LIKES),
            ).fetchall()
            if len(rows) < MOST_LIKES:
                votes.update({entry_id: 1000 // (len(rows) + 1) for (entry_id,) in rows})
        ranked = sorted(votes, key=lambda entry_id: (-votes[entry_id], entry_id))
        return folded_entries(connection, ranked[:most])


def folded_entries(connection: sqlite3.Connection, ids: Sequence[int]) -> tuple[Folded, ...]:
    """In order of id; those in no story are left out."""
    found: list[Folded] = []
    with reading(connection):
        for start in range(0, len(ids), _CHUNK):
            chunk = tuple(ids[start : start + _CHUNK])
            found += map(_folded, connection.execute(f"{_FOLDED} ({','.join('?' * len(chunk))})", chunk))
    return tuple(sorted(found, key=lambda each: each.id))


_FOLDED: Final = "SELECT entry_id, story, copy_of, listed, traits FROM stories WHERE entry_id IN"


def _folded(row: tuple[int, int, int | None, int, str | bytes]) -> Folded:
    entry_id, story, copy_of, listed, traits = row
    return Folded(EntryId(entry_id), story, copy_of, listed, unpacked(traits))


def count_terms(connection: sqlite3.Connection, terms: Sequence[str]) -> tuple[int, Counter[str]]:
    """How many entries were folded, and how many of them have each term."""
    seen: Counter[str] = Counter()
    asked = ["", *terms]  # the empty term counts all entries
    with reading(connection):
        for start in range(0, len(asked), _CHUNK):
            chunk = asked[start : start + _CHUNK]
            select = f"SELECT term, entries FROM term_counts WHERE term IN ({','.join('?' * len(chunk))})"
            seen.update(dict(connection.execute(select, chunk)))
    return seen.pop("", 0), seen


def keep_in_story(connection: sqlite3.Connection, folded: Folded, keys: Iterable[str], terms: Iterable[str]) -> None:
    """Inside a transaction. With no keys nothing that comes later finds the entry."""
    connection.execute(
        "INSERT OR REPLACE INTO stories (entry_id, story, copy_of, listed, traits) VALUES (?, ?, ?, ?, ?)",
        (folded.id, folded.story, folded.copy_of, folded.listed, packed(folded.traits)),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO story_keys VALUES (?, ?, ?)", [(_hashed(key), folded.listed, folded.id) for key in keys]
    )
    connection.executemany(
        "INSERT INTO term_counts VALUES (?, 1) ON CONFLICT (term) DO UPDATE SET entries = entries + 1",
        [(term,) for term in ("", *terms)],
    )
    connection.execute("DELETE FROM unfolded WHERE entry_id = ?", (folded.id,))


def forget_keys(connection: sqlite3.Connection, before: datetime) -> None:
    """Nothing that comes now is compared with entries so old."""
    with writing(connection, durable=False):
        connection.execute("DELETE FROM story_keys WHERE listed < ?", (seconds(before),))


def _hashed(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)
