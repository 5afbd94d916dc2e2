"""Why a list is empty: one reason, which the screen and the ear put into their own words."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from reader.engine.subscriptions import Standing, standing
from reader.model import Subscription
from reader.tui.views import FRONT, View


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


ON_SCREEN = {
    Why.NO_FEEDS: "No feeds yet: press a to paste an address, import an OPML file or pick starter feeds.",
    Why.FETCHING: "Your feeds are being fetched: what they bring lands here.",
    Why.NO_ENTRIES: "No entries yet: press R to fetch your feeds, v to see which failed.",
    Why.NEW_FEED: "This feed was not fetched yet: press r to fetch it.",
    Why.BARE_FEED: "This feed was fetched and holds no entries. Press r to fetch it again.",
    Why.PAUSED_FEED: "This feed is not fetched, as you wished. Press e to have it fetched again.",
    Why.FAILING_FEED: "This feed failed and has brought nothing so far. Press v for the reason, r to try again.",
    Why.DEAD_FEED: "This feed is gone for good, says its server. Press e to remove it.",
    Why.UNDERSTANDING: "The entries are still being read: the front page fills as that goes on.",
    Why.ALL_READ: "Everything is read. Press h for the other lists, R to fetch your feeds, a to add one.",
    Why.FRONT_DONE: "Nothing of the last two days is left here: D shows the brief of the day, L what was put away.",
    Why.NOT_STARRED: "Nothing is starred: press f on a headline to star it.",
    Why.NOT_SAVED: "Nothing is saved: press s on a headline to keep its article for reading offline.",
    Why.NOT_FOUND: "Nothing is found. Press / to search again (Up brings back what was typed), h for the other lists.",
    Why.NOTHING_FOLLOWED: "Nothing of what you follow here has come in yet. Press e to change it.",
}
