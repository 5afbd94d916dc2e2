"""How often feeds publish."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta
from typing import Final

from reader.model import FeedId
from reader.store.times import seconds
from reader.store.transaction import reading

WINDOW: Final = timedelta(weeks=8)
_WEEK: Final = timedelta(weeks=1).total_seconds()


def posts_a_week(connection: sqlite3.Connection, now: datetime) -> dict[FeedId, float]:
    """By feed: entries a week over the last eight, or since the feed's first entry if that is later."""
    since = seconds(now - WINDOW)
    question = "SELECT feed_id, sum(listed > ?), min(listed) FROM marks GROUP BY feed_id"
    with reading(connection):
        rows = connection.execute(question, (since,)).fetchall()
    return {FeedId(feed_id): posts / _weeks(max(first, since), now) for feed_id, posts, first in rows}


def _weeks(since: int, now: datetime) -> float:
    return max((seconds(now) - since) / _WEEK, 1.0)
