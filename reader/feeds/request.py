"""What is sent: as little as a polite reader needs to say."""

from __future__ import annotations

import re
from base64 import b64encode
from enum import StrEnum
from typing import Final
from urllib.parse import unquote, urlsplit

from reader import __version__
from reader.feeds.links import PORTS
from reader.model import Secrets, Validators

USER_AGENT: Final = f"Telex/{__version__} (+https://pypi.org/project/telex/)"

_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
_HEADER_VALUE = re.compile(r"[\x21-\x7e\xa0-\xff](?:[\x20-\x7e\xa0-\xff]{0,3998}[\x21-\x7e\xa0-\xff])?")
_RESERVED: Final = frozenset(
    "host connection content-length transfer-encoding te trailer upgrade keep-alive proxy-authorization "
    "accept-encoding range if-none-match if-modified-since".split()
)


class Accept(StrEnum):
    """What is wanted; the value is the header's."""

    FEED = (
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
        "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1"
    )
    PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
    IMAGE = "image/avif, image/webp, image/*, */*;q=0.1"


def request_headers(url: str, validators: Validators, accept: Accept, secrets: Secrets) -> list[tuple[bytes, bytes]]:
    """Headers as bytes; validators go back exactly as they came."""
    headers = {
        "Host": host_header(url),
        "User-Agent": USER_AGENT,
        "Accept": accept.value,
        "Accept-Encoding": "gzip",
        "If-None-Match": validators.etag,
        "If-Modified-Since": validators.last_modified,
        "Authorization": basic(secrets.credentials) if secrets.credentials else "",
    }
    headers |= {name.title(): value for name, value in secrets.headers if is_header(name, value)}
    return [(name.encode("ascii"), value.encode("latin-1", "ignore")) for name, value in headers.items() if value]


def is_header(name: str, value: str) -> bool:
    """Whether this may be sent along: one line of visible Latin-1, and no header that HTTP itself lives on."""
    return bool(_HEADER_NAME.fullmatch(name)) and name.lower() not in _RESERVED and bool(_HEADER_VALUE.fullmatch(value))


def host_header(url: str) -> str:
    parts = urlsplit(url)
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in {None, PORTS.get(parts.scheme)} else f"{host}:{parts.port}"


def basic(credentials: str) -> str:
    return "Basic " + b64encode(credentials.encode()).decode("ascii")


def without_credentials(url: str) -> tuple[str, str]:
    """The address without userinfo and fragment, and "name:password" (empty if there was none)."""
    parts = urlsplit(url)._replace(fragment="")
    userinfo, at, netloc = parts.netloc.rpartition("@")
    if not at:
        return parts.geturl(), ""
    name, _, password = userinfo.partition(":")
    return parts._replace(netloc=netloc).geturl(), f"{unquote(name)}:{unquote(password)}"
