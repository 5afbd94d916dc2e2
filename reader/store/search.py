"""Search: what a query finds, the best first, with the piece of text that shows why."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

from reader.model import Headline
from reader.store.conditions import match
from reader.store.index import unpacked_words
from reader.store.listing import entry_ids, headlines
from reader.store.query import Query
from reader.store.snippets import Snippet, snippet
from reader.store.transaction import reading

RANKED: Final = 5_000  # of the newest hits; to weigh all hits of a common word takes a second
_WEIGHTS: Final = "10.0, 1.0, 4.0, 5.0"  # title, text, bullets, names

_SCORES: Final = f"SELECT rowid, bm25(search, {_WEIGHTS}) FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?"


@dataclass(frozen=True, slots=True)
class Hit:
    headline: Headline
    snippet: Snippet


def search(connection: sqlite3.Connection, query: Query, limit: int = 50) -> list[Hit]:
    """The best of the newest hits; where the query has no words, simply the newest."""
    found = entry_ids(connection, query, RANKED)
    best = _ranked(connection, query, list(found))[:limit]
    return [Hit(row, _snippet(connection, row, query)) for row in headlines(connection, best)]


def _ranked(connection: sqlite3.Connection, query: Query, found: list[int]) -> list[int]:
    wanted = match(query)
    if not wanted or not found:
        return found
    with reading(connection):
        scores = dict(connection.execute(_SCORES, (wanted, min(found), max(found))).fetchall())
    return sorted(found, key=lambda entry_id: scores.get(entry_id, 0.0))  # the better, the further below zero


def _snippet(connection: sqlite3.Connection, row: Headline, query: Query) -> Snippet:
    with reading(connection):
        stored = connection.execute("SELECT text FROM texts WHERE entry_id = ?", (row.id,)).fetchone()
    words = unpacked_words(stored[0] if stored else None)
    sought = [word for group in query.words for word in group] + [about.name for about in query.about]
    return snippet((words.bullets, words.text), sought)
