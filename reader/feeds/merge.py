"""What one refresh changes, given what is known already."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from reader.model import Changes, Entry, EntryId, KnownEntry, ParsedFeed


def merge(known: Mapping[str, KnownEntry], parsed: ParsedFeed) -> Changes:
    """Entries new to us and entries whose text changed, both in the feed's order. `known` is by guid.

    What has left the feed is not touched: it stays in the library, and stays read if it was read.
    """
    added: list[Entry] = []
    updated: list[tuple[EntryId, Entry]] = []
    for entry in parsed.entries:
        old = known.get(entry.guid)
        if old is None:
            added.append(entry)
        elif old.content_hash != entry_hash(entry):
            updated.append((old.id, entry))
    return Changes(parsed.feed, tuple(added), tuple(updated))


def entry_hash(entry: Entry) -> str:
    """Equal for entries that read the same. Dates do not count: some feeds stamp every entry anew each time."""
    digest = hashlib.blake2b(digest_size=16)
    enclosures = (enclosure.url for enclosure in entry.enclosures)
    texts = (entry.title, entry.url, entry.excerpt_html, entry.content_html, *entry.authors, *enclosures)
    for text in texts:
        raw = text.encode("utf-8", "replace")
        digest.update(b"%d:" % len(raw) + raw)
    return digest.hexdigest()
