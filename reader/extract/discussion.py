"""What readers wrote below a story: everything from a line like "14 comments" on, in the part that the line heads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from reader.extract.inline import plain
from reader.extract.prose import prose_below
from reader.extract.tree import Element

_LABELS: Final = ("h1", "h2", "h3", "h4", "h5", "h6", "legend", "summary")
_LONGEST: Final = 80  # characters of a label
_STORY: Final = 150  # characters of prose above the label: less, and the discussion is all there is
_COMMENTS: Final = (
    r"(?:reader )?(?:comments?|responses|thoughts)|kommentare?|commentaires?|comentarios?|comentários?|commenti|"
    r"reacties|kommentarer|komentarze|комментари\w*|コメント|评论|تعليقات?"
)
_LABEL: Final = re.compile(
    rf"\d[\d.,]* ?(?:{_COMMENTS})\b.*|(?:{_COMMENTS}) ?[(:]? ?\d[\d.,]*\)?|"
    r"(?:leave|post|add|write) (?:a |your )?(?:comment|reply)\b.*|join the (?:discussion|conversation)\W*|"
    r"schreib(?:en sie)? (?:einen|ihren) kommentar\b.*|laisser un commentaire\b.*|deja (?:un|tu) comentario\b.*",
    re.IGNORECASE,
)


def remove_discussion(root: Element) -> None:
    """Take it out of the tree, in place."""
    prose = prose_below(root)
    above = _prose_above(root, prose)
    for label in [label for label in root.iter(*_LABELS) if above[label] >= _STORY and _is_label(label)]:
        if label.getparent() is not None:
            _remove_from(label)


def _is_label(element: Element) -> bool:
    text = plain(element) if len(element) < 8 else ""
    return 0 < len(text) <= _LONGEST and bool(_LABEL.fullmatch(text))


def _remove_from(label: Element) -> None:
    """The label and what follows it; all of the part around it where nothing stands before it there."""
    top = label
    while top.getprevious() is None and top.getparent() is not None and top.getparent().tag not in {"body", "main"}:
        top = top.getparent()
    for element in [*top.itersiblings(), top]:
        element.drop_tree()


def _prose_above(root: Element, prose: Mapping[Element, int]) -> dict[Element, int]:
    """Characters of prose that end before each element begins, counted where it is whole."""
    above: dict[Element, int] = {}
    told = 0
    for element in root.iter():
        above[element] = told
        if not len(element) or not any(prose[child] for child in element):
            told += prose[element]
    return above
