"""The one gate between text from outside and anything that is shown, stored or exported.

A terminal obeys control characters, and a reader trusts the order of letters. So whatever came from a feed, a page,
a server's error or a file name passes `clean_line` or `clean_text` once, where it enters; `safe_url` does the same for
addresses.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlsplit

TITLE_LIMIT: Final = 500
MARKS_LIMIT: Final = 4  # combining marks on one letter; more than any living script needs
URL_LIMIT: Final = 2_048

_LINE_ENDS = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_BLANKS = re.compile(r"[^\S\n]+")
_HIDDEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 and C1 controls, line ends and tab apart
    "\u00ad\u180e\u200b\u2060-\u2064\ufeff"  # soft hyphen and characters without width
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # bidirectional marks, overrides and isolates
    "\ufff9-\ufffb\U000e0000-\U000e007f"  # annotation and tag characters
    "\ud800-\udfff\ufffe\uffff"  # surrogates and noncharacters
    "]+"
)
_MARKS = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_STACKED_MARKS = re.compile(f"({_MARKS}{{4}}){_MARKS}+")
_MARK_STARTS = (b"\xcc", b"\xcd", b"\xd2", b"\xe1\xaa", b"\xe1\xab", b"\xe1\xb7", b"\xe2\x83", b"\xef\xb8")  # in UTF-8
_MARK_BYTES = tuple((start[:1], start) for start in _MARK_STARTS)
_READABLE_ASCII = bytes(range(0x20, 0x7F)) + b"\t\n"
# Characters that nothing is ever done to, whatever stands beside them: no mark, no half of a letter, nothing hidden.
_STEADY = (  # compiled when needed: so many letters take some milliseconds
    "["
    "\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0373\u0376-\u037d\u0388-\u0482\u048a-\u052f"  # Latin, Greek, Cyrillic
    "\u05d0-\u05ea\u0620-\u064a\u1e00-\u1f6f"  # Hebrew and Arabic letters, more Latin and Greek
    "\u200c\u200d\u2010-\u2027\u202f-\u205e\u20a0-\u20cf\u2190-\u2328\u232b-\u2adb\u2ade-\u2bff"  # signs
    "\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u9fff\uac00-\ud7a3"  # kana, Han, Hangul
    "\ufe0e\ufe0f\uff01-\uffe6\U0001f300-\U0001faff"  # wide Latin, pictures and how they are to be drawn
    "]*"
)
_UNSPACED = "[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"  # Thai, Lao, kana, Han; compiled when needed
_NUMBER = re.compile(r"\d+")
_DIGITS = 12  # of numbers that names are sorted by
_OUTSIDE_RFC3986 = "!#$%&'()*+,/:;=?@[]~-._"
_PLAIN_URL = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]*)?(?:[/?#][A-Za-z0-9!#$%&'()*+,/:;=?@~._-]*)?")


def clean_text(raw: str, limit: int | None = None) -> str:
    """Text whose line breaks mean something: controls gone, blanks folded, `\\n` the only line end."""
    text = _visible(raw if limit is None else raw[: limit * 4])
    lines = (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return _cut("\n".join(lines).strip("\n"), limit)


def clean_line(raw: str, limit: int | None = TITLE_LIMIT) -> str:
    """Text on one line: everything `clean_text` does, and every line break a blank."""
    text = _visible(raw if limit is None else raw[: limit * 4])
    return _cut(" ".join(text.split()), limit)


def clean_code(raw: str) -> str:
    """Preformatted text: blanks and line breaks kept, tabs widened, controls gone."""
    return with_wide_tabs(_visible(raw))


def with_wide_tabs(text: str) -> str:
    """All that `clean_code` does to a text of which every character is steady."""
    return (text.expandtabs(4) if "\t" in text else text).strip("\n")


def without_controls(text: str) -> str:
    """The same text with nothing hidden in it: the second gate, for files that one such character would spoil."""
    # True of most, and told ten times as fast.
    if text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable():
        return text
    return _HIDDEN.sub("", _LINE_ENDS.sub("\n", text))


def safe_url(raw: str) -> str:
    """An http(s) address with nothing outside RFC 3986 in it, or an empty string."""
    if len(raw) <= URL_LIMIT and _PLAIN_URL.fullmatch(raw):  # as nearly all are, and told in a fraction of the time
        return raw
    address = _HIDDEN.sub("", raw).strip()
    if not address or len(address) > URL_LIMIT or any(blank in address for blank in "\r\n\t"):
        return ""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return ""
    return quote(address, safe=_OUTSIDE_RFC3986)


@lru_cache(10_000)  # all names of a library, at each drawing of its sidebar
def as_sorted(name: str) -> str:
    """To sort names by, as people do: without regard to capitals, and "Part 10" behind "Part 2"."""
    return _NUMBER.sub(lambda number: number[0].zfill(_DIGITS), name.casefold())


def count_words(text: str) -> int:
    """Words between blanks; where a script sets none, two characters count for one."""
    words = len(text.split())
    return words if text.isascii() else words + len(re.findall(_UNSPACED, text)) // 2


def is_steady_document(text: bytes) -> bool:
    """Whether nothing would be done to any of its characters, in UTF-8."""
    rest = text.translate(None, _READABLE_ASCII)
    return not rest or re.fullmatch(_STEADY, rest.decode("utf-8", "replace")) is not None


def _visible(raw: str) -> str:
    if _is_steady(raw):  # as nearly all is, and told in a third of the time
        return raw
    text = unicodedata.normalize("NFC", without_controls(raw))
    return _STACKED_MARKS.sub(r"\1", text) if _has_marks(text) else text


def _is_steady(text: str) -> bool:
    return is_steady_document(text.encode("utf-8", "surrogatepass"))


def _has_marks(text: str) -> bool:
    """Whether a combining mark may be in it; its first bytes are found far faster than it is, one faster than two."""
    if text.isascii():
        return False
    raw = text.encode()
    for first, both in _MARK_BYTES:  # noqa: SIM110  half the time of any()
        if first in raw and both in raw:
            return True
    return False


def _cut(text: str, limit: int | None) -> str:
    return text if limit is None or len(text) <= limit else text[: limit - 1].rstrip() + "…"
