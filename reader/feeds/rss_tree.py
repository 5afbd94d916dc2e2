"""RSS 0.9x, 1.0 and 2.0 from an lxml element tree."""

from __future__ import annotations

from typing import Any, Final

from reader.feeds.elements import (
    DC,
    RSS_DIALECTS,
    SY,
    Take,
    base_of,
    base_within,
    first,
    name_of,
    setter,
    surroundings_of,
    take_author,
    text_of,
)
from reader.feeds.raw import RawEntry, RawFeed

ENCODED: Final = "{http://purl.org/rss/1.0/modules/content/}encoded"
ITUNES: Final = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
TERMS: Final = "{http://purl.org/dc/terms/}"
ATOM_LINK: Final = "{http://www.w3.org/2005/Atom}link"


def rss_feed(root: Any) -> RawFeed | None:
    channel = next((child for child in root if name_of(child) == "channel"), None)
    if channel is None:
        return None
    items = [child for parent in (channel, root) for child in parent if name_of(child) == "item"]
    bases = {parent: base_of(parent) for parent in (channel, root)}
    about = [child for child in channel if name_of(child) != "item"]  # few, and searched again and again
    return RawFeed(
        entries=(_entry(item, bases[item.getparent()]) for item in items),
        title=first(about, "title"),
        link=first(about, "link"),
        base=bases[channel],
        surroundings=surroundings_of(items),
        language=first(about, "language", DC + "language"),
        ttl=first(about, "ttl"),
        period=first(about, SY + "updatePeriod"),
        frequency=first(about, SY + "updateFrequency"),
        skip_hours=_listed(about, "skipHours"),
        skip_days=_listed(about, "skipDays"),
    )


def _listed(about: list[Any], name: str) -> list[str]:
    """The texts of the elements in the first element of this name."""
    found = next((child for child in about if name_of(child) == name), ())
    return [text_of(each).strip() for each in found]


def _entry(item: Any, around: str) -> RawEntry:
    entry = RawEntry(base=base_within(around, item))
    for child in item:
        take = _TAKES.get(child.tag)
        if take:
            take(entry, child)
    return entry


def _guid(entry: RawEntry, child: Any) -> None:
    entry.guid = entry.guid or text_of(child)
    entry.guid_is_link = child.get("isPermaLink", "true").lower() == "true"


def _enclosure(entry: RawEntry, child: Any) -> None:
    entry.enclosures.append((child.get("url", ""), child.get("type", ""), child.get("length", "")))


def _content(entry: RawEntry, child: Any) -> None:
    entry.content = max(entry.content, text_of(child), key=len)


def _atom_link(entry: RawEntry, child: Any) -> None:
    if not entry.link and child.get("rel", "alternate") == "alternate":
        entry.link = child.get("href", "")


def _prefixes(name: str) -> tuple[str, ...]:
    """RSS's own names stand in any of its namespaces, or in none."""
    return ("",) if name.startswith("{") else ("", *RSS_DIALECTS)


_FIELDS: Final[dict[str, Take]] = {
    "title": setter("title"),
    "link": setter("link"),
    ATOM_LINK: _atom_link,
    "guid": _guid,
    "pubDate": setter("published"),
    DC + "date": setter("updated"),
    TERMS + "modified": setter("updated"),
    "author": take_author,
    DC + "creator": take_author,
    ITUNES + "author": take_author,
    "description": setter("excerpt"),
    ENCODED: _content,
    "enclosure": _enclosure,
}
_TAKES: Final = {prefix + name: take for name, take in _FIELDS.items() for prefix in _prefixes(name)}
