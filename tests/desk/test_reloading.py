"""What is said while feeds land."""

from __future__ import annotations

from reader.desk.keys import USUAL_KEYS, Keys
from reader.desk.reloading import Landed
from reader.engine.events import Failed, Refreshed
from reader.model import EntryId, FeedId

CAME = Refreshed(FeedId(1), "The Courier", (EntryId(1), EntryId(2)))
FAILED = Failed(FeedId(2), "The Post", "no connection to post.example")


def told(total: int, *events: Refreshed | Failed, left: str = "", keys: Keys = USUAL_KEYS) -> str:
    landed = Landed(total, left)
    for event in events:
        landed.add(event)
    return landed.told(keys)


def test_feeds_are_counted_while_they_land() -> None:
    assert told(3, CAME) == "1 of 3 feeds"
    assert told(3, CAME, FAILED) == "2 of 3 feeds, 1 failed, press v"


def test_what_came_is_told_at_the_end() -> None:
    assert told(2, CAME, CAME) == "2 feeds, 4 new entries"
    assert told(2, CAME, FAILED) == "2 feeds, 2 new entries, 1 failed, press v"
    assert told(1, CAME, left="The Post is paused") == "1 feed, 2 new entries; The Post is paused"


def test_the_only_feed_that_failed_says_why_at_once() -> None:
    assert told(1, FAILED) == "The Post failed: no connection to post.example"


def test_where_all_failed_nothing_is_said_of_news() -> None:
    assert told(2, FAILED, FAILED, keys=Keys({"failures": "V"})) == "All 2 feeds failed, press V"
