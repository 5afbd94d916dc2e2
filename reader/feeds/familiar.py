"""What is remembered of a feed's last document, so that its entries are known when they stand in the next one.

An entry is read from its own element, from the namespaces and bases around it, and from the address of the feed.
Where these are the same and the element is the same to the letter, its dates aside, so is the entry.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from struct import Struct
from typing import Final, NamedTuple

from reader import __version__
from reader.model import Entry, guid_digest

MOST: Final = 2_000  # entries that are remembered
_CONTEXT: Final = 16  # bytes
_END_OF_TIME: Final = 1 << 34  # seconds; no date that was believed is later
_ROW: Final = Struct("<16s8sq")  # digest of the element, digest of the guid, date


class Stood(NamedTuple):
    """What an entry was read as, as far as it matters when it is passed by."""

    guid: bytes  # its digest
    date: int  # when it was read first, seconds since 1970; 0 where there was none


@dataclass(frozen=True, slots=True)
class Familiar:
    context: bytes = b""
    entries: Mapping[bytes, Stood] = field(default_factory=dict)  # by the digest of the element


def context_of(surroundings: str, url: str) -> bytes:
    """Another Telex may read the same element otherwise."""
    text = "\n".join((__version__, url, surroundings))
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_CONTEXT).digest()


def stood(entry: Entry) -> Stood:
    date = entry.published or entry.updated
    return Stood(guid_digest(entry.guid), int(date.timestamp()) if date else 0)


def newest_of(entries: Iterable[Stood]) -> datetime | None:
    newest = max((entry.date for entry in entries), default=0)
    return datetime.fromtimestamp(newest, UTC) if newest else None


def written(context: bytes, rows: Sequence[tuple[bytes, Stood]]) -> bytes:
    """Nothing where it would be too much."""
    packed = (_ROW.pack(digest, row.guid, row.date) for digest, row in rows)
    return context + b"".join(packed) if len(rows) <= MOST else b""


def read(remembered: bytes) -> Familiar:
    """Empty for what is none."""
    packed = remembered[_CONTEXT:]
    if len(packed) % _ROW.size:
        return Familiar()
    rows = list(_ROW.iter_unpack(packed))
    if not all(0 <= date < _END_OF_TIME for _, _, date in rows):
        return Familiar()
    return Familiar(remembered[:_CONTEXT], {digest: Stood(guid, date) for digest, guid, date in rows})
