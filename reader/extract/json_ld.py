"""What a page says of its article in JSON-LD (schema.org)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from reader.extract.tree import Element

_LARGEST: Final = 1_000_000  # characters of one script
_TYPES: Final = ("article", "newsarticle", "blogposting", "reportage", "analysisnewsarticle", "opinionnewsarticle",
                 "liveblogposting", "techarticle", "scholarlyarticle", "report", "satiricalarticle")  # fmt: skip
_DEEPEST: Final = 6


def article_facts(root: Element) -> dict[str, Any]:
    """The first article object of the page's JSON-LD, or an empty one."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower().startswith("application/ld+json"):
            for item in _objects(_parsed((script.text or "")[:_LARGEST]), 0):
                if _is_article(item):
                    return item
    return {}


def texts(value: Any) -> tuple[str, ...]:
    """The names in a value that may be a string, an object with a name, or a list of either."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, dict):
        return texts(value.get("name"))
    if isinstance(value, list):
        return tuple(text for item in value[:20] for text in texts(item))
    return ()


def _parsed(text: str) -> Any:
    text = text.strip().removeprefix("<![CDATA[").removeprefix("<!--").removesuffix("]]>").removesuffix("-->")
    try:
        return msgspec.json.decode(text.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError, ValueError):
        return _forgiving(text)


def _forgiving(text: str) -> Any:
    """JSON with raw line breaks inside strings, which many pages have."""
    try:
        return msgspec.json.decode(" ".join(text.split()).encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError, ValueError):
        return None


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth + 1)
    elif isinstance(value, list):
        for item in value[:50]:
            yield from _objects(item, depth + 1)


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.lower() in _TYPES for name in names)
