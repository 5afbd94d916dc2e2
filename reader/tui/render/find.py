"""Words in an article, found as they are typed: small or capital, whatever the quotes, dashes and line breaks."""

from __future__ import annotations

import re
from typing import Final

from reader.model import Article, Place
from reader.tui.render.lines import STANDFIRST, TITLE

_ALIKE: Final = {
    **dict.fromkeys("'’‘ʼ", "['’‘ʼ]"),
    **dict.fromkeys('"“”„«»', '["“”„«»]'),
    **dict.fromkeys("-–—‐‑−", "[-–—‐‑−]"),
}


def find_words(article: Article, words: str) -> tuple[Place, ...]:
    """Every appearance, in order: in the title, the standfirst and the text."""
    typed = words.split()
    if not typed:
        return ()
    pattern = re.compile(r"\s+".join(map(_pattern, typed)), re.IGNORECASE)
    parts = [(TITLE, article.title), (STANDFIRST, article.standfirst)]
    parts += [(index, block.text) for index, block in enumerate(article.blocks)]
    return tuple(Place(part, match.start(), match.end()) for part, text in parts for match in pattern.finditer(text))


def _pattern(word: str) -> str:
    return "".join(_ALIKE.get(letter) or re.escape(letter) for letter in word)
