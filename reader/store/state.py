"""What the user did, as one document that another library takes in: it adds, and never takes away.

Feeds, marks, places, follows and mutes; neither texts nor secrets. An entry that the other library does not have
yet is added with its title, and its feed brings the rest.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final

import msgspec

from reader.model import Feed, Wishes
from reader.store.follows import follow_of, follows, keep_follow
from reader.store.index import index_title
from reader.store.mutes import add_mute, mute_rules
from reader.store.subscriptions import add_subscription, set_wishes, subscriptions
from reader.store.times import seconds
from reader.store.transaction import reading, writing
from reader.text import clean_line, safe_url

READ_FOR: Final = timedelta(days=180)  # older entries that were only read are left out: their feeds no longer have them

_MARKED: Final = """
    SELECT feeds.url, guid, entries.url, entries.title, listed, read, starred, saved, block, start
    FROM marks JOIN entries ON entries.id = marks.entry_id JOIN feeds ON feeds.id = entries.feed_id
    LEFT JOIN positions ON positions.entry_id = marks.entry_id
    WHERE starred IS NOT NULL OR saved IS NOT NULL OR (listed >= ? AND (read IS NOT NULL OR block IS NOT NULL))
    ORDER BY marks.entry_id"""


Number = Annotated[int, msgspec.Meta(ge=0, le=1 << 40)]


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


class FollowedFeed(msgspec.Struct, frozen=True, omit_defaults=True):
    url: str
    feed_title: str = ""
    title: str = ""
    folder: str = ""
    wishes: Wishes = Wishes()


class State(msgspec.Struct, frozen=True):
    telex_state: int  # of this form; 1
    feeds: tuple[FollowedFeed, ...] = ()
    entries: tuple[MarkedEntry, ...] = ()
    follows: tuple[tuple[str, str], ...] = msgspec.field(default=(), name="smart_feeds")  # name, query
    mutes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenIn:
    feeds: int  # new ones
    entries: int  # whose marks or place changed


def state_of(connection: sqlite3.Connection, now: datetime) -> State:
    feeds = tuple(
        FollowedFeed(s.feed.url, s.feed.title, s.title, s.folder, s.wishes) for s in subscriptions(connection)
    )
    with reading(connection):
        rows = connection.execute(_MARKED, (seconds(now - READ_FOR),)).fetchall()
    followed = tuple((each.name, each.query) for each in follows(connection))
    return State(
        1, feeds, tuple(MarkedEntry(*row) for row in rows), followed, tuple(r.query for r in mute_rules(connection))
    )


def read_state(document: bytes) -> State | str:
    """The state, or why the document is none."""
    try:
        state = msgspec.json.decode(document, type=State)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        return f"is no state of a Telex ({error})"
    return state if state.telex_state == 1 else "was written by a newer Telex; update this one"


def take_in(connection: sqlite3.Connection, state: State, now: datetime) -> TakenIn:
    """Merge another library's state: all of it or nothing."""
    with writing(connection):
        known = {s.feed.url for s in subscriptions(connection)}
        new = [feed for feed in state.feeds if safe_url(feed.url) and feed.url not in known]
        for feed in new:
            _follow(connection, feed, now)
        ids = dict(connection.execute("SELECT url, id FROM feeds").fetchall())
        changed = sum(_mark(connection, ids[each.feed], each, now) for each in state.entries if each.feed in ids)
        for name, query in state.follows:
            if follow_of(connection, clean_line(query, None)) is None:
                keep_follow(connection, clean_line(query, None), name)
        for query in state.mutes:
            add_mute(connection, clean_line(query, None), now)
    return TakenIn(len(new), changed)


def _follow(connection: sqlite3.Connection, feed: FollowedFeed, now: datetime) -> None:
    said = Feed(feed.url, clean_line(feed.feed_title))
    added = add_subscription(connection, said, title=feed.title, folder=feed.folder, now=now)
    set_wishes(connection, added.id, feed.wishes)


def _mark(connection: sqlite3.Connection, feed_id: int, marked: MarkedEntry, now: datetime) -> bool:
    """The earlier of two marks stays; a place is taken over where there was none."""
    entry_id = _entry_id(connection, feed_id, marked, now)
    before = connection.total_changes
    for column, value in (("read", marked.read), ("starred", marked.starred), ("saved", marked.saved)):
        if value is not None:
            connection.execute(
                f"UPDATE marks SET {column} = ? WHERE entry_id = ? AND {column} IS NULL", (value, entry_id)
            )
    if marked.block is not None:
        connection.execute(
            "INSERT OR IGNORE INTO positions (entry_id, block, start) VALUES (?, ?, ?)",
            (entry_id, marked.block, marked.start or 0),
        )
    return connection.total_changes > before


def _entry_id(connection: sqlite3.Connection, feed_id: int, marked: MarkedEntry, now: datetime) -> int:
    known = connection.execute(
        "SELECT id FROM entries WHERE feed_id = ? AND guid = ?", (feed_id, marked.guid)
    ).fetchone()
    if known:
        return int(known[0])
    title = clean_line(marked.title)
    added = connection.execute(
        "INSERT INTO entries (feed_id, guid, title, url, published, content_hash) VALUES (?, ?, ?, ?, ?, '')",
        (feed_id, marked.guid, title, safe_url(marked.url), marked.listed),
    )
    entry_id = added.lastrowid or 0
    connection.execute("INSERT INTO contents (entry_id, excerpt, content) VALUES (?, '', '')", (entry_id,))
    connection.execute(
        "INSERT INTO marks (entry_id, feed_id, listed, first_seen) VALUES (?, ?, ?, ?)",
        (entry_id, feed_id, min(marked.listed, seconds(now)), seconds(now)),
    )
    index_title(connection, entry_id, title)
    connection.execute("INSERT INTO waiting (entry_id) VALUES (?)", (entry_id,))
    return entry_id
