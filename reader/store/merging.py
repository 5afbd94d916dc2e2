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
from reader.store.follows import follow_of, keep_follow
from reader.store.merged_entries import take_entries
from reader.store.mutes import add_mute
from reader.store.profile import Counted, keep_tastes, tastes
from reader.store.state import FollowedFeed, LearnedTaste, State
from reader.store.subscriptions import add_subscription, set_wishes, subscriptions
from reader.store.times import seconds
from reader.store.transaction import room_to_write, writing
from reader.text import clean_line, safe_url

_WEEK: Final = 604_800  # seconds
_TASTES: Final = 20_000  # of a document
_LONGEST: Final = 300  # characters of a feature
_STEP: Final = 20_000  # entries; of fewer at once, each page of the indexes would be written more often


@dataclass(frozen=True, slots=True)
class TakenIn:
    feeds: int  # new ones
    entries: int  # whose marks or place changed


def take_in(connection: sqlite3.Connection, state: State, now: datetime) -> TakenIn:
    """In steps that each are kept whole, since another program may want to write. One that is cut off is begun anew."""
    with writing(connection):
        known = {s.feed.url for s in subscriptions(connection)}
        new = [feed for feed in state.feeds if safe_url(feed.url) and feed.url not in known]
        for feed in new:
            _follow(connection, feed, now)
        ids = dict(connection.execute("SELECT url, id FROM feeds").fetchall())
        for name, query in state.follows:
            if follow_of(connection, clean_line(query, None)) is None:
                keep_follow(connection, clean_line(query, None), name)
        for query in state.mutes:
            add_mute(connection, clean_line(query, None), now)
    return TakenIn(len(new), _take_all(connection, ids, state, now))


def _take_all(connection: sqlite3.Connection, feeds: Mapping[str, int], state: State, now: datetime) -> int:
    changed = 0
    with room_to_write(connection):
        for start in range(0, len(state.entries), _STEP):
            with writing(connection, durable=False, small_steps=True):
                changed += take_entries(connection, feeds, state.entries[start : start + _STEP], now)
        with writing(connection):  # which keeps all before it from a power cut, too
            _take_tastes(connection, feeds, state.tastes, seconds(now))
    return changed


def _follow(connection: sqlite3.Connection, feed: FollowedFeed, now: datetime) -> None:
    said = Feed(feed.url, clean_line(feed.feed_title))
    added = add_subscription(connection, said, title=feed.title, folder=feed.folder, now=now)
    set_wishes(connection, added.id, feed.wishes)


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
