"""The dates that publishers write, in RFC 822 or ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

LONGEST: Final = 60  # characters; no date needs more
EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)  # nothing was published in a feed before
AHEAD: Final = timedelta(days=2)  # clocks and zones are wrong by hours; more is an invention

_ANCIENT = re.compile(r"[A-Za-z]{3} 0\d{3}\b")  # "Jan 0001", which the library takes for 2001
# What nearly every RSS feed writes, read without the library's guesses, which take ten times as long.
_USUAL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC|UT|Z|([+-])(\d\d)(\d\d))"
)
_MONTHS: Final = {
    name: number for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)
}
_SPACED_ZONE = re.compile(r"\s(?=[+-]\d\d:?\d\d$)")


def read_date(raw: str, now: datetime) -> datetime | None:
    """An aware UTC datetime; None for what is no date, or not one to be believed."""
    if not raw or len(raw) > LONGEST:
        return None
    date = _iso(raw.strip()) or _rfc822(raw)
    return date if date and EARLIEST <= date <= now + AHEAD else None


def _iso(raw: str) -> datetime | None:
    if not raw[:4].isdecimal():
        return None
    try:
        return _utc(datetime.fromisoformat(_SPACED_ZONE.sub("", raw.removesuffix(" UTC").removesuffix(" GMT"))))
    except (ValueError, OverflowError):
        return None


def _rfc822(raw: str) -> datetime | None:
    if usual := _USUAL.fullmatch(raw):
        return _usual(usual)
    if _ANCIENT.search(raw):
        return None
    from email.utils import parsedate_to_datetime  # slow to import, and seldom needed

    try:
        return _utc(parsedate_to_datetime(raw))
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None


def _usual(match: re.Match[str]) -> datetime | None:
    day, month, year, hour, minute, second, sign, hours, minutes = match.groups()
    try:
        date = datetime(int(year), _MONTHS[month], int(day), int(hour), int(minute), int(second), tzinfo=UTC)
        if not sign:
            return date
        away = timedelta(hours=int(hours), minutes=int(minutes))
        return date + away if sign == "-" else date - away
    except (KeyError, ValueError, OverflowError):
        return None


def _utc(date: datetime) -> datetime:
    return date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)
