"""Words in an article, found as they are typed: small or capital, whatever the quotes, dashes and line breaks."""

from __future__ import annotations

import re
from typing import Final

from reader.model import Article, Place

_ALIKE: Final = {
    **dict.fromkeys("'’‘ʼ", "['’‘ʼ]"),
    **dict.fromkeys('"“”„«»', '["“”„«»]'),
    **dict.fromkeys("-–—‐‑−", "[-–—‐‑−]"),
}


def find_words(article: Article, words: str) -> tuple[Place, ...]:
    """Every appearance, in order."""
    typed = words.split()
    if not typed:
        return ()
    pattern = re.compile(r"\s+".join(map(_pattern, typed)), re.IGNORECASE)
    return tuple(
        Place(index, match.start(), match.end())
        for index, block in enumerate(article.blocks)
        for match in pattern.finditer(block.text)
    )


def _pattern(word: str) -> str:
    return "".join(_ALIKE.get(letter) or re.escape(letter) for letter in word)
