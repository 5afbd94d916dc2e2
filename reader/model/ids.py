"""What entries and feeds are told apart by."""

from __future__ import annotations

import hashlib
from typing import NewType

FeedId = NewType("FeedId", int)
EntryId = NewType("EntryId", int)


def guid_digest(guid: str) -> bytes:
    """Stands for a guid where many are remembered."""
    return hashlib.blake2b(guid.encode(), digest_size=8).digest()
