"""What goes into a document: a reading, and the pictures that are stored for it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from reader.model import Reading
from reader.text import clean_line

_ENDINGS: Final = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp"}


@dataclass(frozen=True, slots=True)
class Picture:
    mime_type: str
    body: bytes

    @property
    def file_name(self) -> str:
        """From its bytes, so that one picture is one file however often it is shown."""
        return f"{hashlib.sha256(self.body).hexdigest()[:20]}.{_ENDINGS[self.mime_type]}"


@dataclass(frozen=True, slots=True)
class Chapter:
    reading: Reading
    pictures: Mapping[str, Picture] = field(default_factory=dict)  # by address
    entry_id: int = 0  # 0 where it is no entry of the library

    @property
    def title(self) -> str:
        return clean_line(self.reading.article.title) or "Untitled"


def picture_of(body: bytes) -> Picture | None:
    """A picture by what its bytes say; None for anything that is not one of the four kinds that every program shows."""
    if body.startswith(b"\xff\xd8\xff"):
        return Picture("image/jpeg", body)
    if body.startswith(b"\x89PNG\r\n\x1a\n"):
        return Picture("image/png", body)
    if body.startswith((b"GIF87a", b"GIF89a")):
        return Picture("image/gif", body)
    if body.startswith(b"RIFF") and body[8:12] == b"WEBP":
        return Picture("image/webp", body)
    return None
