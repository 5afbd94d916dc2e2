"""JSON that need not be trusted."""

from __future__ import annotations

from typing import Any

import msgspec


def decoded(body: bytes) -> Any | None:
    """None for what is no JSON, or nested deeper than anything that is meant to be read."""
    try:
        return msgspec.json.decode(body.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def members(document: Any) -> list[dict[str, Any]]:
    """The objects of a list; none where it is no list."""
    return [each for each in document if isinstance(each, dict)] if isinstance(document, list) else []
