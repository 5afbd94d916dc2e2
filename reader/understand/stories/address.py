"""One spelling for the addresses of one page."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING: Final = re.compile(
    r"utm_.*|at_(?:medium|campaign|custom\d?|link.*)|(?:fb|g|ms|dc|y)cl(?:id|src)|mc_[ce]id|_hs\w+|"
    r"ref|ref_?src|cmpid?|ns_\w+|source|smid|partner|ocid|feature|guccounter|amp|outputtype|spm|xtor|rss",
    re.IGNORECASE,
)
_HOST: Final = re.compile(r"^(?:www\d?|m|mobile|amp|edition)\.")
_PATH: Final = re.compile(r"(?:/amp|/index\.(?:html?|php)|/)$")


def canonical_address(url: str) -> str:
    """The address without what does not change the page: scheme, "www.", tracking, fragment. Empty for a bare host."""
    try:
        parts = urlsplit(url.strip())
        host = _HOST.sub("", parts.hostname or "")
        query = sorted((name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(name))
    except ValueError:
        return ""
    path = _PATH.sub("", _PATH.sub("", parts.path))
    if not host or not (path or query):
        return ""
    return f"{host}{path}{'?' if query else ''}{urlencode(query)}"
