"""What an answer means: status and headers to a FetchResult. Pure; `now` is an argument."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from math import ceil
from typing import Final

from reader.feeds.links import server_of
from reader.model import Fetched, FetchFailed, FetchResult, NotModified, Trouble, Validators
from reader.model.noun import Noun
from reader.text import clean_line

DAY: Final = 24 * 60 * 60
MINUTE: Final = 60
PAUSE_UNSAID: Final = 15 * MINUTE  # when a busy server does not say how long
VALIDATOR_LIMIT: Final = 1_000  # characters; a longer one is not kept
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
PERMANENT: Final = frozenset({301, 308})
WITH_BODY: Final = frozenset({200, 226})

_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s?=\s?\"?(\d{1,20})", re.IGNORECASE)


class Answer(Noun, frozen=True):
    """One HTTP answer; the body is decoded, and read only where it counts."""

    url: str
    status: int
    phrase: str
    headers: Mapping[str, str]  # by lower-case name; the first of several
    body: bytes = b""

    def get(self, name: str) -> str:
        return self.headers.get(name, "")


def header_map(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    headers: dict[str, str] = {}
    for name, value in raw:
        headers.setdefault(name.decode("latin-1").lower(), value.decode("latin-1").strip())
    return headers


def conclude(answer: Answer, asked: Validators, moved_to: str, now: datetime) -> FetchResult:
    """The result of a fetch, from the answer that ended it."""
    if answer.status in WITH_BODY:
        content_type = clean_line(answer.get("content-type"), 300)
        fresh = fresh_seconds(answer, now)
        return Fetched(answer.url, answer.body, content_type, validators_of(answer), moved_to, fresh)
    if answer.status == 304 and asked != Validators():
        return NotModified(validators_of(answer), fresh_seconds(answer, now), moved_to)
    if answer.status == 204:
        return NotModified(Validators(), fresh_seconds(answer, now))
    return failed(answer, now)


def failed(answer: Answer, now: datetime) -> FetchFailed:
    reason = f"the server answered {answer.status} {phrase_of(answer)}".rstrip()
    if answer.status == 410:
        return FetchFailed(Trouble.GONE, "the feed is gone for good (410 Gone)")
    if answer.status == 429:
        return FetchFailed(Trouble.BUSY, reason, retry_seconds(answer, now), server_of(answer.url))
    if answer.status == 503:
        return FetchFailed(Trouble.BUSY, reason, retry_seconds(answer, now))
    if answer.status == 304:
        reason = "the server says that nothing has changed, but was not asked"
    return FetchFailed(Trouble.STATUS, reason)


def phrase_of(answer: Answer) -> str:
    """The usual words for a status, so that every server's 404 reads the same; else the server's own."""
    try:
        return HTTPStatus(answer.status).phrase
    except ValueError:
        return clean_line(answer.phrase, 60)


def validators_of(answer: Answer) -> Validators:
    etag, modified = answer.get("etag"), answer.get("last-modified")
    return Validators(*(value if len(value) <= VALIDATOR_LIMIT else "" for value in (etag, modified)))


def fresh_seconds(answer: Answer, now: datetime) -> int:
    """How long the answer asks to be taken as fresh, at most a day."""
    if match := _MAX_AGE.search(answer.get("cache-control")[:1_000]):
        return min(int(match[1]), DAY)
    until = http_date(answer.get("expires"))
    return _within(until - _servers_now(answer, now), 0, DAY) if until else 0


def retry_seconds(answer: Answer, now: datetime) -> int:
    """Retry-After as seconds or as a date, between a minute and a day; a quarter of an hour if it is neither."""
    value = answer.get("retry-after")
    if value.isascii() and value.isdecimal():
        return max(MINUTE, min(int(value[:12]), DAY))
    until = http_date(value)
    return _within(until - _servers_now(answer, now), MINUTE, DAY) if until else PAUSE_UNSAID


def _servers_now(answer: Answer, now: datetime) -> datetime:
    """By the server's clock, in which it gives its dates; ours may be wrong."""
    return http_date(answer.get("date")) or now


def http_date(value: str) -> datetime | None:
    if not value:
        return None
    from email.utils import parsedate_to_datetime  # slow to import, and seldom needed

    try:
        date = parsedate_to_datetime(value[:60])
        return date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None


def _within(span: timedelta, least: int, most: int) -> int:
    return ceil(max(least, min(span.total_seconds(), most)))
