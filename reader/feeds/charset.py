"""From bytes to text, for documents that are wrong about their own encoding."""

from __future__ import annotations

import codecs
import re
from typing import Final

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What publishers mean by these names is the larger set that Windows gave them.
_MEANT: Final = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}[\"']([A-Za-z0-9._:-]{1,40})")
_HTTP = re.compile(r"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_BEFORE = re.compile(rb"(?:\xef\xbb\xbf|[ \t\r\n])*(?:<\?xml[^>]{0,300}\?>)?")  # byte order mark and declaration


def decode(body: bytes, content_type: str = "") -> str:
    """The document without byte order mark and XML declaration; what cannot be decoded becomes U+FFFD."""
    return in_utf8(body, content_type).decode()


def in_utf8(body: bytes, content_type: str = "") -> bytes:
    """The same for whom bytes are enough, as they are for a parser."""
    return _BEFORE.sub(b"", _in_utf8(body, content_type), count=1)


def _in_utf8(body: bytes, content_type: str) -> bytes:
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return _anyhow(body[len(mark) :], codec)
    if codec := _wide(body):
        return _anyhow(body, codec)
    for name in (_declared(body), _named_by_http(content_type), "utf-8"):
        codec = _known(name)
        if codec and (document := _strictly(body, codec)) is not None:
            return document
    return _forced(body).encode()


def _wide(body: bytes) -> str:
    """UTF-16 without a mark shows in the zero beside the first bracket; zeros everywhere else are dirt."""
    if body.startswith(b"<\0"):
        return "utf-16-le"
    return "utf-16-be" if body.startswith(b"\0<") else ""


def _declared(body: bytes) -> str:
    match = _DECLARED.search(body, 0, 400)
    return match[1].decode("ascii") if match else ""


def _named_by_http(content_type: str) -> str:
    match = _HTTP.search(content_type[:300])
    return match[1] if match else ""


def _known(name: str) -> str:
    """The codec meant by a name; empty for an unknown one, and for those that 8-bit text cannot be in."""
    try:
        codec = codecs.lookup(name).name if name else ""
    except (LookupError, ValueError):
        return ""
    safe = not codec.startswith(("utf-7", "utf-16", "utf-32")) and codec not in _NOT_TEXT
    return _MEANT.get(codec, codec) if safe else ""


_NOT_TEXT: Final = frozenset(
    {"base64", "bz2", "hex", "quopri", "rot13", "uu", "zlib", "unicode_escape", "raw-unicode-escape"}
    | {"unicode-escape", "idna", "punycode", "undefined", "mbcs", "oem"}
)


def _anyhow(body: bytes, codec: str) -> bytes:
    return body.decode(codec, "replace").encode("utf-8", "replace")


def _strictly(body: bytes, codec: str) -> bytes | None:
    if codec == "cp1252":  # every byte fits, so ask first whether it is UTF-8 under a wrong name
        document = _strictly(body, "utf-8")
        return _anyhow(body, codec) if document is None else document
    try:
        text = body.decode(codec)
    except (UnicodeError, LookupError, ValueError):
        return None
    return body if codec == "utf-8" else text.encode("utf-8", "replace")


def _forced(body: bytes) -> str:
    """UTF-8 with a few stray bytes, or windows-1252 that nobody declared: whichever explains more."""
    text = body.decode("utf-8", "replace")
    strange = text.count("\ufffd")
    letters = sum(1 for character in text if character > "\x7f") - strange
    return text if letters > strange else body.decode("cp1252", "replace")
