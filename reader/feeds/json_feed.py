"""JSON Feed 1.0 and 1.1, forgiving about wrong types: a bad entry costs itself, not the feed."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from reader.feeds.charset import decode
from reader.feeds.raw import RawEntry, RawFeed


def json_feed(body: bytes) -> RawFeed | None:
    """The feed, or None if this is no JSON or no JSON Feed."""
    document = _document(decode(body))
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        return None
    if "jsonfeed.org/version/" not in _text(document.get("version")):
        return None
    return RawFeed(
        entries=map(_entry, filter(_is_entry, document["items"])),
        title=_text(document.get("title")),
        title_is_html=False,
        link=_text(document.get("home_page_url")),
        language=_text(document.get("language")),
    )


def _document(text: str) -> Any:
    """None for what is no JSON. Half a character or a line break in one title does not cost the whole feed."""
    import msgspec  # most feeds are XML

    try:
        return msgspec.json.decode(text.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError, ValueError):
        pass
    import json

    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _entry(item: dict[str, Any]) -> RawEntry:
    plain = _text(item.get("content_text"))
    return RawEntry(
        guid=_text(item.get("id")),
        guid_is_link=True,
        title=_text(item.get("title")),
        title_is_html=False,
        link=_text(item.get("url")) or _text(item.get("external_url")),
        authors=list(_authors(item)),
        published=_text(item.get("date_published")),
        updated=_text(item.get("date_modified")),
        excerpt=escape(_text(item.get("summary")), quote=False),
        content=_text(item.get("content_html")) or _paragraphs(plain),
        enclosures=list(_attachments(item)),
    )


def _is_entry(item: Any) -> bool:
    """Whether there is anything in it to show or to know it by."""
    names = ("id", "url", "title", "content_html", "content_text", "summary")
    return isinstance(item, dict) and any(_text(item.get(name)) for name in names)


def _authors(item: dict[str, Any]) -> Iterator[str]:
    listed = item.get("authors")
    for author in [*(listed if isinstance(listed, list) else ()), item.get("author")]:
        if isinstance(author, dict) and (name := _text(author.get("name"))):
            yield name


def _attachments(item: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    listed = item.get("attachments")
    for attachment in listed if isinstance(listed, list) else ():
        if isinstance(attachment, dict):
            names = ("url", "mime_type", "size_in_bytes")
            url, mime_type, size = (_text(attachment.get(name)) for name in names)
            yield url, mime_type, size


def _paragraphs(plain: str) -> str:
    if not plain:
        return ""
    blocks = escape(plain, quote=False).replace("\r\n", "\n").split("\n\n")
    return "".join(f"<p>{block.strip()}</p>" for block in blocks if block.strip())


def _text(value: Any) -> str:
    """Ids are numbers in some feeds; anything else that is no string is nothing."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
