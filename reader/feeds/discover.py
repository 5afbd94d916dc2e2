"""Autodiscovery: the feeds that a web page announces, or at least links to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final
from urllib.parse import urlsplit

from reader.feeds.charset import decode
from reader.feeds.links import resolve, same_server
from reader.text import clean_line

LOOKED_AT: Final = 1_000_000  # bytes from the start of the page
MOST: Final = 50
TYPES: Final = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/rss+xml"}
)


LINKED: Final = 4
_LOOKS_LIKE_A_FEED = re.compile(
    r"(?:/(?:feed|rss|atom)/?|/(?:feed|rss|atom|index)\.(?:xml|json|rdf)|\.(?:rss|atom))$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FoundFeed:
    url: str
    title: str  # may be empty


@dataclass(frozen=True, slots=True)
class Found:
    announced: tuple[FoundFeed, ...] = ()  # by <link rel="alternate">; without feeds of comments where there are others
    linked: tuple[str, ...] = ()  # addresses on the page's own server that look like feeds


def find_feeds(html: bytes, url: str) -> Found:
    """In the page's order, each once."""
    root = _parse(decode(html[:LOOKED_AT]))
    if root is None:
        return Found()
    feeds = {feed.url: feed for feed in islice(_announced(root, url), MOST)}
    articles = tuple(feed for feed in feeds.values() if not _is_comments(feed))
    linked = dict.fromkeys(islice(_linked(root, url), LINKED))
    return Found(articles or tuple(feeds.values()), tuple(linked))


def _linked(root: Any, url: str) -> Iterator[str]:
    for anchor in root.iter("a"):
        address = resolve(url, anchor.get("href", ""))
        if address and same_server(address, url) and _LOOKS_LIKE_A_FEED.search(urlsplit(address).path):
            yield address


def _announced(root: Any, url: str) -> Iterator[FoundFeed]:
    base = url
    for element in root.iter("base", "link"):
        href = element.get("href", "")
        if element.tag == "base":
            base = resolve(base, href) or base
        elif _is_feed(element) and (address := resolve(base, href)):
            yield FoundFeed(address, clean_line(element.get("title", ""), 200))


def _parse(html: str) -> Any | None:
    from lxml import etree  # not needed before somebody subscribes

    try:
        return etree.fromstring(html.encode("utf-8", "replace"), etree.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.LxmlError, ValueError):
        return None


def _is_feed(link: Any) -> bool:
    kind = link.get("type", "").partition(";")[0].strip().lower()
    return not {"alternate", "feed"}.isdisjoint(link.get("rel", "").lower().split()) and kind in TYPES


def _is_comments(feed: FoundFeed) -> bool:
    return "/comments/feed" in feed.url or "comments feed" in feed.title.lower()
