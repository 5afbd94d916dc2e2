"""A feed's next document: what stood in the last one is passed by, the rest is read.

Nothing is passed by on a guess. Where the document cannot be cut for certain, is not well-formed without what is left
out, gives another number of entries than it has elements, or has one guid twice, all of it is read as if it were new.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from reader.feeds.build import ENTRIES, build_feed
from reader.feeds.cut import Cut, is_whole
from reader.feeds.familiar import Stood, context_of, newest_of, read, stood, written
from reader.feeds.quick import feed_in
from reader.feeds.raw import RawFeed
from reader.feeds.stamps import digest_of
from reader.feeds.xml_tree import well_formed
from reader.model import Entry, ParsedFeed


def read_rest(cut: Cut, remembered: bytes, url: str, now: datetime) -> ParsedFeed | None:
    """The feed with those entries alone that are not familiar; None where all of it has to be read.

    Raises UnsafeXml.
    """
    familiar = read(remembered)
    digests = [digest_of(piece) for piece in cut.pieces]
    fresh = [place for place, digest in enumerate(digests) if digest not in familiar.entries]
    fresh = fresh or [0]  # one is always read, to see what stands around them
    if len(digests) > ENTRIES or len(fresh) == len(digests):
        return None
    raw = _raw(cut, fresh)
    if raw is None or context_of(raw.surroundings, url) != familiar.context:
        return None
    parsed = build_feed(raw, url, now)
    if len(parsed.entries) != len(fresh):
        return None
    found = dict(zip(fresh, parsed.entries, strict=True))
    known = {place: familiar.entries[digest] for place, digest in enumerate(digests) if place not in found}
    return _joined(parsed, digests, known, found, familiar.context)


def remembering(parsed: ParsedFeed, cut: Cut, surroundings: str) -> ParsedFeed:
    """A feed that was read as a whole, with what tells its entries in the next document."""
    if len(parsed.entries) != len(cut.pieces) or not all(map(is_whole, cut.pieces)):
        return parsed
    rows = [(digest_of(piece), stood(entry)) for piece, entry in zip(cut.pieces, parsed.entries, strict=True)]
    return replace(parsed, familiar=written(context_of(surroundings, parsed.feed.url), rows))


def _raw(cut: Cut, fresh: Sequence[int]) -> RawFeed | None:
    pieces = [cut.pieces[place] for place in fresh]
    root = well_formed(cut.of(pieces)) if all(map(is_whole, pieces)) else None
    return None if root is None else feed_in(root)


def _joined(
    parsed: ParsedFeed, digests: Sequence[bytes], known: dict[int, Stood], fresh: dict[int, Entry], context: bytes
) -> ParsedFeed | None:
    """None where a fresh entry has the guid of one that is passed by: only a whole reading tells which counts."""
    rows = [(digest, known[place] if place in known else stood(fresh[place])) for place, digest in enumerate(digests)]
    passed = frozenset(each.guid for each in known.values())
    if any(stood(entry).guid in passed for entry in fresh.values()):
        return None
    return replace(parsed, newest=newest_of(row for _, row in rows), passed=passed, familiar=written(context, rows))
