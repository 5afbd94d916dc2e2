"""Pocket's two exports: a page of links, and since 2025 a table."""

from __future__ import annotations

from typing import Any

from reader.engine.imports.links import MOST, Link, link
from reader.engine.imports.table import rows_of


def read_pocket_csv(body: bytes) -> tuple[Link, ...] | None:
    rows = rows_of(body, frozenset({"title", "url", "time_added", "status"}))
    if rows is None:
        return None
    return tuple(
        link(row.get("url"), row.get("title"), row.get("time_added"), read=row.get("status") == "archive")
        for row in rows
    )


def read_pocket_html(body: bytes) -> tuple[Link, ...] | None:
    """Also the bookmarks that browsers export, which look the same but for the headings."""
    start = body[:2_000].lower()
    if b"pocket export" not in start and b"netscape-bookmark-file" not in start:
        return None
    from lxml import html  # needed by few imports

    try:
        root = html.document_fromstring(body)
    except (ValueError, html.etree.ParserError):
        return None
    return tuple(_links(root))


def _links(root: Any) -> list[Link]:
    links: list[Link] = []
    archived = False
    for element in root.iter("h1", "a"):
        if element.tag == "h1":
            archived = "archive" in (element.text or "").lower()
        elif element.get("href") and len(links) < MOST:
            when = element.get("time_added") or element.get("add_date")
            links.append(link(element.get("href"), "".join(element.itertext()), when, read=archived))
    return links
