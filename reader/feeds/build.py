"""From raw fields to nouns: one place where limits are kept and text is cleaned, for every format."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Final

from reader.feeds.dates import read_date
from reader.feeds.links import joined, resolve
from reader.feeds.raw import RawEntry, RawFeed
from reader.feeds.titles import plain_title
from reader.model import Enclosure, Entry, Feed, ParsedFeed
from reader.text import clean_code, clean_line, with_wide_tabs

ENTRIES: Final = 5_000
GUID_LIMIT: Final = 1_000
EXCERPT_LIMIT: Final = 20_000
CONTENT_LIMIT: Final = 200_000
AUTHORS: Final = 20
AUTHOR_LIMIT: Final = 200
ENCLOSURES: Final = 20
LONGEST_PAUSE: Final = 7 * 24 * 60  # minutes

_HOUR = re.compile(r"0?\d|1\d|2[0-4]", re.ASCII)
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PERIODS: Final = {"hourly": 60, "daily": 1_440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}
_NAME_IN_BRACKETS = re.compile(r"[^\s()]{1,100}@[^\s()]{1,100} \(([^()]{1,100})\)")
_NAME_BEFORE_MAIL = re.compile(r"([^<>]{1,100}) <[^<>]{1,100}>")


def build_feed(raw: RawFeed, url: str, now: datetime) -> ParsedFeed:
    """Clean a whole document; entries keep their order, and the first of two with one guid is kept."""
    clean = with_wide_tabs if raw.is_steady else clean_code
    said = (entry for entry in islice(raw.entries, ENTRIES) if _says_something(entry))
    built = (build_entry(entry, url, now, clean) for entry in said)
    entries = tuple(_first_of_each(built))
    dates = (entry.published or entry.updated for entry in entries)
    feed = Feed(
        url=url,
        title=plain_title(raw.title, is_html=raw.title_is_html),
        site_url=resolve(joined(url, raw.base), raw.link),
        language=clean_line(raw.language, 20),
    )
    return ParsedFeed(
        feed,
        entries,
        pause_minutes(raw),
        quiet_hours(raw),
        quiet_days(raw),
        newest=max((date for date in dates if date), default=None),
    )


def build_entry(raw: RawEntry, url: str, now: datetime, clean: Callable[[str], str] = clean_code) -> Entry:
    excerpt, content = _bodies(raw, clean)
    title = plain_title(raw.title, is_html=raw.title_is_html)
    link = _link(raw, url)
    updated = read_date(raw.updated, now)
    return Entry(
        feed_url=url,
        guid=_guid(raw.guid) or link or _fingerprint(title, content or excerpt),
        title=title,
        url=link,
        authors=tuple(dict.fromkeys(name for name in map(author_name, raw.authors[:AUTHORS]) if name)),
        published=read_date(raw.published, now) or updated,
        updated=updated,
        excerpt_html=excerpt,
        content_html=content,
        enclosures=tuple(_enclosures(raw, url)),
    )


def author_name(raw: str) -> str:
    """The name in "mail@example.org (Name)" and in "Name <mail@example.org>"; else all of it."""
    line = clean_line(raw, AUTHOR_LIMIT)
    match = _NAME_IN_BRACKETS.fullmatch(line) or _NAME_BEFORE_MAIL.fullmatch(line)
    return match[1].strip() if match else line


def pause_minutes(raw: RawFeed) -> int:
    """How long the feed asks to be left alone, in minutes; 0 says nothing."""
    period = _PERIODS.get(raw.period.strip().lower(), 0) // (_number(raw.frequency) or 1)
    return min(max(_number(raw.ttl), period), LONGEST_PAUSE)


def quiet_hours(raw: RawFeed) -> tuple[int, ...]:
    """RSS counts the hours of the day, in UTC, from 0; some feeds call midnight 24."""
    return tuple(sorted({int(hour) % 24 for hour in raw.skip_hours if _HOUR.fullmatch(hour)}))


def quiet_days(raw: RawFeed) -> tuple[int, ...]:
    return tuple(sorted({_DAYS.index(day.lower()) for day in raw.skip_days if day.lower() in _DAYS}))


def _bodies(raw: RawEntry, clean: Callable[[str], str]) -> tuple[str, str]:
    """Excerpt and content. An excerpt too long to be one is content."""
    excerpt, content = raw.excerpt, raw.content
    if excerpt == content:
        excerpt = ""
    if not content and len(excerpt) > EXCERPT_LIMIT:
        excerpt, content = "", excerpt
    return clean(excerpt[:EXCERPT_LIMIT]).strip(), clean(content[:CONTENT_LIMIT]).strip()


def _link(raw: RawEntry, url: str) -> str:
    if raw.link.strip():
        return resolve(joined(url, raw.base), raw.link)
    is_address = raw.guid_is_link and raw.guid.lstrip()[:4].lower() == "http"
    return resolve("", raw.guid) if is_address else ""


def _guid(raw: str) -> str:
    """The guid on one line; one beyond the limit keeps its beginning and a hash of the whole."""
    guid = clean_line(raw, None)
    return guid if len(guid) <= GUID_LIMIT else guid[:900] + _hash(guid)


def _fingerprint(title: str, body: str) -> str:
    return "hash:" + _hash(f"{title}\n{body}")


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _enclosures(raw: RawEntry, url: str) -> Iterator[Enclosure]:
    for address, mime_type, length in raw.enclosures[:ENCLOSURES]:
        if link := resolve(joined(url, raw.base), address):
            yield Enclosure(link, clean_line(mime_type, 100), _number(length) or None)


def _number(raw: str) -> int:
    digits = raw.strip()
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 16 else 0


def _says_something(raw: RawEntry) -> bool:
    texts = (raw.title, raw.guid, raw.link, raw.excerpt, raw.content)
    return any(map(str.strip, texts)) or bool(raw.enclosures)


def _first_of_each(entries: Iterable[Entry]) -> Iterator[Entry]:
    seen: set[str] = set()
    for entry in entries:
        if entry.guid not in seen:
            seen.add(entry.guid)
            yield entry
