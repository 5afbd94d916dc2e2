"""Long texts that are kept small."""

from __future__ import annotations

import zlib
from typing import Final

try:  # a sixth of the time that zlib takes at its fastest, for a sixth more space
    from isal.isal_zlib import compress
except ImportError:  # it is not made for every machine
    from zlib import compress

_LEVEL: Final = 1 if compress is zlib.compress else 0  # the fastest of either
_WORTH_PACKING: Final = 300  # characters; below, the blob is hardly smaller than the text


def packed(text: str) -> str | bytes:
    """A long text compressed, a short one as it is."""
    return compress(text.encode(), _LEVEL) if len(text) > _WORTH_PACKING else text


def unpacked(stored: str | bytes | None) -> str:
    """Empty where nothing is stored, or nothing that can be read any more."""
    if not isinstance(stored, bytes):
        return stored or ""
    try:
        return zlib.decompress(stored).decode()
    except (zlib.error, UnicodeDecodeError):
        return ""
