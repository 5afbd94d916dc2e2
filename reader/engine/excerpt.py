"""Whether a text in a feed says of itself that it goes on elsewhere."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

_TAGS: Final = re.compile(r"<[^<>]{0,1000}>")
_END: Final = 300  # characters at the end among which a text says so
_CREDIT: Final = re.compile(  # what publishing programs add below every entry, whole or not
    r"(?:the post|l['’]article|der beitrag|la entrada|l['’]articolo|сообщение) .{1,300}?"
    r"(?:appeared first on|est apparu en premier sur|erschien zuerst auf|se publicó primero en|"
    r"proviene da|появились сначала на) .{1,100}$",
    re.IGNORECASE,
)
_ON: Final = "|".join([
    r"\[?(?:…|\.\.\.)\]?",
    r"(?:continue|keep) reading\b.{0,120}|(?:read|view) (?:more|on|(?:the )?(?:full|whole|rest|entire)\b).{0,120}",
    r"full (?:article|story)\b.{0,40}|\(?more(?:…|\.\.\.)\)?",
    r"weiter ?lesen|mehr lesen|lesen sie weiter.{0,80}|lire la suite.{0,80}|lees (?:meer|verder)|les mer|läs mer",
    r"(?:seguir|continuar|sigue) leyendo.{0,80}|leer más|continua a leggere.{0,80}|leggi tutto|leia mais|"
    r"continue lendo.{0,80}",
    r"читать (?:далее|полностью).{0,40}|続きを読む|続きはこちら|阅读全文|阅读更多|اقرأ المزيد",
])  # fmt: skip
_GOES_ON: Final = re.compile(rf"(?:{_ON})[\s»›→>.\])]*$", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?…。！？؟।:;)\]\"”’»】」』♪*]\s*$")
_LAST_BLOCK: Final = re.compile(r"</(?:p|div|li|ul|ol|blockquote|table|pre|figure|h[1-6])>\s*$", re.IGNORECASE)


def is_excerpt(markup: str) -> bool:
    """Whether the text ends in "Continue reading" or an ellipsis, or in the middle of a sentence."""
    end = " ".join(unescape(_TAGS.sub(" ", markup[-8_000:])).split())
    end = _CREDIT.sub("", end).rstrip()[-_END:]
    if _GOES_ON.search(end):
        return True
    is_marked_up = _LAST_BLOCK.search(markup) is not None
    return bool(end) and not is_marked_up and _SENTENCE_END.search(end) is None
