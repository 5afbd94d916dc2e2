"""Lists of headlines and the counts beside them."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reader.model import Counts, EntryId, FeedId, Headline
from reader.store.query import Query
from reader.store.times import moment, seconds

_CHUNK: Final = 500


@dataclass(frozen=True, slots=True)
class Tallies:
    """Counts of every view of the sidebar."""

    all: Counts = Counts()
    starred: Counts = Counts()
    saved: Counts = Counts()
    feeds: dict[FeedId, Counts] = field(default_factory=dict)
    folders: dict[str, Counts] = field(default_factory=dict)


def entry_ids(connection: sqlite3.Connection, query: Query, limit: int = -1) -> array[int]:
    """Ids of the entries that the query asks for, newest first."""
    where, values = _conditions(query)
    joins = " JOIN entries ON entries.id = entry_id" if query.words or query.without else ""
    rows = connection.execute(
        f"SELECT entry_id FROM marks{joins} WHERE {where} ORDER BY listed DESC, entry_id DESC LIMIT ?",
        (*values, limit),
    )
    return array("q", (entry_id for (entry_id,) in rows))


def headlines(connection: sqlite3.Connection, ids: Sequence[int]) -> list[Headline]:
    """The rows for these ids, in their order; ids that are gone are left out."""
    found: dict[int, Headline] = {}
    for start in range(0, len(ids), _CHUNK):
        chunk = tuple(ids[start : start + _CHUNK])
        rows = connection.execute(
            "SELECT entries.id, entries.feed_id, CASE feeds.title WHEN '' THEN feed_title ELSE feeds.title END, "
            "entries.title, entries.url, listed, read, starred, saved, edited "
            "FROM entries JOIN marks ON entry_id = entries.id JOIN feeds ON feeds.id = entries.feed_id "
            f"WHERE entries.id IN ({','.join('?' * len(chunk))})",
            chunk,
        )
        found.update((row[0], _headline(row)) for row in rows)
    return [found[entry_id] for entry_id in ids if entry_id in found]


def counts(connection: sqlite3.Connection) -> Tallies:
    rows = connection.execute(
        "SELECT feeds.id, folder, count(entry_id), count(entry_id) - count(read) "
        "FROM feeds LEFT JOIN marks ON marks.feed_id = feeds.id GROUP BY feeds.id"
    ).fetchall()
    folders: dict[str, Counts] = {}
    for _, folder, total, unread in rows:
        before = folders.get(folder, Counts())
        folders[folder] = Counts(before.total + total, before.unread + unread)
    return Tallies(
        Counts(sum(row[2] for row in rows), sum(row[3] for row in rows)),
        _count_where(connection, "starred IS NOT NULL"),
        _count_where(connection, "saved IS NOT NULL"),
        {FeedId(feed_id): Counts(total, unread) for feed_id, _, total, unread in rows},
        folders,
    )


def _count_where(connection: sqlite3.Connection, where: str) -> Counts:
    total, unread = connection.execute(f"SELECT count(*), count(*) - count(read) FROM marks WHERE {where}").fetchone()
    return Counts(total, unread)


def _headline(row: tuple[int, int, str, str, str, int, int | None, int | None, int | None, int]) -> Headline:
    entry_id, feed_id, feed_name, title, url, listed, read, starred, saved, edited = row
    return Headline(
        EntryId(entry_id), FeedId(feed_id), feed_name, title or url or "(no title)", url, moment(listed),
        read is not None, starred is not None, saved is not None, bool(edited),
    )  # fmt: skip


def _conditions(query: Query) -> tuple[str, list[object]]:
    parts: list[str] = []
    values: list[object] = []
    for column, wanted in (("starred", query.starred), ("saved", query.saved)):
        if wanted is not None:
            parts.append(f"{column} IS {'NOT ' if wanted else ''}NULL")
    if query.unread is not None:
        parts.append(f"read IS {'' if query.unread else 'NOT '}NULL")
    if query.feed_id is not None:
        parts.append("marks.feed_id = ?")
        values.append(query.feed_id)
    if query.folder:
        parts.append("marks.feed_id IN (SELECT id FROM feeds WHERE folder = ? COLLATE NOCASE)")
        values.append(query.folder)
    if query.feed:
        parts.append(
            "marks.feed_id IN (SELECT id FROM feeds WHERE title LIKE ? ESCAPE '\\' "
            "OR feed_title LIKE ? ESCAPE '\\' OR url LIKE ? ESCAPE '\\')"
        )
        values += [_like(query.feed)] * 3
    for sign, when in ((">=", query.after), ("<", query.before)):
        if when is not None:
            parts.append(f"listed {sign} ?")
            values.append(seconds(when))
    for negation, words in (("", query.words), ("NOT ", query.without)):
        for word in words:
            parts.append(f"entries.title {negation}LIKE ? ESCAPE '\\'")
            values.append(_like(word))
    return " AND ".join(parts) or "1", values


def _like(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
