"""Addresses as text: joined, made ASCII, and split into origins."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from reader.text import URL_LIMIT, safe_url

Origin = tuple[str, str, int]  # scheme, host, port: equal origins are the same server
PORTS: Final = {"http": 80, "https": 443}
_NO_BEGINNING: Final = "-|"  # of an option or a command, never of an address
_FOREIGN = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]{0,30}:", re.IGNORECASE)  # a scheme, blanks in it or not
_PLAIN = re.compile(
    r"https?://[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?::\d{1,5})?(?:/[\w./~+%-]{0,900})?(?:\?[\w.~+%=&-]{0,500})?",
    re.ASCII,
)
_ABSOLUTE = re.compile(r"https?://", re.IGNORECASE)


def resolve(base: str, link: str) -> str:
    """`link` as an absolute http(s) address, taken against `base` if it is relative; empty if it is none."""
    link = link.strip()
    if _PLAIN.fullmatch(link):  # as nearly all are, with nothing in it to mend or to fear
        return link
    if not link or len(link) > URL_LIMIT or link[0] in _NO_BEGINNING or _FOREIGN.match("".join(link.split())):
        return ""
    try:
        url = safe_url(ascii_host(link if _ABSOLUTE.match(link) else urljoin(base, link)))
    except ValueError:
        return ""
    scheme, colon, rest = url.partition(":")
    return scheme.lower() + colon + rest


def joined(base: str, link: str) -> str:
    """The link against a base that may itself be relative; the link alone where that makes no sense."""
    try:
        return urljoin(base, link)
    except ValueError:
        return link


def ascii_host(url: str) -> str:
    """The address with an international host name in the form that DNS knows (xn--...). Raises ValueError."""
    if url.isascii():
        return url
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host.isascii():
        return url
    netloc = parts.netloc.casefold().replace(host.casefold(), host.encode("idna").decode("ascii"))
    return parts._replace(netloc=netloc).geturl()


@lru_cache(1_000)  # asked for at every step of a fetch
def origin(url: str) -> Origin:
    parts = urlsplit(url)
    return parts.scheme.lower(), parts.hostname or "", port_of(parts)


def server_of(url: str) -> str:
    """The origin as text: "https://news.example:443"."""
    scheme, host, port = origin(url)
    return f"{scheme}://{host}:{port}"


def same_server(one: str, other: str) -> bool:
    return origin(one) == origin(other)


def safer_same(url: str, other: str) -> bool:
    """Whether `url` is at the same server as `other`, or at its encrypted side: there what is secret is no less so."""
    one, home = origin(url), origin(other)
    return one == home or (one == ("https", home[1], PORTS["https"]) and home[0::2] == ("http", PORTS["http"]))


def port_of(parts: SplitResult) -> int:
    return parts.port or PORTS.get(parts.scheme.lower(), 0)


def is_usable(url: str) -> bool:
    """Whether a request can be made of it: a port in range, and a host name that DNS could hold."""
    try:
        parts = urlsplit(url)
        return parts.port != 0 and 0 < len(parts.hostname or "") < 254
    except ValueError:
        return False
