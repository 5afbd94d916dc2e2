"""Autodiscovery: the feeds that a web page announces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from reader.feeds.charset import decode
from reader.feeds.links import resolve
from reader.text import clean_line

LOOKED_AT: Final = 1_000_000  # bytes from the start of the page
MOST: Final = 50
TYPES: Final = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/rss+xml"}
)


@dataclass(frozen=True, slots=True)
class FoundFeed:
    url: str
    title: str  # may be empty


def find_feeds(html: bytes, url: str) -> tuple[FoundFeed, ...]:
    """The feeds announced by <link rel="alternate">, in the page's order and each once.

    A feed of comments is left out where there is another.
    """
    found: dict[str, FoundFeed] = {}
    for feed in _announced(decode(html[:LOOKED_AT]), url):
        found.setdefault(feed.url, feed)
        if len(found) >= MOST:
            break
    articles = tuple(feed for feed in found.values() if not _is_comments(feed))
    return articles or tuple(found.values())


def _announced(html: str, url: str) -> Iterator[FoundFeed]:
    root = _parse(html)
    if root is None:
        return
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
    return "alternate" in link.get("rel", "").lower().split() and kind in TYPES


def _is_comments(feed: FoundFeed) -> bool:
    return "/comments/feed" in feed.url or "comments feed" in feed.title.lower()
