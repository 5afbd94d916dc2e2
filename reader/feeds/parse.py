"""From the bytes of a feed to a ParsedFeed. Pure but for the clock; meant for a worker process."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.feeds.atom_tree import ATOM, atom_feed
from reader.feeds.build import build_feed
from reader.feeds.charset import decode
from reader.feeds.elements import name_of
from reader.feeds.json_feed import json_feed
from reader.feeds.loose import loose_feed
from reader.feeds.mend import mend, without_doctype
from reader.feeds.raw import RawFeed
from reader.feeds.recognise import looks_like_json, why_no_feed
from reader.feeds.rss_tree import rss_feed
from reader.feeds.xml_tree import UnsafeXml, read_tree
from reader.model import FetchFailed, ParsedFeed, Trouble

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF"


def parse_feed(body: bytes, content_type: str, url: str, now: datetime | None = None) -> ParsedFeed | FetchFailed:
    """Read RSS, Atom or JSON Feed, whatever the content type says; it only helps to find the encoding."""
    now = now or datetime.now(UTC)
    if looks_like_json(body):
        raw = json_feed(body)
        return build_feed(raw, url, now) if raw else _malformed("this is JSON, but not a JSON Feed")
    text = decode(body, content_type)
    try:
        raw = _quick(text) or _loose(text)
    except UnsafeXml as error:
        return _malformed(f"the feed is {error}")
    return build_feed(raw, url, now) if raw else _malformed(why_no_feed(text))


def _quick(text: str) -> RawFeed | None:
    """By lxml: all well-formed feeds, and those that can be mended."""
    root = read_tree(text)
    if root is None:
        return None
    if root.tag == ATOM + "feed":
        return atom_feed(root)
    return rss_feed(root) if root.tag == RDF or name_of(root) == "rss" else None


def _loose(text: str) -> RawFeed | None:
    return loose_feed(mend(without_doctype(text)))


def _malformed(reason: str) -> FetchFailed:
    return FetchFailed(Trouble.MALFORMED, reason)
