"""Documents without their type, and so without entities of the publisher's making: neither bombs nor files."""

from __future__ import annotations

import re
from typing import Final

_SUBSET_END = re.compile(r"\]\s{0,20}>")
_WITHIN: Final = 20_000  # characters from the start


def without_doctype(text: str) -> str:
    start = text.find("<!DOCTYPE", 0, _WITHIN)
    if start < 0:
        return text
    end, subset = text.find(">", start), text.find("[", start)
    if 0 <= subset < end:
        match = _SUBSET_END.search(text, subset)
        end = match.end() - 1 if match else -1
    return text[:start] + text[end + 1 :] if end >= 0 else ""
