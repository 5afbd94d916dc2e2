"""Readings as one JSON document for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

import msgspec

from reader.export.chapter import Chapter
from reader.export.plain import to_json


def write_json(chapters: Iterable[Chapter], out: IO[bytes]) -> None:
    """A list; each member is what `telex show --json` prints, under the entry's id."""
    out.write(b"[")
    for number, chapter in enumerate(chapters):
        document = {"id": chapter.entry_id, **to_json(chapter.reading)}
        out.write((b",\n" if number else b"\n") + msgspec.json.format(msgspec.json.encode(document), indent=1))
    out.write(b"\n]\n")
