"""The sentences of an article that its reader has read elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.model import UNSPOKEN, Article, Place

if TYPE_CHECKING:
    from reader.understand.stories import Novelty


def known_places(article: Article, novelty: Novelty) -> Iterator[Place]:
    """All but the new sentences; pictures and their captions are nobody's sentences."""
    new: dict[int, list[Place]] = {}
    for place in novelty.sentences:
        new.setdefault(place.block, []).append(place)
    for index, block in enumerate(article.blocks):
        if block.kind not in UNSPOKEN:
            yield from _between(index, len(block.text), sorted(new.get(index, ())))


def _between(block: int, length: int, new: list[Place]) -> Iterator[Place]:
    position = 0
    for place in new:
        if position < place.start:
            yield Place(block, position, place.start)
        position = max(position, place.end)
    if position < length:
        yield Place(block, position, length)
