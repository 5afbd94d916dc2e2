"""What a country's name is judged by: its line, and what the whole article tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.understand.entities.people.lexicon import kinds_of
from reader.understand.entities.tokens import Tokens

# Countries that people are named like.
NAMESAKES: Final = frozenset("Chad Cuba Georgia Holland Ireland Jordan Kenya".split())
NO_GIVEN: Final = frozenset("Art Dawn Faith Grace Grant Hope Joy King Mark May Rich Royal Sunday West Will".split())


class Told(NamedTuple):
    """What all blocks tell together."""

    capitals: frozenset[str]
    people: frozenset[str]  # of NAMESAKES, those that this article tells of as people


class Scene(NamedTuple):
    tokens: Tokens
    told: Told

    def word(self, index: int) -> str:
        words = self.tokens.words
        return words[index] if 0 <= index < len(words) else ""


def told_by(blocks: Sequence[Tokens]) -> Told:
    capitals = frozenset(word for tokens in blocks for word in tokens.words if word[0].isupper())
    if not capitals & NAMESAKES:
        return Told(capitals, frozenset())
    pairs = (pair for tokens in blocks for pair in zip(tokens.words, tokens.words[1:], strict=False))
    return Told(capitals, frozenset(name for given, name in pairs if name in NAMESAKES and _is_given(given)))


def _is_given(word: str) -> bool:
    kinds = kinds_of(word)
    return word[0].isupper() and "g" in kinds and "P" not in kinds and word not in NO_GIVEN
