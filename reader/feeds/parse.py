"""From the bytes of a feed to a ParsedFeed. Pure but for the clock; meant for a worker process."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.feeds.again import read_rest, remembering
from reader.feeds.build import build_feed
from reader.feeds.charset import in_utf8
from reader.feeds.cut import cut_up
from reader.feeds.doctype import without_doctype
from reader.feeds.json_feed import json_feed
from reader.feeds.quick import quick_feed
from reader.feeds.raw import RawFeed
from reader.feeds.recognise import looks_like_json, why_no_feed
from reader.feeds.xml_tree import UnsafeXml
from reader.model import FetchFailed, ParsedFeed, Trouble


def parse_feed(
    body: bytes, content_type: str, url: str, now: datetime | None = None, familiar: bytes = b""
) -> ParsedFeed | FetchFailed:
    """Read RSS, Atom or JSON Feed, whatever the content type says; it only helps to find the encoding.

    `familiar` is what was remembered of the feed's last document: what stands here unchanged is passed by.
    """
    now = now or datetime.now(UTC)
    if looks_like_json(body):
        raw = json_feed(body)
        return build_feed(raw, url, now) if raw else _malformed("this is JSON, but not a JSON Feed")
    document = in_utf8(body, content_type)
    try:
        parsed = _parse(without_doctype(document), url, now, familiar)
    except UnsafeXml as error:
        return _malformed(f"the feed is {error}")
    return parsed or _malformed(why_no_feed(document.decode()))


def _parse(document: bytes, url: str, now: datetime, familiar: bytes) -> ParsedFeed | None:
    cut = cut_up(document)
    if cut and familiar and (parsed := read_rest(cut, familiar, url, now)):
        return parsed
    raw = quick_feed(document) or _loose_feed(document)
    if raw is None:
        return None
    parsed = build_feed(raw, url, now)
    return remembering(parsed, cut, raw.surroundings) if cut and raw.surroundings else parsed


def _loose_feed(document: bytes) -> RawFeed | None:
    from reader.feeds.loose import loose_feed  # most feeds are sound
    from reader.feeds.mend import mend

    return loose_feed(mend(document.decode()))


def _malformed(reason: str) -> FetchFailed:
    return FetchFailed(Trouble.MALFORMED, reason)
