"""What entries and feeds are told apart by."""

from __future__ import annotations

from typing import NewType

FeedId = NewType("FeedId", int)
EntryId = NewType("EntryId", int)


def guid_digest(guid: str) -> bytes:
    """Stands for a guid where many are remembered."""
    from hashlib import blake2b  # slow to import for whoever wants the types

    return blake2b(guid.encode(), digest_size=8).digest()
