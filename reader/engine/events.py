"""What happens during a use case, in the past tense: values that the screen and the command line turn into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.model import EntryId, FeedId, Subscription

if TYPE_CHECKING:
    from reader.feeds import Outline


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A feed answered and was read."""

    feed_id: FeedId
    name: str
    new: tuple[EntryId, ...] = ()
    updated: int = 0


@dataclass(frozen=True, slots=True)
class Failed:
    """A feed could not be had; its entries are untouched."""

    feed_id: FeedId
    name: str
    reason: str
    next_try: datetime | None = None  # None where it is never asked again by itself


FeedEvent = Refreshed | Failed


@dataclass(frozen=True, slots=True)
class Subscribed:
    subscription: Subscription
    new: int


@dataclass(frozen=True, slots=True)
class AlreadySubscribed:
    subscription: Subscription


@dataclass(frozen=True, slots=True)
class SeveralFound:
    """A site announces more than one feed: the user picks."""

    feeds: tuple[tuple[str, str], ...]  # address, title


@dataclass(frozen=True, slots=True)
class NotSubscribed:
    address: str
    reason: str


class Fate(StrEnum):
    ADDED = "added"
    SAVED = "saved"  # a link, to be fetched when it is opened
    KNOWN = "already there"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one line of a list of feeds or links."""

    outline: Outline
    fate: Fate
    reason: str = ""


SubscribeResult = Subscribed | AlreadySubscribed | SeveralFound | NotSubscribed


@dataclass(frozen=True, slots=True)
class NotOpened:
    """There is nothing to show; the reason is for the user."""

    reason: str
