"""Another library's state, merged into this one: it adds, and never takes away.

Taken in twice it changes nothing more, and two libraries that take in each other's become alike. An entry that is not
here yet is added with its title, and its feed brings the rest.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from reader.model import Feed
from reader.store.dropped import dropped_among
from reader.store.familiar import forget_familiar
from reader.store.follows import follow_of, keep_follow
from reader.store.index import index_title
from reader.store.mutes import add_mute
from reader.store.profile import Counted, keep_tastes, tastes
from reader.store.state import FollowedFeed, LearnedTaste, MarkedEntry, State
from reader.store.subscriptions import add_subscription, set_wishes, subscriptions
from reader.store.times import seconds
from reader.store.transaction import writing
from reader.text import clean_line, safe_url

_WEEK: Final = 604_800  # seconds
_TASTES: Final = 20_000  # of a document
_LONGEST: Final = 300  # characters of a feature


@dataclass(frozen=True, slots=True)
class TakenIn:
    feeds: int  # new ones
    entries: int  # whose marks or place changed


def take_in(connection: sqlite3.Connection, state: State, now: datetime) -> TakenIn:
    """All of it or nothing."""
    with writing(connection):
        known = {s.feed.url for s in subscriptions(connection)}
        new = [feed for feed in state.feeds if safe_url(feed.url) and feed.url not in known]
        for feed in new:
            _follow(connection, feed, now)
        ids = dict(connection.execute("SELECT url, id FROM feeds").fetchall())
        changed = sum(_take_entry(connection, ids[each.feed], each, now) for each in state.entries if each.feed in ids)
        for name, query in state.follows:
            if follow_of(connection, clean_line(query, None)) is None:
                keep_follow(connection, clean_line(query, None), name)
        for query in state.mutes:
            add_mute(connection, clean_line(query, None), now)
        _take_tastes(connection, ids, state.tastes, seconds(now))
    return TakenIn(len(new), changed)


def _follow(connection: sqlite3.Connection, feed: FollowedFeed, now: datetime) -> None:
    said = Feed(feed.url, clean_line(feed.feed_title))
    added = add_subscription(connection, said, title=feed.title, folder=feed.folder, now=now)
    set_wishes(connection, added.id, feed.wishes)


def _take_entry(connection: sqlite3.Connection, feed_id: int, marked: MarkedEntry, now: datetime) -> bool:
    entry_id = _known(connection, feed_id, marked)
    if entry_id is None:
        if _was_let_go(connection, feed_id, marked, now):
            return False
        entry_id = _add(connection, feed_id, marked, now)
    before = connection.total_changes
    _mark(connection, entry_id, marked)
    if marked.act is not None:
        connection.execute(
            "INSERT OR IGNORE INTO lessons (entry_id, act, learned) VALUES (?, ?, ?)",
            (entry_id, clean_line(marked.act, 20), marked.learned or 0),
        )
    return connection.total_changes > before


def _mark(connection: sqlite3.Connection, entry_id: int, marked: MarkedEntry) -> None:
    """The earlier of two marks stays, and the farther of two places."""
    for column, value in (("read", marked.read), ("starred", marked.starred), ("saved", marked.saved)):
        if value is not None:
            connection.execute(
                f"UPDATE marks SET {column} = ? WHERE entry_id = ? AND ({column} IS NULL OR {column} > ?)",
                (value, entry_id, value),
            )
    if marked.block is not None:
        connection.execute(
            "INSERT INTO positions (entry_id, block, start) VALUES (?, ?, ?) ON CONFLICT (entry_id) DO UPDATE SET "
            "block = excluded.block, start = excluded.start WHERE (excluded.block, excluded.start) > (block, start)",
            (entry_id, marked.block, marked.start or 0),
        )


def _known(connection: sqlite3.Connection, feed_id: int, marked: MarkedEntry) -> int | None:
    row = connection.execute("SELECT id FROM entries WHERE feed_id = ? AND guid = ?", (feed_id, marked.guid)).fetchone()
    return row[0] if row else None


def _was_let_go(connection: sqlite3.Connection, feed_id: int, marked: MarkedEntry, now: datetime) -> bool:
    """What retention dropped here comes back only where it was starred or saved there."""
    wanted = marked.starred is not None or marked.saved is not None
    return not wanted and marked.guid in dropped_among(connection, feed_id, [marked.guid], now)


def _add(connection: sqlite3.Connection, feed_id: int, marked: MarkedEntry, now: datetime) -> int:
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
    forget_familiar(connection, feed_id)  # if its feed still has it, its text is wanted
    return entry_id


def _take_tastes(
    connection: sqlite3.Connection, feeds: Mapping[str, int], learned: Sequence[LearnedTaste], now: int
) -> None:
    """Of each feature what was counted most lately and most often: to add both would count what both know twice."""
    ours = tastes(connection)
    better: dict[str, Counted] = {}
    for each in learned[:_TASTES]:
        feature = _feature_here(each.feature, feeds)
        theirs = (min(each.taken, each.shown), each.shown, min(each.changed, now), each.liked)
        if feature and (feature not in ours or _weight(theirs) > _weight(ours[feature])):
            better[feature] = theirs
    keep_tastes(connection, better)


def _weight(counted: Counted) -> tuple[int, float, float, int]:
    taken, shown, changed, _ = counted
    return changed // _WEEK, shown, taken, changed


def _feature_here(feature: str, feeds: Mapping[str, int]) -> str:
    """Empty for that of a feed which is not here."""
    kind, _, named = feature.partition(":")
    if kind == "feed":
        return f"feed:{feeds[named]}" if named in feeds else ""
    return clean_line(feature, _LONGEST)
