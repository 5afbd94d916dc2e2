"""What the tests put on the shelves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from sqlite3 import Connection

from reader.model import (
    Article,
    Changes,
    Entity,
    EntityKind,
    Entry,
    EntryId,
    Feed,
    FetchState,
    Headline,
    Mention,
    Place,
    Reading,
)
from reader.store.headlines import headlines
from reader.store.language import parse_query
from reader.store.listing import entry_ids
from reader.store.parcels import parcel
from reader.store.query import Query
from reader.store.refreshes import apply_changes

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def feed(name: str) -> Feed:
    return Feed(f"https://{name}.example/feed.xml", f"The {name.title()}", f"https://{name}.example/")


def entry(guid: str, title: str = "", *, hours_ago: float = 0, content: str = "") -> Entry:
    return Entry(
        "https://courier.example/feed.xml",
        guid,
        title or f"Story {guid}",
        f"https://courier.example/{guid}",
        published=NOW - timedelta(hours=hours_ago),
        content_html=content,
    )


def arrive(
    library: Connection, feed_id: int, *entries: Entry, name: str = "courier", now: datetime = NOW
) -> tuple[EntryId, ...]:
    """The ids of entries that a refresh brought, newest last."""
    added = tuple(parcel(each, f"hash of {each.title}") for each in entries)
    return apply_changes(library, feed_id, Changes(feed(name), added=added), FetchState(), now)


def change(library: Connection, feed_id: int, entry_id: EntryId, changed: Entry) -> None:
    """A refresh finds that the publisher has rewritten an entry."""
    changes = Changes(feed("courier"), updated=((entry_id, parcel(changed, "another hash")),))
    apply_changes(library, feed_id, changes, FetchState(), NOW)


def listed(library: Connection, query: str = "") -> list[str]:
    """The titles that a query lists."""
    asked = parse_query(query, NOW)
    assert isinstance(asked, Query)
    return [row.title for row in headlines(library, entry_ids(library, asked))]


def row(library: Connection, entry_id: int) -> Headline:
    return rows(library, [entry_id])[0]


def rows(library: Connection, ids: Sequence[int]) -> list[Headline]:
    return headlines(library, ids)


def story(title: str, *paragraphs: str, names: Sequence[tuple[str, Entity]] = ()) -> Reading:
    """A reading whose paragraphs name these entities by these words, wherever they stand."""
    article = Article.from_text(title, paragraphs, "https://courier.example/story")
    mentions = [
        Mention(Place(block, found.start(), found.end()), entity)
        for block, paragraph in enumerate(paragraphs)
        for word, entity in names
        for found in re.finditer(re.escape(word), paragraph)
    ]
    return Reading(article, tuple(sorted(mentions, key=lambda mention: mention.place)))


F16 = Entity("hardware:f-16", "F-16 Fighting Falcon", EntityKind.HARDWARE)
JAPAN = Entity("country:JP", "Japan", EntityKind.COUNTRY)
KISHI = Entity("person:nobuo-kishi", "Nobuo Kishi", EntityKind.PERSON)
