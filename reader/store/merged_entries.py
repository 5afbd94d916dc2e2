"""The marked entries of another library's state, taken in feed by feed: what is known here is asked for at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reader.store.dropped import dropped_among
from reader.store.familiar import forget_familiar
from reader.store.index import index_folded_titles
from reader.store.state import MarkedEntry
from reader.store.times import seconds
from reader.store.words import fold
from reader.text import clean_line, safe_url

_KNOWN = """
    SELECT guid, entries.id, read, starred, saved, block, start, act IS NOT NULL
    FROM entries JOIN marks ON marks.entry_id = entries.id LEFT JOIN positions ON positions.entry_id = entries.id
    LEFT JOIN lessons ON lessons.entry_id = entries.id WHERE entries.feed_id = ?"""


@dataclass(frozen=True, slots=True)
class Kept:
    """What this library knows of an entry."""

    entry_id: int
    read: int | None = None
    starred: int | None = None
    saved: int | None = None
    block: int | None = None
    start: int | None = None
    taught: bool = False


def take_entries(connection: sqlite3.Connection, feed_id: int, marked: Sequence[MarkedEntry], now: datetime) -> int:
    """How many changed; inside a transaction."""
    known = _known(connection, feed_id)
    new = {each.guid: each for each in _wanted(connection, feed_id, marked, known, now)}
    if new:
        _add(connection, feed_id, new.values(), now)
        known = _known(connection, feed_id)
    changed: list[tuple[Kept, Kept, MarkedEntry]] = []
    for each in marked:
        before = known.get(each.guid)
        if before is not None and (after := merged(before, each)) != before:
            known[each.guid] = after  # a document may name an entry twice
            changed.append((before, after, each))
    _write(connection, changed)
    return len({after.entry_id for _, after, _ in changed})


def merged(kept: Kept, marked: MarkedEntry) -> Kept:
    """The earlier of two marks stays, the farther of two places, and the lesson of this library."""
    place = max((kept.block or 0, kept.start or 0), (marked.block or 0, marked.start or 0))
    placed = kept.block is not None or marked.block is not None
    return replace(
        kept,
        read=_earlier(kept.read, marked.read),
        starred=_earlier(kept.starred, marked.starred),
        saved=_earlier(kept.saved, marked.saved),
        block=place[0] if placed else None,
        start=place[1] if placed else None,
        taught=kept.taught or marked.act is not None,
    )


def _earlier(one: int | None, other: int | None) -> int | None:
    return min((each for each in (one, other) if each is not None), default=None)


def _known(connection: sqlite3.Connection, feed_id: int) -> dict[str, Kept]:
    rows = connection.execute(_KNOWN, (feed_id,)).fetchall()
    return {row[0]: Kept(*row[1:]) for row in rows}


def _wanted(
    connection: sqlite3.Connection,
    feed_id: int,
    marked: Sequence[MarkedEntry],
    known: dict[str, Kept],
    now: datetime,
) -> list[MarkedEntry]:
    """New ones; what retention dropped here comes back only where it was starred or saved there."""
    new = [each for each in marked if each.guid not in known]
    dropped = dropped_among(connection, feed_id, [each.guid for each in new], now) if new else set()
    return [each for each in new if each.guid not in dropped or each.starred is not None or each.saved is not None]


def _add(connection: sqlite3.Connection, feed_id: int, new: Iterable[MarkedEntry], now: datetime) -> None:
    """With their titles; their feed brings the rest."""
    titles = {each.guid: clean_line(each.title) for each in new}
    connection.executemany(
        "INSERT INTO entries (feed_id, guid, title, url, published, content_hash) VALUES (?, ?, ?, ?, ?, '')",
        [(feed_id, each.guid, titles[each.guid], safe_url(each.url), each.listed) for each in new],
    )
    ids = dict(connection.execute("SELECT guid, id FROM entries WHERE feed_id = ?", (feed_id,)).fetchall())
    added = [(ids[each.guid], each) for each in new]
    connection.executemany(
        "INSERT INTO contents (entry_id, excerpt, content) VALUES (?, '', '')", [(entry_id,) for entry_id, _ in added]
    )
    connection.executemany(
        "INSERT INTO marks (entry_id, feed_id, listed, first_seen) VALUES (?, ?, ?, ?)",
        [(entry_id, feed_id, min(each.listed, seconds(now)), seconds(now)) for entry_id, each in added],
    )
    index_folded_titles(connection, [(entry_id, fold(titles[each.guid])) for entry_id, each in added])
    connection.executemany("INSERT INTO waiting (entry_id) VALUES (?)", [(entry_id,) for entry_id, _ in added])
    forget_familiar(connection, feed_id)  # if their feed still has them, their text is wanted


def _write(connection: sqlite3.Connection, changed: Sequence[tuple[Kept, Kept, MarkedEntry]]) -> None:
    connection.executemany(
        "UPDATE marks SET read = ?, starred = ?, saved = ? WHERE entry_id = ?",
        [(after.read, after.starred, after.saved, after.entry_id) for _, after, _ in changed],
    )
    connection.executemany(
        "INSERT OR REPLACE INTO positions (entry_id, block, start) VALUES (?, ?, ?)",
        [(after.entry_id, after.block, after.start) for _, after, _ in changed if after.block is not None],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO lessons (entry_id, act, learned) VALUES (?, ?, ?)",
        [
            (after.entry_id, clean_line(marked.act, 20), marked.learned or 0)
            for before, after, marked in changed
            if marked.act is not None and not before.taught
        ],
    )
