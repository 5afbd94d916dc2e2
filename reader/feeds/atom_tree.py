"""Atom 1.0 from an lxml element tree."""

from __future__ import annotations

from copy import deepcopy
from html import escape
from typing import Any, Final

from reader.feeds.elements import (
    DC,
    SY,
    Take,
    base_of,
    base_within,
    first,
    setter,
    surroundings_of,
    take_author,
    text_of,
)
from reader.feeds.raw import RawEntry, RawFeed

ATOM: Final = "{http://www.w3.org/2005/Atom}"
LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
HTML_TYPES: Final = frozenset({"html", "text/html"})
XHTML_TYPES: Final = frozenset({"xhtml", "application/xhtml+xml"})


def atom_feed(root: Any) -> RawFeed:
    title = root.find(ATOM + "title")
    link = next((link for link in root.iterchildren(ATOM + "link") if _leads_to_page(link)), None)
    entries = list(root.iterchildren(ATOM + "entry"))
    base = base_of(root)
    return RawFeed(
        entries=(_entry(entry, base) for entry in entries),
        title="" if title is None else text_of(title),
        title_is_html=title is not None and title.get("type") in HTML_TYPES,
        link="" if link is None else link.get("href", ""),
        base=base,
        surroundings=surroundings_of(entries),
        language=root.get(LANG, ""),
        period=first(root, SY + "updatePeriod"),
        frequency=first(root, SY + "updateFrequency"),
    )


def _entry(element: Any, around: str) -> RawEntry:
    entry = RawEntry(base=base_within(around, element), title_is_html=False)
    for child in element:
        take = _FIELDS.get(child.tag)
        if take:
            take(entry, child)
    return entry


def _title(entry: RawEntry, child: Any) -> None:
    if not entry.title:
        entry.title = text_of(child)
        entry.title_is_html = child.get("type") in HTML_TYPES


def _link(entry: RawEntry, child: Any) -> None:
    href = child.get("href", "")
    if child.get("rel") == "enclosure":
        entry.enclosures.append((href, child.get("type", ""), child.get("length", "")))
    elif not entry.link and _leads_to_page(child):
        entry.link = href


def _author(entry: RawEntry, child: Any) -> None:
    entry.authors.append(first(child, ATOM + "name", ATOM + "email"))


def _excerpt(entry: RawEntry, child: Any) -> None:
    entry.excerpt = entry.excerpt or _markup(child)


def _content(entry: RawEntry, child: Any) -> None:
    entry.content = max(entry.content, _markup(child), key=len)


_FIELDS: Final[dict[str, Take]] = {
    ATOM + "id": setter("guid"),
    ATOM + "title": _title,
    ATOM + "link": _link,
    ATOM + "published": setter("published"),
    ATOM + "updated": setter("updated"),
    ATOM + "author": _author,
    DC + "creator": take_author,
    ATOM + "summary": _excerpt,
    ATOM + "content": _content,
}


def _leads_to_page(link: Any) -> bool:
    return bool(link.get("rel", "alternate") == "alternate")


def _markup(element: Any) -> str:
    """An Atom text construct as HTML; empty for content that is no text."""
    kind = element.get("type", "text")
    if kind in XHTML_TYPES:
        return _inner(element)
    if kind in {"text", "text/plain"}:
        return escape(text_of(element), quote=False)
    return text_of(element) if kind in HTML_TYPES else ""


def _inner(element: Any) -> str:
    """The markup inside an XHTML construct, without the <div> that the format demands around it."""
    from lxml import etree  # loaded already: it made the element

    element = deepcopy(element)  # apart from the feed's namespaces, which HTML does not know
    for inner in element.iter(etree.Element):
        inner.tag = etree.QName(inner).localname
    etree.cleanup_namespaces(element)
    wrapper = element[0] if len(element) == 1 and element[0].tag == "div" else element
    children = (etree.tostring(child, method="html", encoding="unicode") for child in wrapper)
    return escape(wrapper.text or "", quote=False) + "".join(children)
