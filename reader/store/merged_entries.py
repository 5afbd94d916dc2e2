"""The marked entries of another library's state, taken in some at a time: what is known here is asked for at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from reader.store.dropped import dropped_among
from reader.store.familiar import forget_familiar
from reader.store.index import index_folded_titles
from reader.store.mutes import mute_new
from reader.store.state import MarkedEntry
from reader.store.times import seconds
from reader.store.words import fold
from reader.text import clean_line, safe_url

Key = tuple[int, str]  # a feed's id here, and a guid

_CHUNK: Final = 400
_KNOWN: Final = """
    SELECT feed, asked.guid, entries.id, read, starred, saved, block, start, act IS NOT NULL
    FROM asked CROSS JOIN entries ON entries.feed_id = feed AND entries.guid = asked.guid
    JOIN marks ON marks.entry_id = entries.id LEFT JOIN positions ON positions.entry_id = entries.id
    LEFT JOIN lessons ON lessons.entry_id = entries.id"""


class Kept(NamedTuple):
    """What this library knows of an entry."""

    entry_id: int
    read: int | None = None
    starred: int | None = None
    saved: int | None = None
    block: int | None = None
    start: int | None = None
    taught: bool = False


class Taken(NamedTuple):
    """What becomes of an entry here."""

    feed_id: int
    before: Kept | None  # None for a new one
    after: Kept
    said: Sequence[MarkedEntry]  # a document may name an entry twice


def take_entries(
    connection: sqlite3.Connection, feeds: Mapping[str, int], marked: Sequence[MarkedEntry], now: datetime
) -> int:
    """How many changed; `feeds` has ids by address. Inside a transaction."""
    said: dict[Key, list[MarkedEntry]] = {}
    for each in marked:
        if each.feed in feeds:
            said.setdefault((feeds[each.feed], each.guid), []).append(each)
    known = _known(connection, list(said))
    new = _numbered(connection, _wanted(connection, {key: said[key] for key in said.keys() - known.keys()}, said, now))
    taken = [
        Taken(key[0], known.get(key), _merged(known.get(key) or new[key], every), every)
        for key, every in said.items()
        if key in known or key in new
    ]
    changed = [each for each in taken if each.after != each.before]
    _add(connection, [each for each in changed if each.before is None], now)
    _mark(connection, [each.after for each in changed if each.before is not None])
    _place_and_teach(connection, changed)
    return len(changed)


def merged(kept: Kept, marked: MarkedEntry) -> Kept:
    """The earlier of two marks stays, the farther of two places, and the lesson of this library."""
    place = max((kept.block or 0, kept.start or 0), (marked.block or 0, marked.start or 0))
    placed = kept.block is not None or marked.block is not None
    return Kept(
        kept.entry_id,
        _earlier(kept.read, marked.read),
        _earlier(kept.starred, marked.starred),
        _earlier(kept.saved, marked.saved),
        place[0] if placed else None,
        place[1] if placed else None,
        kept.taught or marked.act is not None,
    )


def _merged(kept: Kept, every: Sequence[MarkedEntry]) -> Kept:
    for each in every:
        kept = merged(kept, each)
    return kept


def _earlier(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return one if other is None else other
    return min(one, other)


def _known(connection: sqlite3.Connection, keys: Sequence[Key]) -> dict[Key, Kept]:
    found: dict[Key, Kept] = {}
    for start in range(0, len(keys), _CHUNK):
        some = keys[start : start + _CHUNK]
        asked = f"WITH asked (feed, guid) AS (VALUES {','.join(['(?,?)'] * len(some))}) {_KNOWN}"
        rows = connection.execute(asked, [value for key in some for value in key])
        found.update(((row[0], row[1]), Kept(*row[2:])) for row in rows)
    return found


def _wanted(
    connection: sqlite3.Connection, new: Mapping[Key, list[MarkedEntry]], said: Mapping[Key, object], now: datetime
) -> Iterator[Key]:
    """In the order of the document; what retention dropped here comes back only if it was starred or saved there."""
    guids: dict[int, list[str]] = {}
    for feed_id, guid in new:
        guids.setdefault(feed_id, []).append(guid)
    dropped = {feed_id: dropped_among(connection, feed_id, among, now) for feed_id, among in guids.items()}
    for key in said:
        if key in new and (key[1] not in dropped[key[0]] or any(map(_is_kept, new[key]))):
            yield key


def _is_kept(marked: MarkedEntry) -> bool:
    return marked.starred is not None or marked.saved is not None


def _numbered(connection: sqlite3.Connection, keys: Iterator[Key]) -> dict[Key, Kept]:
    """The next ids: known before their rows are written, all of which can then be written at once."""
    (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'entries'").fetchone()
    return {key: Kept(entry_id) for entry_id, key in enumerate(keys, last + 1)}


def _add(connection: sqlite3.Connection, new: Sequence[Taken], now: datetime) -> None:
    """With their titles and marks; their feed brings the rest."""
    titles = {each.after.entry_id: clean_line(each.said[0].title) for each in new}
    connection.executemany(
        "INSERT INTO entries (id, feed_id, guid, title, url, published, content_hash) VALUES (?, ?, ?, ?, ?, ?, '')",
        [
            (after.entry_id, feed_id, said.guid, titles[after.entry_id], safe_url(said.url), said.listed)
            for feed_id, _, after, (said, *_) in new
        ],
    )
    ids = [(entry_id,) for entry_id in titles]
    connection.executemany("INSERT INTO contents (entry_id, excerpt, content) VALUES (?, '', '')", ids)
    connection.executemany(
        "INSERT INTO marks (entry_id, feed_id, listed, first_seen, read, starred, saved) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (after.entry_id, feed_id, min(said.listed, seconds(now)), seconds(now), *after[1:4])
            for feed_id, _, after, (said, *_) in new
        ],
    )
    index_folded_titles(connection, [(entry_id, fold(title)) for entry_id, title in titles.items()])
    connection.executemany("INSERT INTO waiting (entry_id) VALUES (?)", ids)
    mute_new(connection, list(titles), now)
    for feed_id in {each.feed_id for each in new}:
        forget_familiar(connection, feed_id)  # if their feed still has them, their text is wanted


def _mark(connection: sqlite3.Connection, changed: Sequence[Kept]) -> None:
    connection.executemany(
        "UPDATE marks SET read = ?, starred = ?, saved = ? WHERE entry_id = ?",
        [(after.read, after.starred, after.saved, after.entry_id) for after in changed],
    )


def _place_and_teach(connection: sqlite3.Connection, changed: Sequence[Taken]) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO positions (entry_id, block, start) VALUES (?, ?, ?)",
        [(after.entry_id, after.block, after.start) for _, _, after, _ in changed if after.block is not None],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO lessons (entry_id, act, learned) VALUES (?, ?, ?)",
        [
            (after.entry_id, clean_line(each.act, 20), each.learned or 0)
            for _, before, after, said in changed
            if after.taught and not (before and before.taught)
            for each in said
            if each.act is not None
        ],
    )
