"""How a reader is told times and numbers."""

from __future__ import annotations

from datetime import datetime


def age(moment: datetime, now: datetime) -> str:
    """At most six characters: now, 5m, 2h, 3d, 12 Nov, then 11/24 for month and year."""
    seconds = (now - moment).total_seconds()
    if seconds < 60:
        return "now"
    if seconds < 3_600:
        return f"{int(seconds // 60)}m"
    if seconds < 86_400:
        return f"{int(seconds // 3_600)}h"
    if seconds < 7 * 86_400:
        return f"{int(seconds // 86_400)}d"
    local = moment.astimezone()
    return f"{local.day} {local:%b}" if local.year == now.astimezone().year else f"{local:%m/%y}"


def when(moment: datetime) -> str:
    """Day and hour, in the reader's time zone: Tue 17 November 2026, 09:30."""
    local = moment.astimezone()
    return f"{local:%a} {local.day} {local:%B %Y, %H:%M}"


def reading_time(words: int) -> str:
    return f"{reading_minutes(words)} min"


def reading_minutes(words: int) -> int:
    """At 230 words a minute, as adults read news."""
    return max(1, round(words / 230))


def count_of(number: int, thing: str, things: str = "") -> str:
    """1 feed, 2 feeds, 3 entries."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"
