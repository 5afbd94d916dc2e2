"""Which feeds a view is made of, and what is said of those that are not asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reader.engine.subscriptions import why_left
from reader.model import Subscription
from reader.tui.views import ALL, FRONT, UNREAD, View

_OF_ALL = frozenset(view.key for view in (UNREAD, FRONT, ALL))


def feeds_of(view: View, known: Sequence[Subscription]) -> tuple[Subscription, ...]:
    """A feed, those of a folder, or all; none of a view that gathers by marks or words."""
    if view.key in _OF_ALL:
        return tuple(known)
    if view.key.startswith("folder:"):
        return tuple(each for each in known if each.folder == view.query.folder)
    return tuple(each for each in known if view.key == f"feed:{each.id}")


def told_of_left(left: Sequence[Subscription], now: datetime) -> str:
    """Of feeds that are not asked, why; empty where there is none."""
    if not left:
        return ""
    if len(left) == 1:
        return f"{left[0].name} {why_left(left[0], now)}"
    return f"{len(left)} feeds are not asked: each is paused, gone for good, or asked to be left alone for a while"
