"""Why a list is empty: one reason, which the screen and the ear put into their own words."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from reader.desk.views import FRONT, View
from reader.engine.subscriptions import Standing, standing
from reader.model import Subscription


class Why(Enum):
    NO_FEEDS = auto()
    FETCHING = auto()  # feeds are on their way
    NO_ENTRIES = auto()  # nothing has come in yet
    NEW_FEED = auto()  # never fetched
    BARE_FEED = auto()  # fetched, and it holds nothing
    PAUSED_FEED = auto()
    FAILING_FEED = auto()
    DEAD_FEED = auto()
    UNDERSTANDING = auto()  # the front page waits for what entries say
    ALL_READ = auto()
    FRONT_DONE = auto()
    NOT_STARRED = auto()
    NOT_SAVED = auto()
    NOT_FOUND = auto()
    NOTHING_FOLLOWED = auto()


_OF_FEEDS = {
    Standing.NEW: Why.NEW_FEED,
    Standing.FINE: Why.BARE_FEED,
    Standing.FAILING: Why.FAILING_FEED,
    Standing.PAUSED: Why.PAUSED_FEED,
    Standing.DEAD: Why.DEAD_FEED,
}
_OF_VIEWS = {
    "unread": Why.ALL_READ, "front": Why.FRONT_DONE, "starred": Why.NOT_STARRED, "saved": Why.NOT_SAVED,
    "search": Why.NOT_FOUND, "follow": Why.NOTHING_FOLLOWED,
}  # fmt: skip


def why_empty(
    view: View, known: Sequence[Subscription], entries: int, *, fetching: bool = False, understanding: bool = False
) -> Why:
    """Of a view without rows, in a library of so many entries; what must be mended first is told first."""
    if not known and not entries:
        return Why.NO_FEEDS
    feed = next((each for each in known if each.id == view.query.feed_id), None)
    if feed is not None and view.key.startswith("feed:"):
        return Why.FETCHING if fetching and not feed.state.succeeded else _OF_FEEDS[standing(feed)]
    if not entries:
        return Why.FETCHING if fetching else Why.NO_ENTRIES
    if view.key == FRONT.key and understanding:
        return Why.UNDERSTANDING
    return _OF_VIEWS.get(view.key.partition(":")[0], Why.NO_ENTRIES)


ON_SCREEN: Final = {  # with the names of commands in place of their keys
    Why.NO_FEEDS: "No feeds yet: press {add} to paste an address, import an OPML file or pick starter feeds.",
    Why.FETCHING: "Your feeds are being fetched: what they bring lands here.",
    Why.NO_ENTRIES: "No entries yet: press {reload_all} to fetch your feeds, {failures} to see which failed.",
    Why.NEW_FEED: "This feed was not fetched yet: press {reload} to fetch it.",
    Why.BARE_FEED: "This feed was fetched and holds no entries. Press {reload} to fetch it again.",
    Why.PAUSED_FEED: "This feed is not fetched, as you wished. Press {edit} to have it fetched again.",
    Why.FAILING_FEED: (
        "This feed failed and has brought nothing so far. Press {failures} for the reason, {reload} to try again."
    ),
    Why.DEAD_FEED: "This feed is gone for good, says its server. Press {edit} to remove it.",
    Why.UNDERSTANDING: "The entries are still being read: the front page fills as that goes on.",
    Why.ALL_READ: (
        "Everything is read. Press {back} for the other lists, {reload_all} to fetch your feeds, {add} to add one."
    ),
    Why.FRONT_DONE: (
        "Nothing of the last two days is left here: {brief} shows the brief of the day, {ledger} what was put away."
    ),
    Why.NOT_STARRED: "Nothing is starred: press {star} on a headline to star it.",
    Why.NOT_SAVED: "Nothing is saved: press {save} on a headline to keep its article for reading offline.",
    Why.NOT_FOUND: (
        "Nothing is found. Press {find} to search again (Up brings back what was typed), {back} for the other lists."
    ),
    Why.NOTHING_FOLLOWED: "Nothing of what you follow here has come in yet. Press {edit} to change it.",
}
