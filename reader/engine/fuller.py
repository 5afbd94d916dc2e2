"""Which of an entry's two texts, the feed's own and its page's, is the article."""

from __future__ import annotations

import re
from typing import Final

from reader.engine.excerpt import is_excerpt
from reader.model import Article, BlockKind, Entry

_FULL_WORDS: Final = 250  # from which a feed's content is the article itself
_SHORT_WORDS: Final = 150  # from which it is, where it has paragraphs as an article has
_PARAGRAPHS: Final = 3
_LONG_WORDS: Final = 400  # from which a feed's summary is the article itself
_LITTLE_WORDS: Final = 40  # a page with less is no article if its feed has more
_SHORTER: Final = 0.7  # of the feed's words: a page with fewer has lost some
_SHARED: Final = 0.4  # of the feed's words that a page has, if it is the same story
_UNSPACED: Final = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")  # letters of scripts that write no blanks


def carries_article(entry: Entry, in_feed: Article) -> bool:
    """Whether the feed clearly holds the whole text, so that nothing need be fetched."""
    words = word_count(in_feed)
    if words < _SHORT_WORDS or is_excerpt(text_of(entry)):
        return False
    if len(entry.content_html) < len(entry.excerpt_html):
        return words >= _LONG_WORDS
    paragraphs = sum(block.kind is BlockKind.PARAGRAPH for block in in_feed.blocks)
    return words >= _FULL_WORDS or paragraphs >= _PARAGRAPHS


def is_page_better(page: Article, in_feed: Article) -> bool:
    """Whether the page says at least what the feed says, and is the same story as far as can be told."""
    on_page, fed = word_count(page), word_count(in_feed)
    if on_page < min(_LITTLE_WORDS, fed) or on_page < _SHORTER * fed:
        return False
    return fed < _SHORT_WORDS or _share_said(in_feed, page) >= _SHARED


def text_of(entry: Entry) -> str:
    """The longer of the two texts that an entry may carry."""
    return max(entry.content_html, entry.excerpt_html, key=len)


def word_count(article: Article) -> int:
    """Words; where a script writes none apart, two letters count as one."""
    text = article.text
    return len(text.split()) + len(_UNSPACED.findall(text)) // 2


def _share_said(article: Article, other: Article) -> float:
    """Share of the words of one that the other has, too."""
    words = _words(article)
    return len(words & _words(other)) / len(words) if words else 1.0


def _words(article: Article) -> set[str]:
    text = article.text.casefold()
    return {word for word in re.findall(r"\w+", text) if len(word) > 3} | set(_UNSPACED.findall(text))
