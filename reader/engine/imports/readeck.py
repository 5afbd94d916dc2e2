"""Readeck's bookmarks: the JSON that its interface gives, alone or in the files of an archive."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, Final

from reader.engine.imports.documents import decoded, members
from reader.engine.imports.links import MOST, Link, link

LARGEST: Final = 50_000_000  # bytes of all JSON in an archive, unpacked


def read_readeck(body: bytes) -> tuple[Link, ...] | None:
    documents = _unpacked(body) if body.startswith(b"PK") else iter((body,))
    found = [bookmark for document in documents for bookmark in _bookmarks(decoded(document))]
    if not found:
        return None
    return tuple(
        link(
            bookmark["url"],
            bookmark.get("title"),
            bookmark.get("created"),
            read=bool(bookmark.get("is_archived")),
            starred=bool(bookmark.get("is_marked")),
        )
        for bookmark in found[:MOST]
    )


def _bookmarks(document: Any) -> list[dict[str, Any]]:
    """A list of bookmarks, a document with such a list, or one bookmark."""
    if isinstance(document, dict) and isinstance(document.get("bookmarks"), list):
        document = document["bookmarks"]
    if isinstance(document, dict):
        document = [document]
    return [each for each in members(document) if "url" in each and ("is_marked" in each or "labels" in each)]


def _unpacked(body: bytes) -> Iterator[bytes]:
    """The JSON files of an archive, in memory alone, up to a size."""
    room = LARGEST
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for entry in archive.infolist():
                if entry.filename.endswith(".json"):
                    with archive.open(entry) as file:
                        document = file.read(room + 1)
                    room -= len(document)
                    if room < 0:
                        return
                    yield document
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError):
        return
