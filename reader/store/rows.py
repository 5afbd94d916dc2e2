"""Rows out of a damaged file, one by one where it must be, and only those that can be what they say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_BLOCK: Final = 512  # row ids read at once while all goes well
_MOST: Final = 50_000_000  # row ids that can be true


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    key: str  # the column with the row's number; empty where the table has none
    merge: str = ""  # what a row that both have takes over from the damaged file: nothing, or an ON CONFLICT clause
    into: str = ""  # where today's library keeps the rows of a table that older ones had, numbered anew


_MARKS: Final = (
    "ON CONFLICT (entry_id) DO UPDATE SET read = coalesce(excluded.read, read), "
    "starred = coalesce(excluded.starred, starred), saved = coalesce(excluded.saved, saved)"
)

TABLES: Final = (  # in the order in which they depend on each other; the rest is made from these
    Table("feeds", "id"),
    Table("entries", "id"),
    Table("contents", "entry_id"),
    Table("marks", "entry_id", _MARKS),
    Table("readings", "entry_id"),
    Table("texts", "entry_id"),
    Table(
        "positions", "entry_id", "ON CONFLICT (entry_id) DO UPDATE SET block = excluded.block, start = excluded.start"
    ),
    Table("pages", "entry_id"),
    Table("images", "rowid"),
    Table("pictures", ""),
    Table("entities", "id"),
    Table("aliases", ""),
    Table("mentions", ""),
    Table("mutes", "id"),
    Table("follows", "id"),
    Table("smart_feeds", "id", into="follows"),
    Table("dropped", ""),
    Table("stories", "entry_id"),
    Table("story_keys", ""),
    Table("term_counts", ""),
    Table("tastes", ""),
    Table("lessons", "entry_id"),
    Table("visits", "entry_id"),
    Table("desk", ""),
)
MADE_ANEW: Final = frozenset({"tallies", "waiting", "unfolded", "search", "familiar"})  # from the others, or by feeds


def copy_rows(old: sqlite3.Connection, new: sqlite3.Connection, table: Table) -> tuple[int, int]:
    """How many rows were copied, and how many are known to be lost."""
    columns = _columns(old, new, table)
    if not columns:
        return 0, 0
    copied = lost = 0
    names = ", ".join(columns)
    verb = "INSERT" if table.merge else "INSERT OR IGNORE"
    insert = f"{verb} INTO {table.into or table.name} ({names}) VALUES ({_marks(columns)})"
    new.execute("BEGIN IMMEDIATE")
    for row in _rows(old, table, names):
        if row is None:
            lost += 1
        elif _sane(row, columns):
            copied += _insert(new, f"{insert} {table.merge}", row)
        else:
            lost += 1
    new.execute("COMMIT")
    return copied, lost


def _columns(old: sqlite3.Connection, new: sqlite3.Connection, table: Table) -> dict[str, tuple[str, bool]]:
    """Those that both tables have, with their type and whether they must have a value."""
    try:
        here = {row[1] for row in old.execute(f"PRAGMA table_info({table.name})")}
    except sqlite3.DatabaseError:
        return {}
    if table.into:
        here.discard(table.key)
    there = new.execute(f"PRAGMA table_info({table.into or table.name})").fetchall()
    return {column: (kind, bool(needed)) for _, column, kind, needed, *_ in there if column in here}


def _rows(old: sqlite3.Connection, table: Table, names: str) -> Iterator[tuple[object, ...] | None]:
    """Every row that can be read; None for one that cannot."""
    if not table.key:
        yield from _as_far_as_possible(old, f"SELECT {names} FROM {table.name}", ())
        return
    select = f"SELECT {names} FROM {table.name} WHERE {table.key} BETWEEN ? AND ?"
    for start in range(0, _last(old, table), _BLOCK):
        yield from _between(old, select, start + 1, start + _BLOCK)


def _between(old: sqlite3.Connection, select: str, first: int, last: int) -> Iterator[tuple[object, ...] | None]:
    """A block at once; where it is damaged its halves, down to a single row."""
    try:
        yield from old.execute(select, (first, last)).fetchall()
    except (sqlite3.Error, OverflowError):
        if first == last:
            yield None
            return
        middle = (first + last) // 2
        yield from _between(old, select, first, middle)
        yield from _between(old, select, middle + 1, last)


def _as_far_as_possible(
    old: sqlite3.Connection, select: str, values: tuple[object, ...]
) -> Iterator[tuple[object, ...]]:
    try:
        yield from old.execute(select, values)
    except sqlite3.Error:
        return


def _last(old: sqlite3.Connection, table: Table) -> int:
    """The greatest row number, by whichever page still tells it."""
    for question in (
        f"SELECT max({table.key}) FROM {table.name}",
        "SELECT seq FROM sqlite_sequence WHERE name = 'entries'",
        "SELECT max(entry_id) FROM marks INDEXED BY marks_feed",
    ):
        try:
            (last,) = old.execute(question).fetchone() or (None,)
        except sqlite3.Error:
            continue
        if isinstance(last, int) and last < _MOST:
            return last
    return 0


def _sane(row: tuple[object, ...], columns: dict[str, tuple[str, bool]]) -> bool:
    return all(_fits(value, kind, needed) for value, (kind, needed) in zip(row, columns.values(), strict=True))


def _fits(value: object, kind: str, needed: bool) -> bool:
    if value is None:
        return not needed
    match kind:
        case "INTEGER":
            return isinstance(value, int)
        case "TEXT":
            return isinstance(value, str | bytes)
        case "REAL":
            return isinstance(value, float | int)
    return True


def _insert(new: sqlite3.Connection, insert: str, row: tuple[object, ...]) -> int:
    try:
        return new.execute(insert, row).rowcount
    except sqlite3.IntegrityError:
        return 0


def _marks(columns: dict[str, tuple[str, bool]]) -> str:
    return ", ".join("?" * len(columns))
