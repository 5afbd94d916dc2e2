"""What the web answers."""

from __future__ import annotations

from enum import StrEnum

from reader.model.noun import Noun
from reader.model.validators import Validators


class Fetched(Noun, frozen=True):
    """A 200 with its body, after redirects."""

    url: str  # where the body was found
    body: bytes
    content_type: str = ""  # the whole header value
    validators: Validators = Validators()
    moved_to: str = ""  # set when every redirect on the way was permanent
    fresh_seconds: int = 0  # how long the answer asks to be taken as fresh


class NotModified(Noun, frozen=True):
    validators: Validators = Validators()
    fresh_seconds: int = 0
    moved_to: str = ""


class Trouble(StrEnum):
    """Why a fetch failed, as far as the next attempt depends on it."""

    NETWORK = "network"  # no such host, refused, reset, timed out, TLS
    STATUS = "status"  # an answer that is no 200
    BUSY = "busy"  # 429 or 503: stay away for `retry_seconds`
    PUT_OFF = "put off"  # not asked at all: its server wants to be left alone for `retry_seconds`
    GONE = "gone"  # 410: never ask again
    REFUSED = "refused"  # by us: scheme, size, redirects, private address
    MALFORMED = "malformed"  # no feed, or none that can be read


class FetchFailed(Noun, frozen=True):
    trouble: Trouble
    reason: str  # a sentence for the user: "the server answered 404 Not Found"
    retry_seconds: int = 0  # what the server asked for; 0 says nothing
    server: str = ""  # "https://news.example:443": all of it is to be left alone, not this feed only


FetchResult = Fetched | NotModified | FetchFailed
