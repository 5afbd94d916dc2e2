"""Which feeds a view is made of, and what is said of them while they land."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from reader.desk.keys import Keys
from reader.desk.views import ALL, FRONT, UNREAD, View
from reader.desk.words import count_of
from reader.engine.events import Failed, FeedEvent
from reader.engine.subscriptions import why_left
from reader.model import Subscription

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


@dataclass
class Landed:
    """How many feeds of those that are fetched have answered, and what came of it."""

    total: int
    left: str = ""  # what is said of those that are not asked
    answered: int = 0
    new: int = 0
    failed: list[Failed] = field(default_factory=list)

    def add(self, event: FeedEvent) -> None:
        self.answered += 1
        if isinstance(event, Failed):
            self.failed.append(event)
        else:
            self.new += len(event.new)

    def told(self, keys: Keys) -> str:
        if self.answered < self.total:
            return f"{self.answered} of {count_of(self.total, 'feed')}{self._problems(keys)}"
        return "; ".join(filter(None, (self._came(keys), self.left)))

    def _came(self, keys: Keys) -> str:
        if len(self.failed) == self.total == 1:
            return f"{self.failed[0].name} failed: {self.failed[0].reason}"
        if len(self.failed) == self.total:
            return keys.told("All {feeds} failed, press {failures}", feeds=count_of(self.total, "feed"))
        arrived = count_of(self.new, "new entry", "new entries") if self.new else "nothing new"
        return f"{count_of(self.total, 'feed')}, {arrived}{self._problems(keys)}"

    def _problems(self, keys: Keys) -> str:
        return keys.told(", {failed} failed, press {failures}", failed=len(self.failed)) if self.failed else ""
