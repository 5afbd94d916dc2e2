"""What a list shows, as the user writes it: `unread feed:bbc after:2d "exact words" -word order:oldest`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from reader.text import clean_line


class Order(StrEnum):
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Query:
    """Which entries; a field that is None or empty asks for nothing."""

    unread: bool | None = None
    starred: bool | None = None
    saved: bool | None = None
    feed_id: int | None = None
    feed: str = ""  # a part of the feed's name or address
    folder: str = ""
    after: datetime | None = None
    before: datetime | None = None
    words: tuple[str, ...] = ()  # each a word or a phrase of the title
    without: tuple[str, ...] = ()
    order: Order = Order.NEWEST  # of these first


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """What cannot be understood, and where: text[start:end]."""

    message: str
    start: int
    end: int


_LIMIT: Final = 1_000  # characters; SQLite takes a thousand conditions
_TERM: Final = re.compile(r'(?P<minus>-?)(?:(?P<field>[A-Za-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+)|(?<=:))')
_AGO: Final = re.compile(r"([0-9]{1,4})([hdwmy])")
_HOURS: Final = {"h": 1, "d": 24, "w": 7 * 24, "m": 30 * 24, "y": 365 * 24}


def parse_query(text: str, now: datetime | None = None) -> Query | QueryProblem:
    """Read a query; `now` is what `after:2d` counts back from. A date without a time is a midnight here."""
    if len(text) > _LIMIT:
        return QueryProblem(f"a query has at most {_LIMIT} characters", _LIMIT, len(text))
    query = Query()
    for term in _TERM.finditer(text):
        step = _read(query, term, now or datetime.now(UTC))
        if isinstance(step, str):
            return QueryProblem(step, term.start(), term.end())
        query = step
    return query


def _read(query: Query, term: re.Match[str], now: datetime) -> Query | str:
    """The query with this term in it, or what is wrong with the term."""
    field, bare = term["field"], term["word"]
    value = clean_line(bare or term["phrase"] or "", None)
    wanted = not term["minus"]
    if field:
        return _field(query, field.lower(), value, wanted, now)
    if bare and bare.lower() in _FLAGS:
        return _FLAGS[bare.lower()](query, wanted)
    if not value:
        return query
    if wanted:
        return replace(query, words=(*query.words, value))
    return replace(query, without=(*query.without, value))


def _field(query: Query, field: str, value: str, wanted: bool, now: datetime) -> Query | str:
    read = _FIELDS.get(field)
    if read is None:
        known = ", ".join(f"{name}:" for name in _FIELDS)
        return f"there is no field {field}:, only {known}; words with a colon go in quotes"
    if not wanted:
        return f"{field}: cannot be left out, only words, unread, read, starred and saved can"
    return read(query, value, now) if value else f"{field}: needs a value"


def _after(query: Query, value: str, now: datetime) -> Query | str:
    moment = _moment(value, now)
    return moment if isinstance(moment, str) else replace(query, after=moment)


def _before(query: Query, value: str, now: datetime) -> Query | str:
    moment = _moment(value, now)
    return moment if isinstance(moment, str) else replace(query, before=moment)


def _order(query: Query, value: str, _now: datetime) -> Query | str:
    if value.lower() not in set(Order):
        return f"order: is {' or '.join(Order)}"
    return replace(query, order=Order(value.lower()))


_FLAGS: Final[dict[str, Callable[[Query, bool], Query]]] = {
    "unread": lambda query, wanted: replace(query, unread=wanted),
    "read": lambda query, wanted: replace(query, unread=not wanted),
    "starred": lambda query, wanted: replace(query, starred=wanted),
    "saved": lambda query, wanted: replace(query, saved=wanted),
}
_FIELDS: Final[dict[str, Callable[[Query, str, datetime], Query | str]]] = {
    "feed": lambda query, value, _now: replace(query, feed=value),
    "folder": lambda query, value, _now: replace(query, folder=value),
    "after": _after,
    "before": _before,
    "order": _order,
}


def _moment(value: str, now: datetime) -> datetime | str:
    """A date, or how long ago: 12h, 2d, 3w."""
    try:
        if ago := _AGO.fullmatch(value):
            return now - timedelta(hours=int(ago[1]) * _HOURS[ago[2]])
        return datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, OverflowError, OSError):  # OSError: a local time that the system's clock cannot have
        return f"{value} is no date: write 2026-11-01, or 12h, 2d, 3w"
