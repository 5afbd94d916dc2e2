"""Readeck's bookmarks: its table, the JSON of its interface, and its backup, which has an info.json for each."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, Final

from reader.engine.imports.documents import decoded, members
from reader.engine.imports.links import MOST, Link, link
from reader.engine.imports.table import rows_of

LARGEST: Final = 50_000_000  # bytes of all JSON in a backup, unpacked
_COLUMNS: Final = frozenset({"url", "title", "created", "is_archived", "is_marked"})
_KNOWN: Final = frozenset({"is_archived", "is_marked", "labels"})  # of these a bookmark has at least one
_TRUE: Final = frozenset({True, "true", "1"})


def read_readeck(body: bytes) -> tuple[Link, ...] | None:
    found = [_link(bookmark) for bookmark in _bookmarks(body)]
    return tuple(found[:MOST]) or None


def _bookmarks(body: bytes) -> Iterator[dict[str, Any]]:
    if body.startswith(b"PK"):
        for document in _unpacked(body):
            yield from _in_json(decoded(document))
    elif (rows := rows_of(body, _COLUMNS)) is not None:
        yield from rows
    else:
        yield from _in_json(decoded(body))


def _in_json(document: Any) -> Iterator[dict[str, Any]]:
    """A list of bookmarks or one bookmark; a backup writes IsMarked for is_marked."""
    for member in members(document if isinstance(document, list) else [document]):
        bookmark = {_spelt(name): value for name, value in member.items()}
        if "url" in bookmark and _KNOWN & bookmark.keys():
            yield bookmark


def _spelt(name: str) -> str:
    return {"IsArchived": "is_archived", "IsMarked": "is_marked"}.get(name, name.lower())


def _link(bookmark: dict[str, Any]) -> Link:
    return link(
        bookmark["url"],
        bookmark.get("title"),
        bookmark.get("created"),
        read=_is_true(bookmark.get("is_archived")),
        starred=_is_true(bookmark.get("is_marked")),
    )


def _is_true(said: object) -> bool:
    return isinstance(said, str | int) and said in _TRUE


def _unpacked(body: bytes) -> Iterator[bytes]:
    """What a backup says of its bookmarks, in memory alone, up to a size."""
    room = LARGEST
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for entry in archive.infolist():
                if entry.filename.rpartition("/")[2] == "info.json":
                    with archive.open(entry) as file:
                        document = file.read(room + 1)
                    room -= len(document)
                    if room < 0:
                        return
                    yield document
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError):
        return
