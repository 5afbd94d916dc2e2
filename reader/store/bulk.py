"""Many rows at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import chain
from typing import Final

_AT_ONCE: Final = 50  # rows of one statement


def insert_rows(connection: sqlite3.Connection, into: str, rows: Sequence[Sequence[object]]) -> None:
    """`into` is a table with its columns in brackets.

    In few statements, since the library's thread has to wait for its turn to run Python after each.
    """
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        marks = f"({','.join('?' * len(some[0]))})"
        values = tuple(chain.from_iterable(some))
        connection.execute(f"INSERT INTO {into} VALUES {','.join([marks] * len(some))}", values)
