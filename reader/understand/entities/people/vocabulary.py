"""What a whole text tells about its words before names are looked for in it: which are words of the language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.understand.entities.people.lexicon import fold
from reader.understand.entities.tokens import Tokens
from reader.understand.tongues import small_words_of

_NOUNS_ARE_CAPITALS: Final = frozenset({"de"})
_ARTICLES: Final = frozenset(
    "der die das den dem des ein eine einen einem einer eines im am zum zur vom beim kein keine keinen jeder jede"
    " jedes dieser diese dieses mein dein sein ihr unser mit ohne von aus per pro".split()
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the whole text tells about its words, all folded."""

    tongue: str
    common: frozenset[str]  # written small somewhere, or always
    nouns: frozenset[str]  # with an article before them, where all nouns are written so

    @property
    def writes_nouns_large(self) -> bool:
        """As it writes names."""
        return self.tongue in _NOUNS_ARE_CAPITALS

    def holds(self, word: str) -> bool:
        """Folded."""
        return word in self.common or word in self.nouns


def vocabulary_of(blocks: Sequence[Tokens], tongue: str) -> Vocabulary:
    small = {fold(word) for tokens in blocks for word in tokens.words if word[0].islower()}
    nouns: set[str] = set()
    if tongue in _NOUNS_ARE_CAPITALS:
        for tokens in blocks:
            pairs = zip(tokens.words, tokens.words[1:], strict=False)
            nouns |= {fold(noun) for article, noun in pairs if article.lower() in _ARTICLES and noun[0].isupper()}
    return Vocabulary(tongue, frozenset(small | set(map(fold, small_words_of(tongue)))), frozenset(nouns))


def is_capital(word: str) -> bool:
    return word[:1].isupper() and (len(word) > 1 or word.isalpha())
