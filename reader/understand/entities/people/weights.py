"""The tagger's weights: what they are, and how they lie in the package's file."""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

import msgspec

TAGS: Final = "OBIPG"  # nothing, a person's first word, a further one, a place, an organisation or people or work
OUTSIDE, BEGIN, INSIDE, PLACE, GROUP = range(5)
BARRED: Final = -1_000_000
UNIT: Final = 25  # a weight of 1.0, as stored and added up
WIDTH: Final = len(TAGS)
ZERO: Final = (
    128  # what a byte of a row is counted from; scores of one word are only ever compared, so none takes it off
)

Row = Sequence[int]  # one score per tag


@dataclass(frozen=True, slots=True)
class Weights:
    common: frozenset[str]  # words that also stand in lower case
    moves: tuple[tuple[int, ...], ...]  # moves[to][from]: how well one tag follows another
    rows: Mapping[str, bytes]  # of each feature, one byte per tag, ZERO for nothing


class _Packed(msgspec.Struct):
    common: str  # parted by blanks
    moves: list[list[int]]
    features: str  # parted by line breaks
    rows: bytes  # WIDTH for each feature


def packed(weights: Weights) -> bytes:
    moves = [list(row) for row in weights.moves]
    whole = _Packed(" ".join(sorted(weights.common)), moves, "\n".join(weights.rows), b"".join(weights.rows.values()))
    return gzip.compress(msgspec.msgpack.encode(whole), mtime=0)


def unpacked(raw: bytes) -> Weights:
    whole = msgspec.msgpack.decode(gzip.decompress(raw), type=_Packed)
    rows = (whole.rows[at : at + WIDTH] for at in range(0, len(whole.rows), WIDTH))
    by_feature = dict(zip(whole.features.split("\n"), rows, strict=True))
    return Weights(frozenset(whole.common.split(" ")), tuple(map(tuple, whole.moves)), by_feature)


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    return unpacked((files("reader.understand.entities") / "data" / "weights.gz").read_bytes())
