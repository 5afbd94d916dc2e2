"""Where sentences begin and end, in news prose.

A stop ends a sentence unless something says otherwise: a lower-case letter after it, a title or an initial before it,
a number that belongs to it. Every rule looks at one word on each side, so the time grows with the text's length only.
"""

from __future__ import annotations

import re
from typing import Final

from reader.model import Article, BlockKind, Place
from reader.understand.abbreviations import (
    AFTER_CLOCK,
    CLOCK,
    COUNTS,
    SHOUTING_NAMES,
)
from reader.understand.punctuation import Rules, rules_of, with_english_marks
from reader.understand.tongues import ENGLISH, tongue_of_article

TOLD: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})  # blocks written in sentences

LONGEST_ORDINAL: Final = 3  # digits
_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“‘«(\\["
_STOP = re.compile(
    rf"(?P<line>[^\S\n]*\n\s*)|(?P<mark>\s+(?=[•▪●◦‣]\s))|(?P<wide>[。！？]+[」』”’）]*\s*)"
    rf"|(?P<stop>[.!?…؟।۔]+)(?P<close>[{_CLOSERS}]{{0,3}})(?P<gap>\s{{1,20}}|(?=[{_OPENERS}]?[A-Z]))"
)
_WORD_BEFORE = re.compile(r"[^\s()\[\]\"“‘—–/]{1,30}$")
_WORD_AFTER = re.compile(rf"[{_OPENERS}]*([\w’'.&-]{{0,30}})")
_SPEAKER_AFTER = re.compile(
    r"(?:[A-Z][\w’'.-]{1,30}[ ]){1,3}(?:[a-z]{2,12}ly[ ])?"
    r"(?:said|says|asked|asks|told|wrote|writes|added|replied|shouted|tweeted|joked|exclaimed|cried)\b"
)
_INITIALS = re.compile(r"(?:[A-Za-z]\.){0,4}[A-Za-z]")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)?")


def sentences(text: str, tongue: str = ENGLISH) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each sentence in order; together they hold everything but the blanks between them."""
    rules = rules_of(tongue)
    marked = with_english_marks(text, rules)
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(marked):
        if _ends_sentence(marked, start, stop, rules):
            spans.append((start, stop.end()))
            start = stop.end()
    spans.append((start, len(text)))
    trimmed = (_trimmed(text, begin, end) for begin, end in spans)
    return tuple((begin, end) for begin, end in trimmed if begin < end)


def article_sentences(article: Article) -> tuple[Place, ...]:
    """The sentences of the paragraphs, list items and quotations, in reading order."""
    tongue = tongue_of_article(article)
    return tuple(
        Place(index, start, end)
        for index, block in enumerate(article.blocks)
        if block.kind in TOLD
        for start, end in sentences(block.text, tongue)
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _ends_sentence(text: str, start: int, stop: re.Match[str], rules: Rules) -> bool:
    if stop["stop"] is None:
        return True
    before = _WORD_BEFORE.search(text, max(start, stop.start() - 30), stop.start())
    word = before[0] if before else ""
    found = _WORD_AFTER.match(text, stop.end())
    after = found[1] if found else ""
    if not _may_open(text, stop.end(), after):
        return False
    if not stop["gap"]:
        return len(word) > 2 and word.isalpha() and word.islower() and after.lower() in rules.openers - {"in"}
    if "." not in stop["stop"] or len(stop["stop"]) > 1:
        return _ends_on_mark(text, stop, word, after, rules)
    if start + len(word) == stop.start() - (before is None) and _LIST_NUMBER.fullmatch(word):
        return False
    return bool(stop["close"]) or _ends_on_full_stop(word, after, rules)


def _may_open(text: str, at: int, after: str) -> bool:
    """Whether what stands at `at` can be a sentence's beginning: no lower-case word, "iPhone" apart."""
    if not after:
        return at >= len(text) or text[at].isdigit() or text[at] in "\"'“‘«([#@$£€¥•"
    return not after[0].islower() or after[1:2].isupper()


def _ends_on_mark(text: str, stop: re.Match[str], word: str, after: str, rules: Rules) -> bool:
    """For "!", "?" and dots in a row."""
    if stop["stop"] in {"...", "…", ".."}:
        return after not in {"I", "I'm", "I’m", "I'll", "I've"}
    if word + stop["stop"] in SHOUTING_NAMES:
        return after.lower() in rules.openers
    return not (stop["close"] and _SPEAKER_AFTER.match(text, stop.end()))


def _ends_on_full_stop(word: str, after: str, rules: Rules) -> bool:
    bare = word.strip("\"'“‘([").lower()
    opener = after.lower() in rules.openers
    if bare in rules.leads_on:
        return False
    if rules.ordinals and bare.isdigit() and len(bare) <= LONGEST_ORDINAL:
        return opener
    if bare in CLOCK:
        return after.lower().rstrip(".") not in AFTER_CLOCK
    if bare in COUNTS:
        return not after[:1].isdigit() and (opener or bare in {"no", "mar", "art"})
    if bare in rules.either or _is_initials(word):
        return opener
    return True


def _is_initials(word: str) -> bool:
    """ "J", "J.K", "U.S": letters with stops between, or one capital alone."""
    return bool(_INITIALS.fullmatch(word)) and ("." in word or word.isupper())
