"""What one refresh changes, given what is known already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from reader.model import Changes, Entry, EntryId, KnownEntry, ParsedFeed


def merge(known: Mapping[str, KnownEntry], parsed: ParsedFeed, elsewhere: Iterable[KnownEntry] = ()) -> Changes:
    """Entries new to us and entries whose text changed, both in the feed's order. `known` is by guid.

    What has left the feed is not touched: it stays in the library, and stays read if it was read. Of the feed's other
    entries, `elsewhere` has those that may be back under a new guid: same address, same title.
    """
    added: list[Entry] = []
    updated: list[tuple[EntryId, Entry]] = []
    renewed: list[tuple[EntryId, str]] = []
    lost = _lost(elsewhere, {entry.guid for entry in parsed.entries})
    for entry in parsed.entries:
        old = known.get(entry.guid)
        if old is None and entry.url and (old := lost.pop(identity(entry.url, entry.title), None)):
            renewed.append((old.id, entry.guid))
        if old is None:
            added.append(entry)
        elif old.content_hash != entry_hash(entry):
            updated.append((old.id, entry))
    return Changes(parsed.feed, tuple(added), tuple(updated), tuple(renewed))


def identity(url: str, title: str) -> tuple[str, str]:
    """What an entry is known by when its guid changes: address and title; a move from http to https is none."""
    return url.partition("://")[2], title


def _lost(elsewhere: Iterable[KnownEntry], present: set[str]) -> dict[tuple[str, str], KnownEntry]:
    """Entries whose guid is no longer in the feed."""
    return {identity(old.url, old.title): old for old in elsewhere if old.guid not in present}


def entry_hash(entry: Entry) -> str:
    """Equal for entries that read the same. Dates do not count: some feeds stamp every entry anew each time."""
    digest = hashlib.blake2b(digest_size=16)
    enclosures = (enclosure.url for enclosure in entry.enclosures)
    texts = (entry.title, entry.url, entry.excerpt_html, entry.content_html, *entry.authors, *enclosures)
    for text in texts:
        raw = text.encode("utf-8", "replace")
        digest.update(b"%d:" % len(raw) + raw)
    return digest.hexdigest()
