"""Passages that stand inside the article and are not of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from reader.extract.blocks import Passage
from reader.extract.head import is_same, names_author, without_head
from reader.extract.phrases import (
    ADVERTISEMENT,
    CALL,
    CONSENT,
    COUNT,
    CREDITED,
    FAREWELL,
    LABEL,
    PICTURE_CREDIT,
)
from reader.model import UNSPOKEN, BlockKind

_SHORTCODE: Final = re.compile(r"\[/?\w+ \w+=")  # what a site's own program failed to fill in
_SHORT: Final = 120  # characters: what is longer is prose, whatever it begins with
_NOTICE: Final = 400  # characters of the longest notice about cookies
_PROSE: Final = 80  # characters from which a paragraph is the story itself
_LINKS: Final = 0.6  # share of link text from which a short passage is a way to elsewhere
_ALL: Final = 0.95  # the same of a numbered passage, which may begin with the link it tells of
_TAIL: Final = 6  # passages at the end among which farewells stand
_KEPT_AS_THEY_ARE: Final = UNSPOKEN | {BlockKind.CODE, BlockKind.TABLE}


def prune(passages: Sequence[Passage], title: str, byline: str = "") -> list[Passage]:
    """The passages of the article itself, in order; its title and its people are told apart from it."""
    kept = without_head(passages, title, byline)
    kept = [_told(passage) for passage in kept if not _is_foreign(passage, title)]
    kept = _without_tail(_without_repeats(kept), byline)
    return _without_empty_headings(_titled(kept))


def _told(passage: Passage) -> Passage:
    """A paragraph that is the line under a picture becomes a caption."""
    block = passage.block
    if block.kind is BlockKind.PARAGRAPH and len(block.text) < 400 and CREDITED.search(block.text):
        return replace(passage, block=replace(block, kind=BlockKind.CAPTION))
    return passage


def _titled(passages: Sequence[Passage]) -> list[Passage]:
    """A short line in bold above a paragraph is a heading."""
    titled = list(passages)
    for index, (passage, following) in enumerate(pairwise(passages)):
        if _looks_like_heading(passage) and following.block.kind is BlockKind.PARAGRAPH and not following.bold:
            titled[index] = replace(passage, block=replace(passage.block, kind=BlockKind.HEADING, level=3))
    return titled


def _looks_like_heading(passage: Passage) -> bool:
    text = passage.block.text
    is_line = passage.block.kind is BlockKind.PARAGRAPH and passage.bold and len(text) <= _PROSE
    return is_line and text[-1] not in '.:;,…”"'


def _is_foreign(passage: Passage, title: str) -> bool:
    block = passage.block
    if block.kind in _KEPT_AS_THEY_ARE:
        return False
    text = block.text
    if (
        not re.search(r"[^\W_]", text)
        or ADVERTISEMENT.fullmatch(text)
        or COUNT.fullmatch(text)
        or LABEL.fullmatch(text)
    ):
        return True
    if len(text) < _NOTICE and (CONSENT.match(text) or _SHORTCODE.match(text)):
        return True
    if block.kind is BlockKind.HEADING and is_same(text, title):
        return True
    if len(text) < _SHORT and (CALL.match(text) or PICTURE_CREDIT.match(text)):
        return True
    if passage.link_share > (_ALL if block.number else _LINKS):
        return len(text) < 200 or bool(CALL.match(text))
    return False


def _without_repeats(passages: Sequence[Passage]) -> list[Passage]:
    """Long passages are told once."""
    seen: set[str] = set()
    kept: list[Passage] = []
    for passage in passages:
        text = passage.block.text
        if len(text) > 40 and passage.block.kind not in UNSPOKEN:
            if text in seen:
                continue
            seen.add(text)
        kept.append(passage)
    return kept


def _without_tail(passages: list[Passage], byline: str) -> list[Passage]:
    """Only the story ends an article: headings over nothing, ways to elsewhere and farewells go."""
    end = len(passages)
    while end:
        passage = passages[end - 1]
        if (
            passage.block.kind is BlockKind.HEADING
            or _leads_away(passage)
            or _is_farewell(passage, len(passages) - end)
            or (passage.block.kind is BlockKind.PARAGRAPH and names_author(passage.block.text, byline))
        ):
            end -= 1
        else:
            break
    return passages[:end]


def _leads_away(passage: Passage) -> bool:
    return passage.link_share > 0.8 and passage.block.kind not in UNSPOKEN


def _is_farewell(passage: Passage, removed: int) -> bool:
    text = passage.block.text
    return removed < _TAIL and len(text) < 400 and passage.block.kind not in UNSPOKEN and bool(FAREWELL.match(text))


def _without_empty_headings(passages: list[Passage]) -> list[Passage]:
    """A heading stands over something: one that is followed by its equal or a greater one lost what was below it."""
    kept: list[Passage] = []
    for passage in reversed(passages):
        following = kept[-1].block if kept else None
        is_heading = passage.block.kind is BlockKind.HEADING
        if is_heading and following and following.kind is BlockKind.HEADING and following.level <= passage.block.level:
            continue
        kept.append(passage)
    return kept[::-1]
