"""What one refresh changes, given what is known already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from reader.model import Changes, Delivery, Entry, EntryId, KnownEntry, Parcel, guid_digest


def merge(known: Mapping[str, KnownEntry], delivery: Delivery, elsewhere: Iterable[KnownEntry] = ()) -> Changes:
    """Entries new to us and entries whose text changed, both in the feed's order. `known` is by guid.

    What has left the feed is not touched: it stays in the library, and stays read if it was read. Of the feed's other
    entries, `elsewhere` has those that may be back under a new guid: same address, same title.
    """
    added: list[Parcel] = []
    updated: list[tuple[EntryId, Parcel]] = []
    renewed: list[tuple[EntryId, str]] = []
    parsed = delivery.parsed
    lost = _lost(elsewhere, {parcel.guid for parcel in delivery.parcels}, parsed.passed)
    for parcel in delivery.parcels:
        old = known.get(parcel.guid)
        if old is None and parcel.url and (old := lost.pop(identity(parcel.url, parcel.title), None)):
            renewed.append((old.id, parcel.guid))
        if old is None:
            added.append(parcel)
        elif old.content_hash != parcel.digest:
            updated.append((old.id, parcel))
    return Changes(parsed.feed, tuple(added), tuple(updated), tuple(renewed), parsed.passed, parsed.familiar)


def identity(url: str, title: str) -> tuple[str, str]:
    """What an entry is known by when its guid changes: address and title; a move from http to https is none."""
    return url.partition("://")[2], title


def _lost(
    elsewhere: Iterable[KnownEntry], present: set[str], passed: frozenset[bytes]
) -> dict[tuple[str, str], KnownEntry]:
    """Entries whose guid is no longer in the feed."""
    gone = (old for old in elsewhere if old.guid not in present and guid_digest(old.guid) not in passed)
    return {identity(old.url, old.title): old for old in gone}


def entry_hash(entry: Entry) -> str:
    """Equal for entries that read the same. Dates do not count: some feeds stamp every entry anew each time."""
    enclosures = (enclosure.url for enclosure in entry.enclosures)
    texts = (entry.title, entry.url, entry.excerpt_html, entry.content_html, *entry.authors, *enclosures)
    raw = [text.encode("utf-8", "replace") for text in texts]
    return hashlib.blake2b(b"".join([b"%d:%b" % (len(each), each) for each in raw]), digest_size=16).hexdigest()
