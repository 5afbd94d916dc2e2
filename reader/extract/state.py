"""The article's text in the data that a page's scripts would draw it from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from reader.extract.tree import Element

_LARGEST: Final = 5_000_000  # characters of one script
_MOST: Final = 20_000  # values looked at
_DEEPEST: Final = 40
_PARAGRAPH: Final = 60  # characters from which a string may be one
_ENOUGH: Final = 600  # characters of a text that is believed to be the article
_ASSIGNED: Final = re.compile(r"\s*(?:window\.|var |const |let )?[\w.$\[\]\"']{1,80}\s*=\s*(?=[{\[])")
_UNSPACED: Final = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]{8}")  # scripts that write no blanks
_TAGS: Final = re.compile(r"<[^<>]{0,500}>")


def told_in_state(root: Element) -> str:
    """The longest run of paragraphs in the page's data, one a line, or HTML; empty where there is none."""
    texts = (_longest_text(_parsed(script.text or "")) for script in root.iter("script") if _holds_data(script))
    best = max(texts, key=len, default="")
    return best if len(best) >= _ENOUGH else ""


def _holds_data(script: Element) -> bool:
    kind = (script.get("type") or "").lower()
    text = script.text or ""
    is_data = kind == "application/json" or (kind in {"", "text/javascript"} and bool(_ASSIGNED.match(text)))
    return is_data and _ENOUGH <= len(text) <= _LARGEST


def _parsed(text: str) -> Any:
    assigned = _ASSIGNED.match(text)
    body = text[assigned.end() :].rstrip().rstrip(";") if assigned else text
    try:
        return msgspec.json.decode(body.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError, ValueError):
        return None


def _longest_text(value: Any) -> str:
    """Of all lists, and of all strings that are whole texts, the one with most prose in it."""
    texts = (_as_text(node) for node in _nodes(value))
    return max(texts, key=len, default="")


def _nodes(value: Any) -> Iterator[Any]:
    """Every list and string, from the outside in."""
    waiting, looked_at = [(value, 0)], 0
    while waiting and looked_at < _MOST:
        node, depth = waiting.pop()
        looked_at += 1
        if isinstance(node, (list, str)):
            yield node
        inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        if depth < _DEEPEST:
            waiting.extend((child, depth + 1) for child in inner)


def _as_text(node: Any) -> str:
    if isinstance(node, str):
        return node if _is_prose(node) and ("</p>" in node or node.count("\n\n") > 1) else ""
    paragraphs = [text for item in node if (text := _paragraph_of(item))]
    return "\n".join(paragraphs) if len(paragraphs) > 1 else ""


def _paragraph_of(item: Any) -> str:
    """The text of one block of an article: the longest string right in it; a block with an address is a card."""
    if isinstance(item, str):
        return item if _is_prose(item) else ""
    if not isinstance(item, dict) or any(key in item for key in ("url", "href", "slug", "link")):
        return ""
    strings = [text for value in item.values() for text in _strings(value) if _is_prose(text)]
    return max(strings, key=len, default="")


def _strings(value: Any) -> tuple[str, ...]:
    if isinstance(value, dict):
        return tuple(text for text in value.values() if isinstance(text, str))
    return (value,) if isinstance(value, str) else ()


def _is_prose(text: str) -> bool:
    words = _TAGS.sub("", text)
    has_words = words.count(" ") * 12 > len(words) or _UNSPACED.search(words) is not None
    return len(words) >= _PARAGRAPH and has_words and not words.startswith(("http", "{", "data:"))
