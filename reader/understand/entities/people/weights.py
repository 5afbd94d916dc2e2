"""The tagger's weights: what they are, and how they lie in the package's file."""

from __future__ import annotations

import gzip
from array import array
from collections.abc import Mapping
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

Row = tuple[int, ...]  # one score per tag


@dataclass(frozen=True, slots=True)
class Weights:
    common: frozenset[str]  # words that also stand in lower case
    moves: tuple[tuple[int, ...], ...]  # moves[to][from]: how well one tag follows another
    rows: Mapping[str, Row]  # of each feature


class _Packed(msgspec.Struct):
    common: str  # parted by blanks
    moves: list[list[int]]
    features: str  # parted by line breaks
    rows: bytes  # WIDTH for each feature, signed


def packed(weights: Weights) -> bytes:
    moves = [list(row) for row in weights.moves]
    flat = array("b", [number for row in weights.rows.values() for number in row])
    whole = _Packed(" ".join(sorted(weights.common)), moves, "\n".join(weights.rows), flat.tobytes())
    return gzip.compress(msgspec.msgpack.encode(whole), mtime=0)


def unpacked(raw: bytes) -> Weights:
    whole = msgspec.msgpack.decode(gzip.decompress(raw), type=_Packed)
    rows = zip(*[iter(array("b", whole.rows))] * WIDTH, strict=True)
    by_feature = dict(zip(whole.features.split("\n"), rows, strict=True))
    return Weights(frozenset(whole.common.split(" ")), tuple(map(tuple, whole.moves)), by_feature)


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    return unpacked((files("reader.understand.entities") / "data" / "weights.gz").read_bytes())
