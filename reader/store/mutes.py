"""Queries whose entries the user does not want to see: they stay in the library, in no list but that of the muted."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reader.model import EntryId
from reader.store.conditions import conditions
from reader.store.language import parse_query
from reader.store.query import Query, QueryProblem
from reader.store.times import seconds
from reader.store.transaction import reading, writing

_CHUNK: Final = 500
_KEPT: Final = "starred IS NULL AND saved IS NULL AND muted IS NULL"  # what was marked is wanted


@dataclass(frozen=True, slots=True)
class MuteRule:
    id: int
    query: str
    hidden: int = 0  # entries


def mute_rules(connection: sqlite3.Connection) -> tuple[MuteRule, ...]:
    with reading(connection):
        rows = connection.execute(
            "SELECT id, query, (SELECT count(*) FROM marks WHERE muted = mutes.id) FROM mutes ORDER BY id"
        ).fetchall()
    return tuple(MuteRule(*row) for row in rows)


def muted_by(connection: sqlite3.Connection, rule_id: int, limit: int = 500) -> tuple[EntryId, ...]:
    """The entries that a rule hides, the newest first."""
    with reading(connection):
        rows = connection.execute(
            "SELECT entry_id FROM marks WHERE muted = ? ORDER BY listed DESC, entry_id DESC LIMIT ?", (rule_id, limit)
        ).fetchall()
    return tuple(EntryId(entry_id) for (entry_id,) in rows)


def add_mute(connection: sqlite3.Connection, text: str, now: datetime) -> MuteRule | QueryProblem:
    """Hide what a query finds, now and whenever more of it comes. What it would hide is what the query lists."""
    query = parse_query(text, now)
    if isinstance(query, QueryProblem):
        return query
    if query == Query():
        return QueryProblem("this would hide everything", 0, len(text))
    with writing(connection):
        connection.execute("INSERT OR IGNORE INTO mutes (query, added) VALUES (?, ?)", (text, seconds(now)))
        (rule_id,) = connection.execute("SELECT id FROM mutes WHERE query = ?", (text,)).fetchone()
        hidden = _mute(connection, rule_id, query, "1", ())
    return MuteRule(rule_id, text, hidden)


def remove_mute(connection: sqlite3.Connection, rule_id: int) -> None:
    """Show again what only this rule hides."""
    with writing(connection):
        shown = [row[0] for row in connection.execute("SELECT entry_id FROM marks WHERE muted = ?", (rule_id,))]
        connection.execute("DELETE FROM mutes WHERE id = ?", (rule_id,))
        connection.execute("UPDATE marks SET muted = NULL WHERE muted = ?", (rule_id,))
        mute_new(connection, shown, None)


def mute_new(connection: sqlite3.Connection, ids: Sequence[int], now: datetime | None) -> None:
    """Apply the rules to these entries, inside the transaction that brings or changes them."""
    rules = connection.execute("SELECT id, query FROM mutes ORDER BY id").fetchall()
    for rule_id, text in rules:
        query = parse_query(text, now)
        if isinstance(query, QueryProblem):  # a rule of a Telex that knew other fields
            continue
        for start in range(0, len(ids), _CHUNK):
            chunk = tuple(ids[start : start + _CHUNK])
            _mute(connection, rule_id, query, f"marks.entry_id IN ({','.join('?' * len(chunk))})", chunk)


def _mute(connection: sqlite3.Connection, rule_id: int, query: Query, among: str, ids: tuple[int, ...]) -> int:
    where, values = conditions(query)
    muted = connection.execute(
        f"UPDATE marks SET muted = ? WHERE {_KEPT} AND {among} AND {where}", (rule_id, *ids, *values)
    )
    return muted.rowcount
