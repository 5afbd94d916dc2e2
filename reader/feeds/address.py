"""From what somebody typed to an address."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from reader.feeds.links import is_usable, resolve
from reader.feeds.public import is_private_literal

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,20}):(?!\d{1,5}(?:/|$))")
_FEED = re.compile(r"feed:(?://)?", re.IGNORECASE)
_USERINFO = re.compile(r"(//|^)[^\s/]*:[^\s/]*@")
_WRAPPING: Final = " \t\r\n<>\"'"


def told_address(typed: str) -> str:
    """What somebody wrote as an address, with no name and password in it, to be told where others may read it."""
    return _USERINFO.sub(r"\1", typed)


def normalise_address(typed: str) -> str:
    """An http(s) address; empty if it cannot be one. "example.org" means https, "localhost:8000" means http."""
    address = _FEED.sub("", typed.strip(_WRAPPING), count=1) if _FEED.match(typed.strip(_WRAPPING)) else typed
    address = address.strip(_WRAPPING)
    if not address or any(blank.isspace() for blank in address):
        return ""
    if not _SCHEME.match(address):
        address = _with_scheme(address.lstrip("/"))
    url = resolve("", address)
    return url if url and is_usable(url) else ""


def _with_scheme(address: str) -> str:
    """Empty for a word without a dot, and for a mail address: both are typed by mistake."""
    netloc = address.partition("/")[0]
    try:
        host = urlsplit("//" + netloc).hostname or ""
    except ValueError:  # brackets that hold no address
        return ""
    if "@" in netloc:
        return ""
    if is_private_literal(host):
        return f"http://{address}"
    return f"https://{address}" if "." in host.strip(".") else ""
