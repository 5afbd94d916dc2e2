"""What a list shows, as the user writes it: `unread feed:bbc about:F-16 after:2d "exact words" -word ferry OR boat`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from reader.model import EntityKind
from reader.store.query import About, Order, Query, QueryProblem
from reader.text import clean_line

LIMIT: Final = 1_000  # characters; SQLite takes a thousand conditions
TERM: Final = re.compile(r'(?P<minus>-?)(?:(?P<field>[A-Za-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+)|(?<=:))')
_OR: Final = "OR"
_AGO: Final = re.compile(r"([0-9]{1,4})([hdwmy])")
_HOURS: Final = {"h": 1, "d": 24, "w": 7 * 24, "m": 30 * 24, "y": 365 * 24}


def parse_query(text: str, now: datetime | None = None) -> Query | QueryProblem:
    """Read a query; `now` is what `after:2d` counts back from. A date without a time is a midnight here."""
    if len(text) > LIMIT:
        return QueryProblem(f"a query has at most {LIMIT} characters", LIMIT, len(text))
    query = Query()
    joining = False
    for term in TERM.finditer(text):
        if term[0] == _OR and query.words:
            joining = True
            continue
        step = _read(query, term, now or datetime.now(UTC), joining)
        if isinstance(step, str):
            return QueryProblem(step, term.start(), term.end())
        query, joining = step, False
    return query


def with_beginnings(text: str) -> str:
    """The same query, with every plain word standing for all that begin so: `ferr unread` is `ferr* unread`."""
    return TERM.sub(lambda term: f"{term[0]}*" if _is_plain_word(term) else term[0], text)


def _is_plain_word(term: re.Match[str]) -> bool:
    word = term["word"]
    return (
        bool(word)
        and not term["field"]
        and not term["minus"]
        and word != _OR
        and not (word.lower() in FLAGS or word.endswith("*"))
    )


def _read(query: Query, term: re.Match[str], now: datetime, joining: bool) -> Query | str:
    """The query with this term in it, or what is wrong with the term."""
    field, bare = term["field"], term["word"]
    value = clean_line(bare or term["phrase"] or "", None)
    wanted = not term["minus"]
    if joining and (field or not wanted or not value):
        return "OR stands between two words"
    if field:
        return _field(query, field.lower(), value, wanted, now)
    if bare and bare.lower() in FLAGS and not joining:
        return FLAGS[bare.lower()](query, wanted)
    if not value:
        return query
    if not wanted:
        return replace(query, without=(*query.without, value))
    if joining:
        return replace(query, words=(*query.words[:-1], (*query.words[-1], value)))
    return replace(query, words=(*query.words, (value,)))


def _field(query: Query, field: str, value: str, wanted: bool, now: datetime) -> Query | str:
    if field not in FIELDS:
        known = ", ".join(f"{name}:" for name in FIELDS)
        return f"there is no field {field}:, only {known}; words with a colon go in quotes"
    if not value:
        return f"{field}: needs a value"
    if wanted:
        return FIELDS[field](query, value, now)
    if field not in _LEFT_OUT:
        return f"{field}: cannot be left out"
    return _LEFT_OUT[field](query, value)


def _after(query: Query, value: str, now: datetime) -> Query | str:
    moment = _moment(value, now)
    return moment if isinstance(moment, str) else replace(query, after=moment)


def _before(query: Query, value: str, now: datetime) -> Query | str:
    moment = _moment(value, now)
    return moment if isinstance(moment, str) else replace(query, before=moment)


def _order(query: Query, value: str, _now: datetime) -> Query | str:
    if value.lower() not in set(Order):
        return f"order: is {', '.join(Order)}"
    return replace(query, order=Order(value.lower()))


def _about(kind: EntityKind | None) -> Callable[[Query, str, datetime], Query]:
    return lambda query, value, _now: replace(query, about=(*query.about, About(value, kind)))


def _not_about(kind: EntityKind | None) -> Callable[[Query, str], Query]:
    return lambda query, value: replace(query, not_about=(*query.not_about, About(value, kind)))


FLAGS: Final[dict[str, Callable[[Query, bool], Query]]] = {
    "unread": lambda query, wanted: replace(query, unread=wanted),
    "read": lambda query, wanted: replace(query, unread=not wanted),
    "starred": lambda query, wanted: replace(query, starred=wanted),
    "saved": lambda query, wanted: replace(query, saved=wanted),
    "muted": lambda query, wanted: replace(query, muted=wanted),
}
NAMES: Final[dict[str, EntityKind | None]] = {
    "about": None,
    "person": EntityKind.PERSON,
    "country": EntityKind.COUNTRY,
    "hardware": EntityKind.HARDWARE,
}
FIELDS: Final[dict[str, Callable[[Query, str, datetime], Query | str]]] = {
    "feed": lambda query, value, _now: replace(query, feed=value),
    "folder": lambda query, value, _now: replace(query, folder=value),
    **{field: _about(kind) for field, kind in NAMES.items()},
    "after": _after,
    "before": _before,
    "order": _order,
}
_LEFT_OUT: Final[dict[str, Callable[[Query, str], Query]]] = {
    "feed": lambda query, value: replace(query, without_feeds=(*query.without_feeds, value)),
    "folder": lambda query, value: replace(query, without_folders=(*query.without_folders, value)),
    **{field: _not_about(kind) for field, kind in NAMES.items()},
}


def _moment(value: str, now: datetime) -> datetime | str:
    """A date, or how long ago: 12h, 2d, 3w."""
    try:
        if ago := _AGO.fullmatch(value):
            return now - timedelta(hours=int(ago[1]) * _HOURS[ago[2]])
        return datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, OverflowError, OSError):  # OSError: a local time that the system's clock cannot have
        return f"{value} is no date: write 2026-11-01, or 12h, 2d, 3w"
