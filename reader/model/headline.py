"""What this reader knows of entries."""

from __future__ import annotations

from datetime import datetime

from reader.model.ids import EntryId, FeedId
from reader.model.noun import Noun


class Headline(Noun, frozen=True):
    """One row of a list: an entry with its reading state."""

    id: EntryId
    feed_id: FeedId
    feed_name: str
    title: str
    url: str
    published: datetime  # the publisher's date where believable, else when it was first seen
    read: bool = False
    starred: bool = False
    saved: bool = False
    edited: bool = False  # the publisher changed it after it was read
    words: int = 0  # of its text, as far as that is known; 0 where it is not


class Counts(Noun, frozen=True):
    """Entries in one view."""

    total: int = 0
    unread: int = 0
