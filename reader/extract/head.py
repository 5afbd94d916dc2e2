"""What stands above a story on its page: labels, the title again, names and dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.extract.blocks import Passage
from reader.extract.phrases import DATELINE, STAMP
from reader.model import UNSPOKEN, Block, BlockKind

_HEAD: Final = 12  # passages at the top among which bylines and dates stand
_ROLE: Final = 50  # characters that may stand beside the names: "Transport correspondent"
_LABEL_WORDS: Final = 3
_SHORT: Final = 120  # characters of the longest line of names and dates
_PROSE: Final = 80  # characters from which a paragraph is the story itself
_NO_TEXT: Final = UNSPOKEN | {BlockKind.CODE, BlockKind.TABLE}


def without_head(passages: Sequence[Passage], title: str, byline: str) -> list[Passage]:
    """Labels, bylines, dates and the title again, above the first paragraph of the story."""
    above = _above_title(passages, title)
    kept: list[Passage] = []
    for index, passage in enumerate(passages):
        block = passage.block
        is_text = block.kind not in _NO_TEXT
        if index < above:
            is_about_it = is_text and len(block.text) < _PROSE
        elif index < _HEAD and _has_no_prose(passages[:index]):
            is_about_it = is_text and (
                _is_headline(block, title) or _is_dateline(block.text) or names_author(block.text, byline)
            )
        else:
            is_about_it = is_text and index < _HEAD and (_is_stamp(block.text) or names_author(block.text, byline))
        if not is_about_it:
            kept.append(passage)
    return kept


def label_above(passages: Sequence[Passage], title: str) -> str:
    """The one short label right above the title, which names the section; empty where there is none, or more."""
    above = [passage.block.text for passage in passages[: _above_title(passages, title)]]
    labels = [text for text in above if text and len(text.split()) <= _LABEL_WORDS and not re.search(r"\d", text)]
    return labels[0] if len(labels) == 1 == len(above) else ""


def _is_headline(block: Block, title: str) -> bool:
    """The title, or the words that the page's own headline has for it."""
    return is_same(block.text, title) or (block.kind is BlockKind.HEADING and block.level == 1)


def _above_title(passages: Sequence[Passage], title: str) -> int:
    """How many of the first passages stand above the title, where it is told again."""
    return next((i for i, passage in enumerate(passages[:_HEAD]) if is_same(passage.block.text, title)), 0)


def _has_no_prose(passages: Sequence[Passage]) -> bool:
    spoken = (passage.block.text for passage in passages if passage.block.kind not in _NO_TEXT)
    return not any(len(text) >= _PROSE and not DATELINE.match(text) for text in spoken)


def _is_dateline(text: str) -> bool:
    return len(text) < _SHORT and bool(DATELINE.search(text))


def names_author(text: str, byline: str) -> bool:
    """Whether a short line is there for the names of who wrote the story."""
    first = byline.partition(",")[0].partition(" and ")[0]
    return bool(first) and first in text and len(text) <= len(byline) + _ROLE and text[-1] not in '.!?…”"'


def _is_stamp(text: str) -> bool:
    return len(text) < _SHORT and bool(STAMP.fullmatch(text))


def is_same(text: str, title: str) -> bool:
    return re.sub(r"\W+", "", text).casefold() == re.sub(r"\W+", "", title).casefold() != ""
