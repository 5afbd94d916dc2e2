"""What is sent: as little as a polite reader needs to say."""

from __future__ import annotations

from base64 import b64encode
from enum import StrEnum
from typing import Final
from urllib.parse import unquote, urlsplit

from reader import __version__
from reader.feeds.links import PORTS
from reader.model import Validators

USER_AGENT: Final = f"Telex/{__version__} (+https://pypi.org/project/telex/)"


class Accept(StrEnum):
    """What is wanted; the value is the header's."""

    FEED = (
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
        "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1"
    )
    PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"


def request_headers(
    url: str, validators: Validators, accept: Accept, credentials: str = ""
) -> list[tuple[bytes, bytes]]:
    """Headers as bytes; validators go back exactly as they came. `credentials` is "name:password" or empty."""
    headers = {
        "Host": host_header(url),
        "User-Agent": USER_AGENT,
        "Accept": accept.value,
        "Accept-Encoding": "gzip",
        "If-None-Match": validators.etag,
        "If-Modified-Since": validators.last_modified,
        "Authorization": basic(credentials) if credentials else "",
    }
    return [(name.encode("ascii"), value.encode("latin-1", "ignore")) for name, value in headers.items() if value]


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
