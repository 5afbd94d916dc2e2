"""What no strict parser reads: Atom 0.3, CDF and broken feeds, by feedparser, which guesses well.

feedparser trusts its input more than it should: bytes may be a path that it opens, and some of its patterns take
quadratic time on texts made for them. So it gets a stream, never bytes or text, and never what `is_risky` finds.
"""

from __future__ import annotations

import io
import re
from html import escape
from typing import Any

from reader.feeds.raw import RawEntry, RawFeed
from reader.feeds.risk import is_risky

_BASE = re.compile(r"<(?:rss|feed|rdf:RDF)\b[^>]{0,2000}?\sxml:base\s?=\s?[\"']([^\"'<>]{1,2000})[\"']")


def loose_feed(text: str) -> RawFeed | None:
    """The feed as far as it can be made out; None if there is none, or if trying is too risky."""
    if is_risky(text):
        return None
    import feedparser  # takes 100 ms, and most feeds never need it

    base = _BASE.search(text, 0, 5_000)
    # xml:base is taken away, or it would be joined to the guids; it still serves for links.
    stream = io.BytesIO(text.replace("xml:base", "xml:was").encode("utf-8", "replace"))
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        document = feedparser.parse(stream, response_headers=headers, resolve_relative_uris=False, sanitize_html=False)
    except Exception:  # whatever it trips over, there is no feed that can be read
        return None
    said = document["entries"] or _text(document["feed"], "title")
    return _feed(document, base[1] if base else "") if said and document.get("version") else None


def _feed(document: dict[str, Any], base: str) -> RawFeed:
    feed = document["feed"]
    is_atom = str(document["version"]).startswith("atom")
    return RawFeed(
        entries=(_entry(entry, base, is_atom) for entry in document["entries"]),
        title=_text(feed, "title"),
        title_is_html=_is_html(feed, is_atom),
        link=_text(feed, "link"),
        base=base,
        language=_text(feed, "language"),
        ttl=_text(feed, "ttl"),
        period=_text(feed, "sy_updateperiod"),
        frequency=_text(feed, "sy_updatefrequency"),
    )


def _entry(entry: dict[str, Any], base: str, is_atom: bool) -> RawEntry:
    guid, link = _text(entry, "id"), _text(entry, "link")
    return RawEntry(
        guid=guid,
        guid_is_link=bool(entry.get("guidislink")) or (not is_atom and link == guid),
        title=_text(entry, "title"),
        title_is_html=_is_html(entry, is_atom),
        link="" if link == guid and not is_atom else link,  # feedparser takes the guid for want of a link
        base=base,
        authors=_authors(entry, is_atom),
        published=_text(entry, "published"),
        updated=_text(entry, "updated"),
        excerpt=_markup(dict.get(entry, "summary_detail")) or _text(entry, "summary"),
        content=max(map(_markup, _list(entry, "content")), key=len, default=""),
        enclosures=[_enclosure(link) for link in _list(entry, "links") if _text(link, "rel") == "enclosure"],
    )


def _is_html(context: dict[str, Any], is_atom: bool) -> bool:
    """RSS titles may be anything; Atom says which."""
    detail = dict.get(context, "title_detail") or {}
    return not is_atom or _text(detail, "type") == "text/html"


def _authors(entry: dict[str, Any], is_atom: bool) -> list[str]:
    """feedparser cuts RSS's "mail (name)" in the wrong places, but keeps the whole of the last one."""
    listed = _list(entry, "authors")
    if len(listed) == 1 and not is_atom:
        return [_text(entry, "author")]
    return [_text(author, "name") or _text(author, "email") for author in listed]


def _enclosure(link: dict[str, Any]) -> tuple[str, str, str]:
    return _text(link, "href"), _text(link, "type"), _text(link, "length")


def _markup(detail: Any) -> str:
    value = _text(detail or {}, "value")
    return escape(value, quote=False) if _text(detail or {}, "type") == "text/plain" else value


def _text(context: dict[str, Any], name: str) -> str:
    """feedparser's own look-up renames keys and warns; the plain dictionary's does not."""
    value = dict.get(context, name)
    return value if isinstance(value, str) else ""


def _list(context: dict[str, Any], name: str) -> list[Any]:
    value = dict.get(context, name)
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []
