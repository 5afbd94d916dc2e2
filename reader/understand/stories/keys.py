"""Under which keys an entry is kept, so that its likes are found among a hundred thousand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader.understand.stories.traits import Traits

TITLE_KEYS: Final = 14
PROPER_KEYS: Final = 8
NAME_KEYS: Final = 6
SKETCH_KEYS: Final = 5


def keys_of(traits: Traits) -> tuple[str, ...]:
    """The address, the smallest hashes of the text, words of the title, names: what likes have one of in common."""
    return tuple(dict.fromkeys(_keys(traits)))


def _keys(traits: Traits) -> Iterator[str]:
    if traits.address:
        yield f"a:{traits.address}"
    yield from (f"s:{number}" for number in traits.sketch[:SKETCH_KEYS])
    yield from (f"w:{term}" for term in dict.fromkeys(traits.title[:TITLE_KEYS]))
    yield from (f"w:{term}" for term in traits.proper[:PROPER_KEYS])
    yield from (f"n:{name}" for name in traits.names[:NAME_KEYS])
