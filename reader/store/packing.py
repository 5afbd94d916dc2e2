"""Long texts that are kept small."""

from __future__ import annotations

import zlib
from typing import Final

_LEVEL: Final = 1  # of zlib; the usual 6 takes a fifth longer, to save 4% of the space
_WORTH_PACKING: Final = 300  # characters; below, the blob is hardly smaller than the text


def packed(text: str) -> str | bytes:
    """A long text compressed, a short one as it is."""
    return zlib.compress(text.encode(), _LEVEL) if len(text) > _WORTH_PACKING else text


def unpacked(stored: str | bytes | None) -> str:
    """Empty where nothing is stored, or nothing that can be read any more."""
    if not isinstance(stored, bytes):
        return stored or ""
    try:
        return zlib.decompress(stored).decode()
    except (zlib.error, UnicodeDecodeError):
        return ""
