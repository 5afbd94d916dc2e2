"""Small feeds for tests; each part is what its name says and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.feeds import parse_feed
from reader.model import Entry, FetchFailed, ParsedFeed

URL = "https://news.example/feed"
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom"'
)


def rss(*items: str, channel: str = "", title: str = "Harbour News") -> bytes:
    """RSS 2.0 around items, each given as the inside of its <item>."""
    inside = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" {NAMESPACES}><channel><title>{title}</title>'
        f"<link>https://news.example/</link>{channel}{inside}</channel></rss>"
    ).encode("utf-8", "surrogatepass")


def atom(*entries: str, head: str = "", attributes: str = "") -> bytes:
    """Atom 1.0 around entries, each given as the inside of its <entry>."""
    inside = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return (
        f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" {attributes}>'
        f"<title>Harbour News</title>{head}{inside}</feed>"
    ).encode("utf-8", "surrogatepass")


def parsed(body: bytes, content_type: str = "", url: str = URL) -> ParsedFeed:
    result = parse_feed(body, content_type, url, NOW)
    assert isinstance(result, ParsedFeed), result
    return result


def only_entry(body: bytes, content_type: str = "", url: str = URL) -> Entry:
    (entry,) = parsed(body, content_type, url).entries
    return entry


def reason(body: bytes, content_type: str = "") -> str:
    result = parse_feed(body, content_type, URL, NOW)
    assert isinstance(result, FetchFailed), result
    return result.reason
