"""What happens during a use case, in the past tense: values that the screen and the command line turn into words."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.model import EntryId, FeedId, Subscription
from reader.model.noun import Noun

if TYPE_CHECKING:
    from reader.feeds import Outline


class Refreshed(Noun, frozen=True):
    """A feed answered and was read."""

    feed_id: FeedId
    name: str
    new: tuple[EntryId, ...] = ()
    updated: int = 0


class Failed(Noun, frozen=True):
    """A feed could not be had; its entries are untouched."""

    feed_id: FeedId
    name: str
    reason: str
    next_try: datetime | None = None  # None where it is never asked again by itself


FeedEvent = Refreshed | Failed


class Subscribed(Noun, frozen=True):
    subscription: Subscription
    new: int


class AlreadySubscribed(Noun, frozen=True):
    subscription: Subscription


class SeveralFound(Noun, frozen=True):
    """A site announces more than one feed: the user picks."""

    feeds: tuple[tuple[str, str], ...]  # address, title


class NotSubscribed(Noun, frozen=True):
    address: str
    reason: str


class Fate(StrEnum):
    ADDED = "added"
    SAVED = "saved"  # a link, to be fetched when it is opened
    KNOWN = "already there"
    REFUSED = "refused"


class Imported(Noun, frozen=True):
    """What became of one line of a list of feeds or links."""

    outline: Outline
    fate: Fate
    reason: str = ""


SubscribeResult = Subscribed | AlreadySubscribed | SeveralFound | NotSubscribed


class NotOpened(Noun, frozen=True):
    """There is nothing to show; the reason is for the user."""

    reason: str
