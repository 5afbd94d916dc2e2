"""What the orders of a list and the groups in it are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from reader.model import FeedId
from reader.store.query import Order

ORDER_WORDS: Final = {
    Order.NEWEST: "newest first",
    Order.OLDEST: "oldest first",
    Order.UNREAD: "unread first",
    Order.FEED: "by feed",
    Order.SHORTEST: "shortest to read first",
    Order.LONGEST: "longest to read first",
}
GROUPS: Final = {"day": Order.NEWEST, "feed": Order.FEED}  # what can be asked for, and the order it needs

_BANDS: Final = ("Up to 2 minutes", "2 to 5 minutes", "5 to 10 minutes", "10 to 20 minutes", "More than 20 minutes")
_UNKNOWN: Final = "Length not known yet"


def group_name(order: Order, key: int, now: datetime, feeds: Mapping[FeedId, str]) -> str:
    """A group's heading; `feeds` has names by id."""
    match order:
        case Order.FEED:
            return feeds.get(FeedId(key), "Saved pages")
        case Order.UNREAD:
            return "Unread" if key else "Read"
        case Order.SHORTEST | Order.LONGEST:
            return _BANDS[key] if key < len(_BANDS) else _UNKNOWN
        case _:
            return day_name(date.fromordinal(key), now.astimezone().date())


def day_name(day: date, today: date) -> str:
    """Today, Yesterday, Monday 23 November; the year where it is another one."""
    days = (today - day).days
    if days in {0, 1}:
        return ("Today", "Yesterday")[days]
    return f"{day:%A} {day.day} {day:%B}" + (f" {day.year}" if day.year != today.year else "")
