"""What the parsers of the different formats agree on, before anything is believed or cleaned."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class RawEntry(msgspec.Struct):
    """One entry as it stands in the document; empty strings for what is missing."""

    guid: str = ""
    guid_is_link: bool = False
    title: str = ""
    title_is_html: bool = True
    link: str = ""
    base: str = ""  # xml:base; what relative links are resolved against, itself relative to the feed
    authors: list[str] = []
    published: str = ""
    updated: str = ""
    excerpt: str = ""  # HTML
    content: str = ""  # HTML
    enclosures: list[tuple[str, str, str]] = []  # address, MIME type, length


class RawFeed(msgspec.Struct):
    """A feed document; `entries` may be lazy and endless."""

    entries: Iterable[RawEntry]
    title: str = ""
    title_is_html: bool = True
    link: str = ""
    base: str = ""
    surroundings: str = ""  # what an entry is read by beside its own element; empty where that is not told
    is_steady: bool = False  # nothing is ever done to the characters of its texts
    language: str = ""
    ttl: str = ""  # minutes, as RSS writes it
    period: str = ""  # sy:updatePeriod
    frequency: str = ""  # sy:updateFrequency
    skip_hours: list[str] = []
    skip_days: list[str] = []
