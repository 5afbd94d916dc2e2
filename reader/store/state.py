"""What the user did, as one document that another library takes in.

Feeds, marks, places, follows, mutes and what was taught; neither texts nor secrets.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated, Final

import msgspec

from reader.model import Wishes
from reader.store.follows import follows
from reader.store.mutes import mute_rules
from reader.store.profile import tastes
from reader.store.subscriptions import subscriptions
from reader.store.times import seconds
from reader.store.transaction import reading

READ_FOR: Final = timedelta(days=180)  # older entries that were only read are left out: their feeds no longer have them

_MARKED: Final = """
    SELECT feeds.url, guid, entries.url, entries.title, listed, read, starred, saved, block, start, act, learned
    FROM marks JOIN entries ON entries.id = marks.entry_id JOIN feeds ON feeds.id = entries.feed_id
    LEFT JOIN positions ON positions.entry_id = marks.entry_id LEFT JOIN lessons ON lessons.entry_id = marks.entry_id
    WHERE starred IS NOT NULL OR saved IS NOT NULL OR act IN ('more', 'less')
        OR (listed >= ? AND (read IS NOT NULL OR block IS NOT NULL))
    ORDER BY marks.entry_id"""

Number = Annotated[int, msgspec.Meta(ge=0, le=1 << 40)]
Liking = Annotated[float, msgspec.Meta(ge=-1e9, le=1e9)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1e12)]


class MarkedEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """Times in seconds since 1970, UTC."""

    feed: str
    guid: str
    url: str
    title: str
    listed: Number
    read: Number | None = None
    starred: Number | None = None
    saved: Number | None = None
    block: Number | None = None
    start: Number | None = None
    act: str | None = None  # what the entry taught
    learned: Number | None = None


class FollowedFeed(msgspec.Struct, frozen=True, omit_defaults=True):
    url: str
    feed_title: str = ""
    title: str = ""
    folder: str = ""
    wishes: Wishes = Wishes()


class LearnedTaste(msgspec.Struct, frozen=True, array_like=True):
    feature: str  # that of a feed has its address: another library has it under another number
    taken: Share
    shown: Share
    changed: Number
    liked: Liking = 0.0


class State(msgspec.Struct, frozen=True):
    telex_state: int  # of this form; 1
    feeds: tuple[FollowedFeed, ...] = ()
    entries: tuple[MarkedEntry, ...] = ()
    follows: tuple[tuple[str, str], ...] = msgspec.field(default=(), name="smart_feeds")  # name, query
    mutes: tuple[str, ...] = ()
    tastes: tuple[LearnedTaste, ...] = ()


def state_of(connection: sqlite3.Connection, now: datetime) -> State:
    feeds = tuple(
        FollowedFeed(s.feed.url, s.feed.title, s.title, s.folder, s.wishes) for s in subscriptions(connection)
    )
    with reading(connection):
        rows = connection.execute(_MARKED, (seconds(now - READ_FOR),)).fetchall()
    return State(
        1,
        feeds,
        tuple(MarkedEntry(*row) for row in rows),
        tuple((each.name, each.query) for each in follows(connection)),
        tuple(rule.query for rule in mute_rules(connection)),
        tuple(_learned(connection)),
    )


def _learned(connection: sqlite3.Connection) -> Iterator[LearnedTaste]:
    with reading(connection):
        urls = dict(connection.execute("SELECT 'feed:' || id, 'feed:' || url FROM feeds").fetchall())
    for feature, counted in tastes(connection).items():
        if feature in urls or not feature.startswith("feed:"):
            yield LearnedTaste(urls.get(feature, feature), *counted)


def read_state(document: bytes) -> State | str:
    """The state, or why the document is none."""
    try:
        state = msgspec.json.decode(document, type=State)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        return f"is no state of a Telex ({error})"
    return state if state.telex_state == 1 else "was written by a newer Telex; update this one"
