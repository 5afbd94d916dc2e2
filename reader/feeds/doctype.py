"""Documents without their type, and so without entities of the publisher's making: neither bombs nor files."""

from __future__ import annotations

import re
from typing import Final

_SUBSET_END = re.compile(rb"\]\s{0,20}>")
_WITHIN: Final = 20_000  # bytes from the start


def without_doctype(document: bytes) -> bytes:
    start = document.find(b"<!DOCTYPE", 0, _WITHIN)
    if start < 0:
        return document
    end, subset = document.find(b">", start), document.find(b"[", start)
    if 0 <= subset < end:
        match = _SUBSET_END.search(document, subset)
        end = match.end() - 1 if match else -1
    return document[:start] + document[end + 1 :] if end >= 0 else b""
