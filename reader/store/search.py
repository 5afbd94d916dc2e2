"""Search: what a query finds, the best first, with the piece of text that shows why."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

from reader.model import Headline
from reader.store.headlines import headlines
from reader.store.index import unpacked_words
from reader.store.listing import entry_ids
from reader.store.matching import match
from reader.store.query import Query
from reader.store.snippets import Snippet, snippet
from reader.store.statements import HITS, source
from reader.store.transaction import reading

RANKED_KEPT: Final = 500  # of what is starred or saved: of these each is looked up
RANKED: Final = 2_000  # of the newest hits; to weigh all hits of a common word takes a second
_WEIGHTS: Final = "10.0, 1.0, 4.0, 5.0"  # title, text, bullets, names

_NEWEST: Final = f"SELECT entry_id FROM {HITS} WHERE {{where}} ORDER BY search.rowid DESC LIMIT ?"
_SCORES: Final = (
    f"SELECT rowid, bm25(search, {_WEIGHTS}) FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? "
    f"ORDER BY rowid DESC LIMIT {RANKED * 5}"  # where a query lets few hits pass, many stand between them
)


@dataclass(frozen=True, slots=True)
class Hit:
    headline: Headline
    snippet: Snippet


def search(connection: sqlite3.Connection, query: Query, limit: int = 50) -> list[Hit]:
    """The best of the newest hits; where the query has no words, simply the newest."""
    wanted = match(query)
    best = _best(connection, query, wanted)[:limit] if wanted else entry_ids(connection, query, limit)
    return [Hit(row, _snippet(connection, row, query)) for row in headlines(connection, best)]


def _best(connection: sqlite3.Connection, query: Query, wanted: str) -> list[int]:
    found = _newest(connection, query)
    if not found:
        return []
    with reading(connection):
        scores = dict(connection.execute(_SCORES, (wanted, min(found), max(found))).fetchall())
    return sorted(found, key=lambda entry_id: scores.get(entry_id, 0.0))  # the better, the further below zero


def _newest(connection: sqlite3.Connection, query: Query) -> list[int]:
    """From the newest hit on back; but few entries are starred or saved, so these are looked at first."""
    if query.starred or query.saved:
        return list(entry_ids(connection, query, RANKED_KEPT))
    _, where, values = source(query)
    with reading(connection):
        rows = connection.execute(_NEWEST.format(where=where), (*values, RANKED)).fetchall()
    return [entry_id for (entry_id,) in rows]


def _snippet(connection: sqlite3.Connection, row: Headline, query: Query) -> Snippet:
    with reading(connection):
        stored = connection.execute("SELECT text FROM texts WHERE entry_id = ?", (row.id,)).fetchone()
    words = unpacked_words(stored[0] if stored else None)
    sought = [word for group in query.words for word in group] + [about.name for about in query.about]
    return snippet((words.bullets, words.text), sought)
