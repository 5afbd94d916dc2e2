"""wallabag's JSON export: a list of entries, archived and starred or not."""

from __future__ import annotations

from reader.engine.imports.documents import decoded, members
from reader.engine.imports.links import MOST, Link, link


def read_wallabag(body: bytes) -> tuple[Link, ...] | None:
    entries = members(decoded(body)) if body.lstrip()[:4].strip().startswith((b"[", b"\xef")) else []
    if not entries or not all("url" in entry and "is_archived" in entry for entry in entries):
        return None
    if not any("is_starred" in entry for entry in entries):
        return None
    return tuple(
        link(
            entry["url"],
            entry.get("title"),
            entry.get("created_at"),
            read=bool(entry["is_archived"]),
            starred=bool(entry.get("is_starred")),
        )
        for entry in entries[:MOST]
    )
