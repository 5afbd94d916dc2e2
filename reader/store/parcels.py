"""Make an entry ready for the library, where that is nobody's time: in a worker process."""

from __future__ import annotations

from reader.model import Entry, Parcel
from reader.store.blobs import encoded
from reader.store.packing import packed
from reader.store.times import seconds
from reader.store.words import fold


def parcel(entry: Entry, digest: str) -> Parcel:
    """`digest` is equal for entries that read the same; an empty one says that the feed will tell more of it."""
    return Parcel(
        guid=entry.guid,
        digest=digest,
        title=entry.title,
        url=entry.url,
        authors=encoded(entry.authors),
        published=seconds(entry.published),
        updated=seconds(entry.updated),
        enclosures=encoded(entry.enclosures),
        excerpt=packed(entry.excerpt_html),
        content=packed(entry.content_html),
        words=fold(entry.title),
    )
