"""A text as a few numbers, so that copies of it are found without reading it again."""

from __future__ import annotations

from heapq import nsmallest
from typing import Final
from zlib import crc32

from reader.understand.stories.wording import words_in

RUN: Final = 4  # words
SIZE: Final = 32
LONGEST: Final = 600  # words that are looked at
SHORTEST: Final = 16  # fewer runs than that make no sketch: teasers are alike by chance


def sketch_of(text: str) -> tuple[int, ...]:
    """The smallest hashes of the text's runs of words, in order; empty for a short text."""
    words = words_in(text[: LONGEST * 12])[:LONGEST]
    runs = {crc32(" ".join(words[at : at + RUN]).encode()) for at in range(len(words) - RUN + 1)}
    return tuple(nsmallest(SIZE, runs)) if len(runs) >= SHORTEST else ()


def shared_share(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How much of both texts is the same, from 0 to 1, estimated."""
    if not one or not other:
        return 0.0
    both = nsmallest(SIZE, {*one, *other})
    return len(set(both) & set(one) & set(other)) / len(both)
