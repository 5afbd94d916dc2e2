"""Bytes to text: by byte order mark, by what the page declares, else by what fits."""

from __future__ import annotations

import codecs
import re
from typing import Final

LARGEST: Final = 20_000_000  # bytes of a page that are looked at
_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})|encoding=["']([A-Za-z0-9_.:-]{1,40})["']"""
)
_BOMS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WIDER: Final = {"iso-8859-1": "windows-1252", "latin-1": "windows-1252", "latin1": "windows-1252",
                 "ascii": "windows-1252", "us-ascii": "windows-1252", "gb2312": "gb18030", "gbk": "gb18030",
                 "shift_jis": "cp932", "euc-kr": "cp949"}  # fmt: skip


def decode(body: bytes) -> str:
    """The page's text; what no encoding explains becomes U+FFFD."""
    body = body[:LARGEST]
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    declared = _declared(body)
    for encoding in (declared, "utf-8"):
        text = _strictly(body, encoding)
        if text is not None:
            return text
    return body.decode(_fallback(declared), "replace")


def _declared(body: bytes) -> str:
    found = _DECLARED.search(body[:4096])
    name = (found[1] or found[2]).decode("ascii").lower() if found else ""
    return _WIDER.get(name, name)


def _strictly(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding) if encoding else None
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _fallback(declared: str) -> str:
    """The declared encoding with a few broken bytes, or Western where nothing sensible is declared."""
    try:
        return codecs.lookup(declared).name if declared else "windows-1252"
    except LookupError:
        return "windows-1252"
