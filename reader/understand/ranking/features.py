"""By what an entry is liked or not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reader.understand.stories.rarity import EVERYDAY
from reader.understand.stories.traits import Traits
from reader.understand.stories.wording import terms_in

MOST_NAMES: Final = 6
MOST_WORDS: Final = 12

# What says how something is told, and nothing of what.
_MANNERS: Final = frozenset(
    terms_in("breaking live watch video videos update updates exclusive opinion analysis photos pictures podcast quiz")
)


def features_of(traits: Traits, authors: Iterable[str] = ()) -> tuple[str, ...]:
    """ "feed:12", "country:JP", "word:tanker", "author:Ada Okafor": a kind, a colon, and what it is."""
    words = (term for term in dict.fromkeys(traits.title) if _tells(term))
    return (
        f"feed:{traits.feed}",
        *traits.names[:MOST_NAMES],
        *(f"word:{word}" for word in list(words)[:MOST_WORDS]),
        *(f"author:{author}" for author in list(authors)[:2]),
    )


def _tells(term: str) -> bool:
    """Numbers and everyday words stand in titles of every kind: nobody likes a story for them."""
    return any(letter.isalpha() for letter in term) and term not in EVERYDAY and term not in _MANNERS
