"""The tagger's weights: what they are, and how they lie in the package's file.

Names of features are not kept, only two checksums that tell them apart: nothing is built or unpacked when the file is
read, and a feature never learned is taken for a learned one less than once in a million times.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate
from struct import Struct
from typing import Final, NamedTuple
from zlib import adler32, crc32

from reader.understand.entities.packaged import bytes_of

TAGS: Final = "OBIPG"  # nothing, a person's first word, a further one, a place, an organisation or people or work
OUTSIDE, BEGIN, INSIDE, PLACE, GROUP = range(5)
BARRED: Final = -1_000_000
UNIT: Final = 25  # a weight of 1.0, as stored and added up
WIDTH: Final = len(TAGS)
ZERO: Final = (
    128  # what a byte of a row is counted from; scores of one word are only ever compared, so none takes it off
)
LANE: Final = 2  # bytes of a tag's score in a sum; a word has some 40 features, of one byte each
WIDE: Final = LANE * WIDTH
FEATURES_KEPT: Final = 100_000  # some 15 MB; a feature asked for again costs twenty times one that is kept

_BUCKET_BITS: Final = 14
_BUCKETS: Final = 1 << _BUCKET_BITS
_PRINT: Final = 4  # bytes of a fingerprint
_LAST_BUCKET: Final = _BUCKETS - 1
_PRINTED: Final = Struct("<I").pack
_ALL_BITS: Final = (1 << 8 * _PRINT) - 1


class Rows(dict[str, int]):
    """The scores of each feature: of all tags in one number, LANE bytes each, so that rows can be added; 0 for nothing.

    A feature is found by its fingerprint in its bucket when it is first asked for.
    """

    __slots__ = ("_ends", "_prints", "_scores")

    def __init__(self, ends: array[int], prints: bytes, scores: bytes) -> None:
        super().__init__()
        self._ends = ends  # of each bucket, in bytes of `prints`; the first is where the first begins
        self._prints = prints
        self._scores = scores  # WIDE for each feature

    def __missing__(self, name: str) -> int:
        if len(self) >= FEATURES_KEPT:
            self.clear()
        bucket, mark = _mark(name)
        at = self._prints.find(mark, self._ends[bucket], self._ends[bucket + 1])
        if at < 0 or at % _PRINT:
            found = 0
        else:
            start = at // _PRINT * WIDE
            found = int.from_bytes(self._scores[start : start + WIDE], "little")
        self[name] = found
        return found


class Weights(NamedTuple):
    common: frozenset[str]  # words that also stand in lower case
    moves: tuple[tuple[int, ...], ...]  # moves[to][from]: how well one tag follows another
    rows: Rows


def _mark(name: str) -> tuple[int, bytes]:
    """The bucket and the fingerprint of a feature."""
    raw = name.encode()
    checked = crc32(raw)
    return checked & _LAST_BUCKET, _PRINTED(checked >> _BUCKET_BITS ^ adler32(raw) << 16 & _ALL_BITS)


def packed(common: frozenset[str], moves: list[list[int]], rows: Mapping[str, bytes]) -> bytes:
    """The file: common words, moves, and of the features how many are in each bucket, fingerprints, and scores.

    `rows` has one byte per tag for each feature, ZERO for nothing.
    """
    marked = sorted((*_mark(name), row) for name, row in rows.items())
    sizes = [0] * _BUCKETS
    for bucket, *_ in marked:
        sizes[bucket] += 1
    head = f"{' '.join(sorted(common))}\n{';'.join(','.join(map(str, row)) for row in moves)}\n"
    prints, scores = b"".join(mark for _, mark, _ in marked), b"".join(row for *_, row in marked)
    return head.encode() + bytes(sizes) + prints + scores


def unpacked(raw: bytes) -> Weights:
    common, moves, rest = raw.split(b"\n", 2)
    by_tag = tuple(tuple(map(int, row.split(b","))) for row in moves.split(b";"))
    return Weights(frozenset(common.decode().split(" ")), by_tag, _rows(rest))


def _rows(raw: bytes) -> Rows:
    ends = array("I", accumulate((_PRINT * size for size in raw[:_BUCKETS]), initial=0))
    narrow = memoryview(raw)[_BUCKETS + ends[-1] :]
    wide = bytearray(len(narrow) * LANE)
    wide[::LANE] = narrow
    return Rows(ends, raw[_BUCKETS : _BUCKETS + ends[-1]], bytes(wide))


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    return unpacked(bytes_of("weights.bin"))
