"""Rows of a CSV file, by the names in its first line."""

from __future__ import annotations

import csv
import io
from itertools import islice

from reader.engine.imports.links import MOST


def rows_of(body: bytes, columns: frozenset[str]) -> tuple[dict[str, str], ...] | None:
    """None where the file is no table with these columns (in lower case)."""
    text = body.decode("utf-8-sig", "replace").replace("\0", "")
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        if not columns <= set(names):
            return None
        return tuple(dict(zip(names, row, strict=False)) for row in islice(reader, MOST) if any(row))
    except csv.Error:  # a field of more than 128 kB
        return None
