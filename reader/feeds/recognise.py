"""What a document is that is no feed, in words for the user."""

from __future__ import annotations

import re
from typing import Final

WEB_PAGE: Final = "this is a web page, not a feed"
OPML_FILE: Final = "this is an OPML file, a list of feeds: import it instead"

_OPML = re.compile(r"<(?:[\w.-]{1,30}:)?opml[\s>]", re.IGNORECASE)
_HTML = re.compile(r"<(?:!doctype html|html|head|body|script|title|meta)[\s>]", re.IGNORECASE)
_FEED = re.compile(r"<(?:[\w.-]{1,30}:)?(?:rss|feed|RDF)[\s>]")
_LOOKED_AT = 20_000  # characters from the start


def looks_like_json(body: bytes) -> bool:
    return body[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def why_no_feed(text: str) -> str:
    """The reason why nothing could be read, given that nothing could."""
    head = text[:_LOOKED_AT]
    if not text.strip():
        return "the answer is empty"
    if _FEED.search(head):
        return "the feed is damaged and cannot be read"
    if _OPML.search(head):
        return OPML_FILE
    if _HTML.search(head):
        return WEB_PAGE
    return "this is not a feed"
