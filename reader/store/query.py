"""What a list shows, as the user writes it: `unread feed:bbc after:2d "exact words" -word`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final


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


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """What cannot be understood, and where: text[start:end]."""

    message: str
    start: int
    end: int


_TERM: Final = re.compile(r'(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"?|(\S+))')
_AGO: Final = re.compile(r"(\d{1,4})([hdwmy])")
_UNITS: Final = {"h": 1 / 24, "d": 1, "w": 7, "m": 30, "y": 365}
_FLAGS: Final = {
    "unread": {"unread": True}, "read": {"unread": False}, "starred": {"starred": True}, "saved": {"saved": True},
}  # fmt: skip


def parse_query(text: str, now: datetime | None = None) -> Query | QueryProblem:
    """Read a query; `now` is what `after:2d` counts back from."""
    query = Query()
    for term in _TERM.finditer(text):
        minus, field, phrase, word = term.groups()
        value = word if phrase is None else phrase
        step = _field(query, field.lower(), value, now) if field else _word(query, value, bool(minus), phrase is None)
        if isinstance(step, str):
            return QueryProblem(step, term.start(), term.end())
        query = step
    return query


def _word(query: Query, value: str, minus: bool, bare: bool) -> Query | str:
    if bare and not minus and value.lower() in _FLAGS:
        return replace(query, **_FLAGS[value.lower()])  # type: ignore[arg-type]
    if not value:
        return query
    if minus:
        return replace(query, without=(*query.without, value))
    return replace(query, words=(*query.words, value))


def _field(query: Query, field: str, value: str, now: datetime | None) -> Query | str:
    read = _FIELDS.get(field)
    if read is None:
        return f"there is no field {field}:, only {', '.join(f'{name}:' for name in _FIELDS)}"
    if not value:
        return f"{field}: needs a value"
    return read(query, value, now or datetime.now(UTC))


def _feed(query: Query, value: str, _now: datetime) -> Query:
    return replace(query, feed=value)


def _folder(query: Query, value: str, _now: datetime) -> Query:
    return replace(query, folder=value)


def _after(query: Query, value: str, now: datetime) -> Query | str:
    moment = _moment(value, now)
    return moment if isinstance(moment, str) else replace(query, after=moment)


def _before(query: Query, value: str, now: datetime) -> Query | str:
    moment = _moment(value, now)
    return moment if isinstance(moment, str) else replace(query, before=moment)


_FIELDS: Final[dict[str, Callable[[Query, str, datetime], Query | str]]] = {
    "feed": _feed, "folder": _folder, "after": _after, "before": _before,
}  # fmt: skip


def _moment(value: str, now: datetime) -> datetime | str:
    """A date, or how long ago: 12h, 2d, 3w."""
    if ago := _AGO.fullmatch(value):
        return now - timedelta(days=int(ago[1]) * _UNITS[ago[2]])
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return f"{value} is no date: write 2026-11-01, or 12h, 2d, 3w"
    return moment if moment.tzinfo else moment.astimezone(UTC)
