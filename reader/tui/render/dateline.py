"""Where and when a report was written: "KYIV, Nov 18 (Reuters) —" before its first sentence."""

from __future__ import annotations

import re
from typing import Final

from reader.model import Article, BlockKind, Place
from reader.tui.render.glows import Glow

_DATELINE: Final = re.compile(
    r"(?=[^\W\d_]{2})(?!\w*[a-zß-ÿ])"  # begins with a word in capitals
    r"[^—–\n]{2,60}?(?:\([^()\n]{2,30}\)\s?[—–-]{1,2}|\s[—–]|\s--?)\s"
)


def dateline_glows(article: Article) -> tuple[Glow, ...]:
    """The dateline of the first paragraph, where it has one."""
    for index, block in enumerate(article.blocks):
        if block.kind is BlockKind.PARAGRAPH:
            match = _DATELINE.match(block.text)
            return (Glow(Place(index, 0, match.end() - 1), "dateline"),) if match else ()
    return ()
