"""Titles as plain text, whatever the feed took them for."""

from __future__ import annotations

import re
from html import unescape
from string import punctuation
from typing import Final

from reader.text import TITLE_LIMIT, clean_line

_SIGNS: Final = frozenset(punctuation)
LONGEST: Final = TITLE_LIMIT * 8  # characters looked at; markup and references may take most of them

# Only what HTML knows is markup: in "List<String> explained" the angle brackets are the author's own.
_TAG = re.compile(
    r"</?(?:a|abbr|acronym|b|bdi|big|blink|br|center|cite|code|del|dfn|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark"
    r"|nobr|ol|p|pre|q|rb|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|ul|var|wbr)"
    r"(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\s{0,3}/?>|</(?:p|div|h[1-6]|li)>", re.IGNORECASE)
_REFERENCE = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|quot|apos|nbsp|lsquo|rsquo|ldquo|rdquo|ndash|mdash|hellip);"
)


def plain_title(raw: str, *, is_html: bool = True) -> str:
    """One line of text: tags dropped, references resolved, twice where a feed escaped its titles twice."""
    text = raw[:LONGEST]
    if is_html:
        text = _without_tags(text)
    return clean_line(unescape(text) if _REFERENCE.search(text) else text)


def _without_tags(text: str) -> str:
    """Where only punctuation is left, as of "<b>&amp;</b>", the markup was the title itself."""
    bare = unescape(_TAG.sub("", _BREAK.sub(" ", text)))
    return text.replace("&", "&amp;") if "<" in text and bare and not set(bare) - _SIGNS else bare
