"""By what an entry is liked or not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reader.understand.stories.traits import Traits

MOST_NAMES: Final = 6
MOST_WORDS: Final = 12


def features_of(traits: Traits, authors: Iterable[str] = ()) -> tuple[str, ...]:
    """ "feed:12", "country:JP", "word:tanker", "author:Ada Okafor": a kind, a colon, and what it is."""
    words = (term for term in dict.fromkeys(traits.title) if not term.isdigit())
    return (
        f"feed:{traits.feed}",
        *traits.names[:MOST_NAMES],
        *(f"word:{word}" for word in list(words)[:MOST_WORDS]),
        *(f"author:{author}" for author in list(authors)[:2]),
    )
