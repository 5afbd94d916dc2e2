"""What a list shows of readings. It knows nothing else of them: most entries have none when a list is printed."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

import msgspec

from reader.model import EntryId
from reader.store.blobs import decoded
from reader.store.packing import unpacked
from reader.store.transaction import reading

_CHUNK: Final = 500


class _Bullet(msgspec.Struct):
    text: str


class _Summary(msgspec.Struct):
    bullets: tuple[_Bullet, ...] = ()


class _Summed(msgspec.Struct):
    """As much of a stored reading as a list shows."""

    summary: _Summary


def first_bullets(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[EntryId, str]:
    """The first bullet of each entry whose reading is stored and has any; the rest of the readings is not built."""
    found: dict[EntryId, str] = {}
    with reading(connection):
        for start in range(0, len(ids), _CHUNK):
            chunk = tuple(ids[start : start + _CHUNK])
            among = ",".join("?" * len(chunk))
            rows = connection.execute(f"SELECT entry_id, reading FROM readings WHERE entry_id IN ({among})", chunk)
            for entry_id, stored in rows:
                summed = decoded(unpacked(stored) or None, _Summed)
                if summed and summed.summary.bullets:
                    found[EntryId(entry_id)] = summed.summary.bullets[0].text
    return found
