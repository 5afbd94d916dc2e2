"""Instapaper's export: a table whose folder tells what is archived and what is starred."""

from __future__ import annotations

from reader.engine.imports.links import Link, link
from reader.engine.imports.table import rows_of


def read_instapaper(body: bytes) -> tuple[Link, ...] | None:
    rows = rows_of(body, frozenset({"url", "title", "selection", "folder"}))
    if rows is None:
        return None
    return tuple(
        link(
            row.get("url"),
            row.get("title"),
            row.get("timestamp"),
            read=row.get("folder") == "Archive",
            starred=row.get("folder") == "Starred",
        )
        for row in rows
    )
