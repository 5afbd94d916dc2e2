"""What a worker process hands over of a feed's document: all that could be done elsewhere is done."""

from __future__ import annotations

from reader.model.entry import ParsedFeed
from reader.model.noun import Noun


class Parcel(Noun, frozen=True, gc=False):
    """An entry as the library keeps it: texts packed, dates in seconds since 1970, UTC, the rest as JSON."""

    guid: str
    digest: str  # equal for entries that read the same
    title: str
    url: str
    authors: str
    published: int | None
    updated: int | None
    enclosures: str
    excerpt: str | bytes
    content: str | bytes
    words: str  # the title, as search spells it


class Delivery(Noun, frozen=True):
    """A feed's document, and its entries as parcels instead of as they were read."""

    parsed: ParsedFeed
    parcels: tuple[Parcel, ...]
