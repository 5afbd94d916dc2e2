"""What a worker process does with a feed. Apart from what it does with articles: most know nothing of these.

What it needs is imported where it is needed: the process that hands the work out does without.
"""

from __future__ import annotations

from msgspec.structs import replace

from reader.model import Delivery, FetchFailed


def read_feed(body: bytes, content_type: str, url: str, familiar: bytes) -> Delivery | FetchFailed:
    """A feed's document, its entries ready for the library; what is familiar of the last one is passed by."""
    from reader.feeds import entry_hash, parse_feed
    from reader.store.parcels import parcel

    parsed = parse_feed(body, content_type, url, familiar=familiar)
    if isinstance(parsed, FetchFailed):
        return parsed
    parcels = tuple(parcel(entry, entry_hash(entry)) for entry in parsed.entries)
    return Delivery(replace(parsed, entries=()), parcels)
